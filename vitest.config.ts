import { defineConfig } from 'vitest/config';

const project = (name: string, include: string) => ({
  test: {
    name,
    root: `./${name}`,
    environment: 'node' as const,
    include: [include],
    // Only against tests that hang: a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('shared', 'src/**/*.test.ts'),
      project('server', 'src/**/*.test.ts'),
      project('client', 'src/**/*.test.{ts,tsx}'),
      project('scripts', '**/*.test.ts'),
      project('e2e', '{bench,check,wire,rehearse,soak}/**/*.test.ts'),
    ],
  },
});
