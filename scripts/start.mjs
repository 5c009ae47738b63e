/**
 * `npm start`: builds the pages when a source is newer than the last build, serves them to this computer, and opens the
 * workbench. `--no-open` leaves the browser alone, `--port 3210` takes another port, `--https` serves with the
 * certificate that Excel asks for, on the very port that the manifest names.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages, HOME_PAGE, PAGES_FOLDER } from './pages.mjs';
import { serve } from './serve.mjs';

/** How many ports after the wanted one are tried. */
const MORE_PORTS = 20;
/** What opens an address in the person's browser; elsewhere xdg-open does. */
const OPENERS = new Map([
  ['darwin', ['open']],
  ['win32', ['cmd', '/c', 'start', '""']],
]);

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    https: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
  },
});

const https = options.https ? readCertificate() : undefined;
await buildPages({ onBuild: () => console.log('正在构建页面…') });
const { url } = await serveOnFreePort(Number(options.port));
console.log(`工作台：${url}${HOME_PAGE}（按 Ctrl+C 结束）`);
console.log('在这台电脑的 Excel 里试用（README；细节见 docs/部署.md 的“开发者”一节）：');
console.log('  1. npx office-addin-dev-certs@3.0.0 install   只需一次：给 localhost 的证书');
console.log('  2. npm run sideload                           让 Excel 认得 manifest.xml');
console.log('  3. npm start -- --https                       然后在 Excel 里打开公开表助手');
if (!options['no-open'] && hasDisplay()) openBrowser(`${url}${HOME_PAGE}`);

/**
 * The next free port will do for a browser; for Excel, which reads the port from the manifest, it will not.
 * @param {number} wanted
 */
async function serveOnFreePort(wanted) {
  const last = https ? wanted : wanted + MORE_PORTS;
  for (let port = wanted; ; port++) {
    try {
      return await serve({ folder: PAGES_FOLDER, home: HOME_PAGE, port, ...(https ? { certificate: https } : {}) });
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken) throw error;
      if (port >= last) return refuse(`端口 ${wanted} 已被别的程序占用。请关闭那个程序，或用 --port 指定别的端口。`);
    }
  }
}

/** The certificate for localhost where office-addin-dev-certs puts it. */
function readCertificate() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const [key, cert] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
  if (existsSync(key) && existsSync(cert)) return { key: readFileSync(key), cert: readFileSync(cert) };
  return refuse('没有找到本机证书。请先运行：npx office-addin-dev-certs@3.0.0 install');
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** @param {string} address */
function openBrowser(address) {
  const [command = 'xdg-open', ...args] = OPENERS.get(process.platform) ?? [];
  const opener = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => console.log('没有能够自动打开浏览器，请在浏览器里打开上面的地址。'));
  opener.unref();
}
