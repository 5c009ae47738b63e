const PAGE = '/taskpane/taskpane.html';
/** What the pane's entry imports once Office is ready. */
const PANE_CHUNK = 'mountPane';

/**
 * Has the browser fetch the pane itself while Office is still getting ready. It is not run before its turn: Fluent must
 * find its configuration when it is.
 * @returns {import('vite').Plugin}
 */
export function preloadPane() {
  return {
    name: 'preload-pane',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { path, bundle }) => {
        if (path !== PAGE || !bundle) return [];
        const pane = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === PANE_CHUNK);
        if (!pane) throw new Error(`the build has no chunk ${PANE_CHUNK}`);
        return [...filesFor(pane.fileName, bundle)].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `../${file}` },
          injectTo: 'head',
        }));
      },
    },
  };
}

/**
 * A chunk and every chunk that it imports, near or far: browsers fetch what a preloaded module imports only when it runs.
 * @param {string} fileName
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {Set<string>} [found]
 */
function filesFor(fileName, bundle, found = new Set()) {
  const chunk = bundle[fileName];
  if (chunk?.type !== 'chunk' || found.has(fileName)) return found;
  found.add(fileName);
  for (const file of chunk.imports) filesFor(file, bundle, found);
  return found;
}
