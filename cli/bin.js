#!/usr/bin/env node
/**
 * `gongkai`: the command line is TypeScript, so a bundle of it is made on first use and whenever a source has changed.
 * No install step, and what runs is always what stands in the sources.
 */
import { pathToFileURL } from 'node:url';
import { bundlePath, isMadeOf, sourceStamp } from './freshness.mjs';

// Taken before the bundle is made: what changes in the meantime is noticed next time.
const stamp = sourceStamp();

async function refreshBundle() {
  try {
    const { bundleCommandLine } = await import('./bundle.mjs');
    await bundleCommandLine(stamp);
    return true;
  } catch (cause) {
    console.error('没能准备好命令行程序。请在项目文件夹里运行 npm ci 后再试。');
    console.error(cause);
    process.exitCode = 3;
    return false;
  }
}

if (isMadeOf(stamp) || (await refreshBundle())) await import(pathToFileURL(bundlePath).href);
