/// <reference lib="webworker" />
/**
 * The service worker: the pages of Facet open again without a network. It keeps the built pages of one version and nothing
 * else: never an answer of the API, a board, or a page of another address. This file imports nothing; the build puts the
 * list of files and the version in (client/precache.ts).
 */
export {};

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

declare const __FILES__: readonly string[];
declare const __VERSION__: string;

const PREFIX = 'facet-pages-';
const CACHE = PREFIX + __VERSION__;
const SHELL = '/index.html';
/** After so long without an answer a page opens as it was kept. */
const PATIENCE_MS = 3000;
/** How often at most it is asked whether there should be a worker at all. */
const ASK_EVERY_MS = 10 * 60_000;

/** Addresses that are pages of the app; everything else is left to the browser. */
const PAGE = /^\/($|(new|join|j|s|host|projector|watch|invite)(\/|$))/;

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (!PAGE.test(url.pathname)) return;
    event.respondWith(page(request));
    event.waitUntil(askWhetherToStay());
  } else if (url.pathname.startsWith('/assets/') || __FILES__.includes(url.pathname)) {
    event.respondWith(asset(request));
  }
});

/** Pages that said they have nothing unsaved, since this worker was installed. */
const ready = new Set<string>();
worker.addEventListener('message', (event) => {
  const { source, data } = event;
  if (source === null || !('id' in source) || (data !== 'ready' && data !== 'busy')) return;
  if (data === 'ready') ready.add(source.id);
  else ready.delete(source.id);
  event.waitUntil(takeOverWhenReady());
});

/** Takes over from the version before once no open page has unsaved work. */
async function takeOverWhenReady(): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.every((open) => ready.has(open.id))) await worker.skipWaiting();
}

async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const path of __FILES__) {
    // A name with a hash in it means the same everywhere; anything else is asked for anew.
    const hashed = path.startsWith('/assets/');
    const known = hashed ? await caches.match(path) : undefined;
    const response = known ?? (await fetch(path, { cache: hashed ? 'default' : 'reload' }));
    if (!isOurs(path, response)) throw new Error(`could not keep ${path}`);
    await cache.put(path, response);
  }
}

/** A network that answers with a page of its own must not get it kept. */
function isOurs(path: string, response: Response): boolean {
  if (!response.ok || response.redirected) return false;
  const type = response.headers.get('content-type') ?? '';
  return path === SHELL || !type.includes('text/html');
}

/** What pages of the version before may still need is kept beside this one; older versions go. */
async function takeOver(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  for (const name of names.slice(0, -1)) await caches.delete(name);
  await worker.clients.claim();
}

async function page(request: Request): Promise<Response> {
  const kept = async (): Promise<Response | undefined> => {
    const own = await caches.open(CACHE);
    return own.match(SHELL);
  };
  const network = fetch(request);
  // It may still fail after the kept page has been shown.
  network.catch(() => undefined);
  const late = new Promise<'late'>((resolve) => {
    setTimeout(() => resolve('late'), PATIENCE_MS);
  });
  try {
    const first = await Promise.race([network, late]);
    if (first !== 'late' && (await isPage(first))) return first;
    return (await kept()) ?? (await network);
  } catch {
    return (await kept()) ?? Response.error();
  }
}

/** Whether it is a page of ours, and not a sign-in page of the network's or an error of a proxy's. */
async function isPage(response: Response): Promise<boolean> {
  if (!response.ok || response.redirected || response.type === 'opaqueredirect') return false;
  const text = await response.clone().text();
  return text.includes('id="root"') && text.includes('<title>Facet</title>');
}

async function asset(request: Request): Promise<Response> {
  const found = await caches.match(new URL(request.url).pathname);
  if (found !== undefined) return found;
  const response = await fetch(request);
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/assets/') && isOurs(pathname, response)) {
    const copy = response.clone();
    const cache = await caches.open(CACHE);
    // No room is no reason to fail.
    await cache.put(pathname, copy).catch(() => undefined);
  }
  return response;
}

let asked = 0;
/** The way out: where the server says that there is no worker (404 or 410), this one goes, with all it kept. */
async function askWhetherToStay(): Promise<void> {
  if (Date.now() - asked < ASK_EVERY_MS) return;
  asked = Date.now();
  try {
    const { status } = await fetch('/sw.js', { cache: 'no-store' });
    if (status !== 404 && status !== 410) return;
  } catch {
    return;
  }
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  await worker.registration.unregister();
}
