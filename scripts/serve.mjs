/** A small server for the built pages: what `npm start` and the browser tests run. */
import { createReadStream, statSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { extname, join, normalize } from 'node:path';

const MEDIA_TYPES = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.woff', 'font/woff'],
  ['.woff2', 'font/woff2'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.xml', 'application/xml; charset=utf-8'],
]);

/** A file whose name changes with its content. */
const HASHED = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/**
 * @typedef {object} ServeOptions
 * @property {string} folder the folder to serve
 * @property {string} home where "/" leads, e.g. "/workbench/"
 * @property {number} port 0 for any free one
 * @property {{ key: Buffer; cert: Buffer }} [certificate] serves https with it
 *
 * @typedef {object} Serving
 * @property {string} url with the port and without a path: "http://localhost:3000"
 * @property {() => Promise<void>} close
 */

/**
 * Serves a folder to this computer only.
 * @param {ServeOptions} options
 * @returns {Promise<Serving>}
 * @throws when the port is taken (code EADDRINUSE) or may not be used
 */
export function serve({ folder, home, port, certificate }) {
  /** @type {import('node:http').RequestListener} */
  const answer = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') return void response.writeHead(302, { location: home }).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    const file = fileOf(folder, pathname);
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': MEDIA_TYPES.get(extname(file.path)) ?? 'application/octet-stream',
      'content-length': file.bytes,
      'cache-control': cacheControl(pathname),
      'x-content-type-options': 'nosniff',
      // Excel on the web reads the description of the functions from an origin of its own.
      ...(pathname.startsWith('/functions/') && { 'access-control-allow-origin': '*' }),
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file.path).pipe(response);
  };
  const server = certificate ? createHttpsServer(certificate, answer) : createHttpServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({
        url: `${certificate ? 'https' : 'http'}://localhost:${address.port}`,
        close: () => new Promise((closed) => server.close(() => closed()).closeAllConnections()),
      });
    });
  });
}

/**
 * Excel on Windows shows no icon that must not be cached.
 * @param {string} pathname
 */
function cacheControl(pathname) {
  if (HASHED.test(pathname)) return 'max-age=31536000, immutable';
  return pathname.startsWith('/icons/') ? 'max-age=86400' : 'no-cache';
}

/**
 * @param {string} folder
 * @param {string} pathname
 * @returns {{ path: string; bytes: number } | undefined} undefined where there is no such file inside the folder
 */
function fileOf(folder, pathname) {
  const name = decoded(pathname);
  if (name === undefined) return undefined;
  // A normalised absolute path cannot climb out of the folder it is joined to.
  const path = join(folder, normalize(name.endsWith('/') ? `${name}index.html` : name));
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? { path, bytes: found.size } : undefined;
}

/** @param {string} pathname */
function decoded(pathname) {
  try {
    const name = decodeURIComponent(pathname);
    return name.includes('\0') ? undefined : name;
  } catch {
    return undefined;
  }
}
