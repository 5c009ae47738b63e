import { expect, test } from 'vitest';
import { preloadPane } from '../../scripts/vite/preloadPane.mjs';

type Handler = (html: string, context: object) => readonly { readonly attrs: { readonly href: string } }[];

const { handler } = preloadPane().transformIndexHtml as unknown as { handler: Handler };
const chunk = (name: string, ...imports: string[]) => ({ type: 'chunk', name, fileName: `assets/${name}.js`, imports });
const bundleOf = (...chunks: ReturnType<typeof chunk>[]) =>
  Object.fromEntries(chunks.map((each) => [each.fileName, each]));

test('the pane is fetched with whatever it imports, near or far, each once', () => {
  const bundle = bundleOf(
    chunk('mountPane', 'assets/near.js', 'assets/other.js'),
    chunk('near', 'assets/far.js'),
    chunk('other', 'assets/far.js', 'assets/near.js'),
    chunk('far'),
    chunk('workbench', 'assets/far.js'),
  );
  const links = handler('', { path: '/taskpane/taskpane.html', bundle });
  expect(links.map(({ attrs }) => attrs.href)).toEqual(
    ['mountPane', 'near', 'far', 'other'].map((name) => `../assets/${name}.js`),
  );
  expect(handler('', { path: '/workbench/index.html', bundle })).toEqual([]);
});

test('a build without the pane is no build', () => {
  expect(() => handler('', { path: '/taskpane/taskpane.html', bundle: bundleOf(chunk('far')) })).toThrow('mountPane');
});
