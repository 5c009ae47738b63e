/**
 * `npm run sideload`: makes Excel on this computer load the add-in from `npm start -- --https`, for development.
 * `--remove` takes it away again. On Windows it is a value in the registry, on a Mac a file in Excel's folder, as
 * Microsoft documents; nothing else is changed.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readManifest } from './manifest.mjs';
import { run } from './process.mjs';
import { readOptions, runScript } from './usage.mjs';

const manifest = resolve(import.meta.dirname, '../manifest.xml');
const REGISTRY_KEY = String.raw`HKCU\SOFTWARE\Microsoft\Office\16.0\WEF\Developer`;
const MAC_FOLDER = 'Library/Containers/com.microsoft.Excel/Data/Documents/wef';

/**
 * What to do on a computer, or undefined where there is no Excel for it.
 * @param {{ platform: string; home: string; id: string; remove: boolean }} options
 * @returns {{ registry: string[] } | { file: string; remove: boolean } | undefined}
 */
export function sideloading({ platform, home, id, remove }) {
  if (platform === 'win32') {
    const value = [REGISTRY_KEY, '/v', id];
    return { registry: remove ? ['delete', ...value, '/f'] : ['add', ...value, '/t', 'REG_SZ', '/d', manifest, '/f'] };
  }
  if (platform === 'darwin') return { file: join(home, MAC_FOLDER, `${id}.manifest.xml`), remove };
  return undefined;
}

/** The add-in's id, by which Office knows it. */
export const addinId = () => /<Id>([^<]+)<\/Id>/.exec(readManifest())?.[1] ?? '';

/** @param {NonNullable<ReturnType<typeof sideloading>>} task */
async function perform(task) {
  if ('registry' in task) {
    const { status, output } = await run('reg', task.registry);
    if (status !== 0) throw new Error(output);
  } else if (task.remove) {
    rmSync(task.file, { force: true });
  } else {
    mkdirSync(resolve(task.file, '..'), { recursive: true });
    copyFileSync(manifest, task.file);
  }
}

async function main() {
  const { remove } = readOptions({ remove: { type: 'boolean', default: false } });
  const task = sideloading({ platform: process.platform, home: homedir(), id: addinId(), remove });
  if (!task) {
    console.error('这台电脑的系统上没有 Excel。请在装有 Excel 的 Windows 或 Mac 上运行，或用网页工作台：npm start');
    process.exitCode = 1;
    return;
  }
  await perform(task);
  if (remove) return console.log('已移除。重新启动 Excel 后生效。');
  console.log('已登记。接下来：');
  if (!existsSync(join(homedir(), '.office-addin-dev-certs', 'localhost.crt'))) {
    console.log('  · 准备本机证书（只需一次）：npx office-addin-dev-certs@3.0.0 install');
  }
  console.log('  · 运行 npm start -- --https --no-open，不要关闭；端口须是 3000');
  console.log('  · 重新启动 Excel，打开公开表工作簿，功能区上会有“公开表”选项卡；');
  console.log('    没有时，从“开始”或“插入”选项卡的“加载项”里选“公开表助手”（开发人员加载项）。');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(main);
