import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

const MISSING = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Facet</title>
<p>Facet is running, but its pages have not been built. Stop it and start it with "npm start", which builds them.</p></html>`;

/** The built client. Any other path is one of its pages, so that a link or a reload leads there. */
export function pages(dist: string): Router {
  const router = Router();
  const index = join(dist, 'index.html');
  // Vite puts a hash of the content into these names: what they hold never changes.
  router.use(
    '/assets',
    express.static(join(dist, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }),
  );
  router.use('/assets', (_req, res) => void res.status(404).type('text').send('No such file.'));
  router.use(
    express.static(dist, {
      index: false,
      redirect: false,
      cacheControl: false,
      setHeaders: (res) => res.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  // A page in its place would keep an old service worker alive: on 404 it takes itself away.
  router.use('/sw.js', (_req, res) => void res.status(404).type('text').send('No such file.'));
  router.use((req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD')
      return void res.status(405).set('Allow', 'GET, HEAD').end();
    res.set('Cache-Control', 'no-cache');
    if (!existsSync(index)) return void res.status(503).type('html').send(MISSING);
    res.sendFile(index, { cacheControl: false });
  });
  return router;
}
