import { defineConfig } from 'vitest/config';

// Until `npm test` knows these: vitest run --config e2e/chaos/vitest.config.ts
export default defineConfig({
  test: {
    name: 'chaos',
    root: import.meta.dirname,
    environment: 'node',
    include: ['**/*.test.ts'],
    maxConcurrency: 4,
  },
});
