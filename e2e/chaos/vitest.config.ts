import { defineConfig } from 'vitest/config';

// A suite of its own in `npm test`, beside nothing else: vitest run --config e2e/chaos/vitest.config.ts
export default defineConfig({
  test: {
    name: 'chaos',
    root: import.meta.dirname,
    environment: 'node',
    include: ['**/*.test.ts'],
    maxConcurrency: 4,
    // A run mostly waits: one server's and several servers' go beside each other on two cores as well.
    maxWorkers: 2,
  },
});
