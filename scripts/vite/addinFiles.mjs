import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { functionsMetadata } from '../functionsMetadata.mjs';

const MEDIA_TYPES = new Map([
  ['.json', 'application/json'],
  ['.png', 'image/png'],
]);

/**
 * Serves and ships what the manifest names besides the pane: icons, the description of the custom functions, and the
 * keyboard shortcuts.
 * @param {string} root the project's folder
 * @returns {import('vite').Plugin}
 */
export function addinFiles(root) {
  return {
    name: 'addin-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/\?.*$/, '').slice(1);
        const file = filesOf(root).find(({ fileName }) => fileName === path);
        if (!file) return next();
        response.setHeader('Content-Type', MEDIA_TYPES.get(extname(path)) ?? 'application/octet-stream');
        response.end(file.source());
      });
    },
    generateBundle() {
      for (const { fileName, source } of filesOf(root)) this.emitFile({ type: 'asset', fileName, source: source() });
    },
  };
}

/**
 * The files by their path in the build.
 * @param {string} root
 * @returns {{ fileName: string; source: () => string | Buffer }[]}
 */
function filesOf(root) {
  const icons = readdirSync(join(root, 'assets/icons')).filter((name) => name.endsWith('.png'));
  return [
    ...icons.map((name) => ({
      fileName: `icons/${name}`,
      source: () => readFileSync(join(root, 'assets/icons', name)),
    })),
    { fileName: 'functions/functions.json', source: () => functionsMetadata(root) },
    { fileName: 'shortcuts.json', source: () => readFileSync(join(root, 'assets/shortcuts.json'), 'utf8') },
  ];
}
