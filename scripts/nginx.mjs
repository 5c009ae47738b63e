const SAMPLE_HOST = 'intranet.example';
const SAMPLE_ROOT = '放在这里。\n    root /srv/gongkai;';

/**
 * deploy/nginx.conf for the place where the pages will stand, so that the addresses of the manifest lead to them.
 * @param {string} sample deploy/nginx.conf
 * @param {string} origin from readOrigin: "https://intranet.example/gongkai"
 */
export function nginxFor(sample, origin) {
  const { hostname, port, pathname } = new URL(origin);
  const folder = decodeURI(pathname.replace(/\/+$/, ''));
  const moved = sample
    .replaceAll(SAMPLE_HOST, () => hostname)
    .replace('listen 443 ssl;', () => `listen ${port || '443'} ssl;`)
    .replaceAll(/\blocation \//g, () => `location ${folder}/`);
  if (folder === '') return moved;
  return moved.replace(SAMPLE_ROOT, () => `放在 /srv/www${folder}。\n    root /srv/www;`);
}
