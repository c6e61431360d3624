import { defineConfig } from 'vitest/config';

const project = (name: string) => ({
  test: {
    name,
    root: `./${name}`,
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
  },
});

export default defineConfig({
  test: {
    projects: [project('shared'), project('server'), project('client')],
  },
});
