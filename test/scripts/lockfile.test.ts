import { expect, test } from 'vitest';
import lock from '../../package-lock.json';
import manifest from '../../package.json';
import { missingOptional } from '../../scripts/lockfile.mjs';

test('the lock file has every optional package: without, npm ci refuses it. node scripts/lockfile.mjs completes it', () => {
  expect(missingOptional(lock.packages).map(({ name }) => name)).toEqual([]);
});

test('an optional package that is not locked is named', () => {
  const packages = {
    'node_modules/linter': { optionalDependencies: { '@linter/linux-x64': '1.0.0', '@linter/win32-x64': '1.0.0' } },
    'node_modules/@linter/linux-x64': { version: '1.0.0' },
  };
  expect(missingOptional(packages).map(({ name }) => name)).toEqual(['@linter/win32-x64']);
});

test('every dependency is pinned to one version, the one that is locked', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages, name).toHaveProperty([`node_modules/${name}`, 'version'], version);
  }
});
