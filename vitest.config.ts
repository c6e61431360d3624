import { defineConfig } from 'vitest/config';

/** `alone`: each file in a process of its own, for those that start servers, change the clock, put something in a module's place or leave something behind. */
const project = (name: string, include: string, alone: boolean) => ({
  test: {
    name,
    root: `./${name}`,
    environment: 'node' as const,
    include: [include],
    isolate: alone,
    // Only against tests that hang: a busy machine may take its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});

export default defineConfig({
  test: {
    // Many of them mostly wait: for a server to start, a disk, a line that times out.
    maxWorkers: 5,
    projects: [
      project('shared', 'src/**/*.test.ts', false),
      project('server', 'src/**/*.test.ts', true),
      project('client', 'src/**/*.test.{ts,tsx}', true),
      project('scripts', '**/*.test.ts', true),
      project('e2e', '{bench,check,wire,rehearse,soak,support}/**/*.test.ts', true),
    ],
  },
});
