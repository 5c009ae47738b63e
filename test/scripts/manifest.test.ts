import { expect, test } from 'vitest';
import { manifestComplaints } from '../../scripts/manifest.mjs';

const manifest = (...addresses: string[]) =>
  `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1">${addresses
    .map((address) => `<SourceLocation DefaultValue="${address}"/>`)
    .join('')}<DisplayName DefaultValue="公开表助手"/></OfficeApp>`;

const isBuilt = (path: string) => path === 'taskpane.html';

test('a manifest whose addresses are all built, on one server, passes', () => {
  const xml = manifest('https://localhost:3000/taskpane.html', 'https://localhost:3000/taskpane.html?a=1&amp;b=2');
  expect(manifestComplaints(xml, isBuilt)).toEqual([]);
});

test('an address that the build does not have is named', () => {
  const complaints = manifestComplaints(manifest('https://localhost:3000/icon-16.png'), isBuilt);
  expect(complaints).toEqual(['not built: https://localhost:3000/icon-16.png']);
});

test('a second server and plain http are refused', () => {
  const xml = manifest('https://localhost:3000/taskpane.html', 'http://cdn.example/taskpane.html');
  expect(manifestComplaints(xml, isBuilt)).toEqual([
    'not https: http://cdn.example/taskpane.html',
    'more than one server: https://localhost:3000, http://cdn.example',
  ]);
});

test('a manifest without addresses is no manifest', () => {
  expect(manifestComplaints('<OfficeApp/>', isBuilt)).toEqual(['names no address at all']);
});
