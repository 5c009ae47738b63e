/** What every page with React shares. */
const BASE = /[\\/]node_modules[\\/](react|react-dom|scheduler|tslib)[\\/]|vite[\\/]preload-helper/;

/** The pane's page: what it runs until Office is ready, and what it shows then. */
const STAGES = [
  { chunk: 'start', first: /[\\/]taskpane[\\/]main\.tsx$/ },
  { chunk: 'pane', first: /[\\/]taskpane[\\/]mountPane\.tsx$/ },
];

/**
 * Gathers what the pane needs to open into three files. Left to itself the bundler makes a file of each set of modules
 * that the same later parts need too: some twenty requests, six at a time, before the pane stands.
 * @param {RegExp} apart modules that stay where the bundler puts them
 * @returns {import('vite').Plugin}
 */
export function paneChunks(apart) {
  /** @type {Map<string, string>} the chunks of modules by their ids */
  const chunks = new Map();
  return {
    name: 'pane-chunks',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [{ name: (id) => (BASE.test(id) ? 'base' : (chunks.get(id) ?? null)) }],
            },
          },
        },
      },
    }),
    buildEnd(error) {
      if (error) return;
      const modules = [...this.getModuleIds()];
      for (const { chunk, first } of STAGES) {
        const start = modules.find((id) => first.test(id));
        if (start === undefined) return this.error(`the pane has no module ${first.source}`);
        const imports = (/** @type {string} */ id) =>
          (this.getModuleInfo(id)?.importedIds ?? []).filter((imported) => !apart.test(imported));
        for (const id of reached(start, imports)) if (!chunks.has(id)) chunks.set(id, chunk);
      }
    },
  };
}

/**
 * A module and every module that it imports, near or far.
 * @param {string} id
 * @param {(id: string) => readonly string[]} imports
 * @param {Set<string>} [found]
 */
function reached(id, imports, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of imports(id)) reached(imported, imports, found);
  return found;
}
