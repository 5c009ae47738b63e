#!/usr/bin/env node
/**
 * `gongkai`: the command line is TypeScript, so a bundle of it is made on first use and whenever a source is newer.
 * No install step, and what runs is always what stands in the sources.
 */
import { pathToFileURL } from 'node:url';
import { bundlePath, isStale } from './freshness.mjs';

if (isStale()) {
  const { bundleCommandLine } = await import('./bundle.mjs');
  await bundleCommandLine();
}
await import(pathToFileURL(bundlePath).href);
