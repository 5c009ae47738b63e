import { fileURLToPath } from 'node:url';
import { defineConfig, normalizePath } from 'vite';
import { addinFiles } from './scripts/vite/addinFiles.mjs';
import { contentSecurityPolicy } from './scripts/vite/contentSecurityPolicy.mjs';
import { leaveOutHyphenation } from './scripts/vite/leaveOutHyphenation.mjs';
import { leaveOutMenus } from './scripts/vite/leaveOutMenus.mjs';
import { officeFiles } from './scripts/vite/officeFiles.mjs';
import { paneChunks } from './scripts/vite/paneChunks.mjs';
import { preloadPane } from './scripts/vite/preloadPane.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The modules of the engine: pure, so that whoever imports one function needs no other. */
const ENGINE = new RegExp(`^${normalizePath(root).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}src/`);

/**
 * Three pages: the pane as Excel loads it, the workbench, and the pane inside the workbench. Paths are relative, so that
 * dist/ can stand anywhere on a server.
 */
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  appType: 'mpa',
  plugins: [
    contentSecurityPolicy(),
    officeFiles(root),
    addinFiles(root),
    preloadPane(),
    leaveOutHyphenation(),
    leaveOutMenus(),
    paneChunks(ENGINE),
  ],
  server: { port: 3000 },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The spreadsheet is one large package, loaded after the page stands; anything beyond it should be noticed.
    chunkSizeWarningLimit: 6500,
    rolldownOptions: {
      input: {
        taskpane: 'taskpane/taskpane.html',
        workbench: 'workbench/index.html',
        pane: 'workbench/pane.html',
        functions: 'functions/associate.ts',
      },
      // A page that takes one small function from the engine's door does not load the engine with it.
      treeshake: { moduleSideEffects: [{ test: ENGINE, sideEffects: false }] },
      // The manifest names the script of the functions, so its name stays the same from build to build.
      output: {
        entryFileNames: ({ name }) => (name === 'functions' ? 'functions/functions.js' : 'assets/[name]-[hash].js'),
      },
      // Marks for React's server renderer in two packages of the spreadsheet, which mean nothing in a browser.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
});
