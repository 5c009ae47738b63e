import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The part of @microsoft/office-js that Excel asks for, measured by loading it with each host's own host information:
 * office.js itself, one file per platform, the texts in the interface's language with English as Office.js's own
 * fallback, and, where there is no host at all (a plain browser), the table of the 2013 hosts. The rest of the 86 MB
 * is for other programs, other languages and debugging. The file for Excel 2016's first builds (win32-16.00) is left
 * out: it fetches MicrosoftAjax.js from a server on the internet, and those builds do not know the API we need.
 */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  ...['win32-16.01', 'mac-16.00', 'web-16.00', 'winrt-16.00', 'ios-16.00'].map((host) => `excel-${host}.js`),
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

const FOLDER = 'office';

/**
 * Serves and ships Office.js from our own origin, under office/: a government intranet reaches no other.
 * @param {string} root the project's folder
 * @returns {import('vite').Plugin}
 */
export function officeFiles(root) {
  const source = join(root, 'node_modules/@microsoft/office-js/dist');
  return {
    name: 'office-files',
    configureServer(server) {
      server.middlewares.use(`/${FOLDER}`, (request, response, next) => {
        const file = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
        if (!OFFICE_FILES.includes(file)) return next();
        response.setHeader('Content-Type', 'text/javascript');
        createReadStream(join(source, file)).pipe(response);
      });
    },
    generateBundle() {
      for (const file of OFFICE_FILES) {
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${file}`, source: readFileSync(join(source, file)) });
      }
    },
  };
}
