/** The spreadsheet's module that loads patterns of hyphenation, each by a relative import. */
const RENDERER = /[\\/]@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/;
/** "./de-1996-BL6awyxG.js" */
const PATTERN = /^\.\/[a-z0-9-]+-[\w-]{8}\.js$/;

const NO_PATTERN = '\0no-hyphenation';

/**
 * Leaves out the spreadsheet's patterns of hyphenation in 77 languages: 5 MB, of which every visitor loads the British
 * one. Only documents with automatic hyphenation use them, cells never; a module without a pattern is what the
 * spreadsheet takes for a language that has none.
 * @returns {import('vite').Plugin}
 */
export function leaveOutHyphenation() {
  let leftOut = 0;
  return {
    name: 'leave-out-hyphenation',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !RENDERER.test(importer) || !PATTERN.test(source)) return null;
      leftOut += 1;
      return NO_PATTERN;
    },
    load: (id) => (id === NO_PATTERN ? 'export {};' : null),
    buildEnd(error) {
      if (!error && leftOut === 0) this.error('no pattern of hyphenation was found: does the spreadsheet load others?');
    },
  };
}
