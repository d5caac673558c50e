import { defineConfig } from 'vitest/config'
import { svelte } from '@sveltejs/vite-plugin-svelte'

export default defineConfig({
  plugins: [svelte()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/bench/**'],
          setupFiles: ['test/seed.ts'],
          // Twelve times what vitest allows by itself: on a loaded machine a test that reads every file is slow, not wrong.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          // Browsers wait more than they work: two files at a time are done in two thirds of the time.
          maxWorkers: 2,
          testTimeout: 120_000,
          // Conditions are waited for as long as a loaded machine may need; nothing is timed.
          expect: { poll: { timeout: 30_000, interval: 100 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
