/**
 * `npm start`: builds the pages when a source is newer than the last build, serves them to this computer, and opens the
 * workbench. `--no-open` leaves the browser alone, `--port 3210` takes another port, `--https` serves with the
 * certificate that Excel asks for, on the very port that the manifest names.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { buildPages, HOME_PAGE, PAGES_FOLDER } from './pages.mjs';
import { serve } from './serve.mjs';
import { readOptions, runScript, UsageError } from './usage.mjs';

/** How many ports after the wanted one are tried. */
const MORE_PORTS = 20;
const LAST_PORT = 65_535;
/** What opens an address in the person's browser; elsewhere xdg-open does. */
const OPENERS = new Map([
  ['darwin', ['open']],
  ['win32', ['cmd', '/c', 'start', '""']],
]);

await runScript(start);

async function start() {
  const options = readOptions({
    port: { type: 'string', default: '3000' },
    https: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
  });
  const port = readPort(options.port);
  const certificate = options.https ? readCertificate() : undefined;
  await buildPages({ onBuild: () => console.log('正在构建页面…') });
  const { url } = await serveOnFreePort(port, certificate);
  console.log(`工作台：${url}${HOME_PAGE}（按 Ctrl+C 结束）`);
  console.log('在这台电脑的 Excel 里试用（README；细节见 docs/部署.md 的“开发者”一节）：');
  console.log('  1. npx office-addin-dev-certs@3.0.0 install   只需一次：给 localhost 的证书');
  console.log('  2. npm run sideload                           让 Excel 认得 manifest.xml');
  console.log('  3. npm start -- --https                       然后在 Excel 里打开公开表助手');
  if (!options['no-open'] && hasDisplay()) openBrowser(`${url}${HOME_PAGE}`);
}

/**
 * @param {string} text
 * @throws {UsageError} when it is no port
 */
function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= LAST_PORT) return port;
  throw new UsageError(`端口要写 1 到 ${LAST_PORT} 的整数：${text}`);
}

/**
 * The next free port will do for a browser; for Excel, which reads the port from the manifest, it will not.
 * @param {number} wanted
 * @param {{ key: Buffer; cert: Buffer } | undefined} certificate
 */
async function serveOnFreePort(wanted, certificate) {
  const last = certificate ? wanted : Math.min(wanted + MORE_PORTS, LAST_PORT);
  for (let port = wanted; ; port++) {
    try {
      return await serve({ folder: PAGES_FOLDER, home: HOME_PAGE, port, ...(certificate ? { certificate } : {}) });
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken) throw error;
      if (port >= last)
        throw new UsageError(`端口 ${wanted} 已被别的程序占用。请关闭那个程序，或用 --port 指定别的端口。`);
    }
  }
}

/** The certificate for localhost where office-addin-dev-certs puts it. */
function readCertificate() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const [key, cert] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
  if (existsSync(key) && existsSync(cert)) return { key: readFileSync(key), cert: readFileSync(cert) };
  throw new UsageError('没有找到本机证书。请先运行：npx office-addin-dev-certs@3.0.0 install');
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
