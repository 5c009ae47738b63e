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
        if (pane?.type !== 'chunk') throw new Error(`the build has no chunk ${PANE_CHUNK}`);
        return [pane.fileName, ...pane.imports].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `../${file}` },
          injectTo: 'head',
        }));
      },
    },
  };
}
