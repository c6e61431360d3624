import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precache } from './precache.ts';

// Where the Facet server listens during `npm run dev`.
const target = process.env['FACET_SERVER'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), precache()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/offline/worker.ts' },
      // The worker's address must not change, or pages would never find its successor.
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: {
    host: true,
    // Objects, not strings: a string would also rewrite Host, and the server's check of Origin would then refuse the page.
    proxy: {
      '/api': { target },
      '/socket.io': { target, ws: true },
      '/boards': { target, ws: true },
    },
  },
});
