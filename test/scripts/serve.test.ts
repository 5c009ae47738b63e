import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

describe('the server of the built pages', () => {
  const parent = mkdtempSync(join(tmpdir(), 'gongkai-serve-'));
  const folder = join(parent, 'dist');
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(join(folder, 'workbench'), { recursive: true });
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(parent, 'secret.txt'), '机密');
    writeFileSync(join(folder, 'workbench', 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'assets', 'main-Ab12_-xy.js'), 'export {};');
    writeFileSync(join(folder, 'assets', 'icon-32.png'), 'png');
    writeFileSync(join(folder, '表 一.xlsx'), 'xlsx');
    server = await serve({ folder, home: '/workbench/', port: 0 });
  });
  afterAll(async () => {
    await server.close();
    rmSync(parent, { recursive: true });
  });

  test('leads from its root to the home page', async () => {
    const response = await fetch(server.url, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/workbench/']);
  });

  test.each([
    ['/workbench/', 'text/html; charset=utf-8', 'no-cache'],
    ['/workbench/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/workbench/index.html?_host_Info=Excel', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/main-Ab12_-xy.js', 'text/javascript; charset=utf-8', 'max-age=31536000, immutable'],
    ['/assets/icon-32.png', 'image/png', 'no-cache'],
    [
      `/${encodeURIComponent('表 一.xlsx')}`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'no-cache',
    ],
  ])('%s comes with its type and for how long it holds', async (path, type, cache) => {
    const response = await fetch(server.url + path);
    const { headers } = response;
    expect([response.status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, cache]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect((await response.arrayBuffer()).byteLength).toBe(Number(headers.get('content-length')));
  });

  test('HEAD brings no content, and nothing else is allowed', async () => {
    const head = await fetch(`${server.url}/workbench/`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '15', '']);
    expect((await fetch(`${server.url}/workbench/`, { method: 'POST' })).status).toBe(405);
  });

  test.each([
    '/nothing.html',
    '/workbench',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%',
    '/a%00b',
  ])('%s is not there', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  test('says when its port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serve({ folder, home: '/', port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  /** By a client that sends the path as it is, not tidied up as fetch does. */
  function statusOf(path: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      request({ hostname, port, path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }
});
