import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` is everything that runs in Node, `browser` drives a real Chromium over the built pages and so
 * runs one file at a time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          pool: 'threads',
          maxWorkers: 2,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/browser/**'],
          // No test is timed: a slow machine is no failure.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          pool: 'threads',
          maxWorkers: 1,
          fileParallelism: false,
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/buildPages.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Tests wait for conditions, not for times: the limit is only for what never happens.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
