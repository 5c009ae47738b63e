/**
 * What each page may load and reach. Every page carries its policy as a <meta>, so that it holds on whatever server the
 * pages stand. Nothing may come from or go to another origin.
 */

/** The hash of an empty style element: Fluent UI makes one and fills it by insertRule, which needs no more than that. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const EVERY_PAGE = {
  'default-src': "'self'",
  'img-src': "'self' data: blob:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** The pane, in Excel and in the workbench. Without frames Office.js cannot open its telemetry frame. */
const PANE = { ...EVERY_PAGE, 'style-src': `'self' ${EMPTY_STYLE}`, 'frame-src': "'none'" };

/** The spreadsheet writes its theme into style elements, so the workbench allows inline styles (never scripts). */
const WORKBENCH = { ...EVERY_PAGE, 'style-src': "'self' 'unsafe-inline'", 'frame-src': "'self'" };

/** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} by the page's path from the project's root */
export const PAGE_POLICIES = {
  'taskpane/taskpane.html': PANE,
  'workbench/pane.html': PANE,
  'workbench/index.html': WORKBENCH,
};

/**
 * The policy of a page as one line.
 * @param {string} page its path from the project's root
 * @param {{ inlineStyles?: boolean }} [options] `inlineStyles`: Vite's development server hands out style sheets as
 * style elements
 * @throws when the page has no policy
 */
export function policyOf(page, { inlineStyles = false } = {}) {
  const policy = PAGE_POLICIES[page];
  if (!policy) throw new Error(`${page}: no content security policy in scripts/contentSecurity.mjs`);
  const directives = inlineStyles ? { ...policy, 'style-src': "'self' 'unsafe-inline'" } : policy;
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
