import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'dist/**', '.data/**', '.wrangler/**', 'e2e/**', 'widget/pages/**'],
    environment: 'node',
    // By default one core is left to whoever watches: nobody does.
    maxWorkers: '100%',
    // Loading the worker's modules anew for each file costs more than most files' tests, and no test mocks a module.
    isolate: false,
    provide: { allRounds: process.env['ALL_ROUNDS'] === 'yes' },
    globalSetup: 'worker/test/migrated-database.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
