import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Where the Facet server listens during `npm run dev`.
const target = process.env['FACET_SERVER'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', target: 'es2022' },
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
