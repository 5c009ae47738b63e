import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/vite/contentSecurityPolicy.mjs';
import { officeFiles } from './scripts/vite/officeFiles.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Three pages: the pane as Excel loads it, the workbench, and the pane inside the workbench. Paths are relative, so that
 * dist/ can stand anywhere on a server.
 */
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  appType: 'mpa',
  plugins: [contentSecurityPolicy(), officeFiles(root)],
  server: { port: 3000 },
  build: {
    target: 'es2022',
    // The spreadsheet is one large package, loaded after the page stands; anything beyond it should be noticed.
    chunkSizeWarningLimit: 6500,
    rolldownOptions: {
      input: {
        taskpane: 'taskpane/taskpane.html',
        workbench: 'workbench/index.html',
        pane: 'workbench/pane.html',
      },
      // Marks for React's server renderer in two packages of the spreadsheet, which mean nothing in a browser.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
});
