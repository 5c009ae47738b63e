import { policyOf } from '../contentSecurity.mjs';

/**
 * Puts each page's content security policy into its head, before anything that it must govern.
 * @returns {import('vite').Plugin}
 */
export function contentSecurityPolicy() {
  return {
    name: 'content-security-policy',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { path, server }) => {
        const content = policyOf(path.replace(/^\//, ''), { inlineStyles: server !== undefined });
        const attrs = { 'http-equiv': 'Content-Security-Policy', content };
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}
