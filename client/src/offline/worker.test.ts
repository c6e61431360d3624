import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The browser's side of a service worker: its caches, its events, the network. */
const ORIGIN = 'https://facet.test';
const PAGE = '<title>Facet</title><div id="root"></div>';
type Answer = () => Response | Promise<Response>;
let stores: Map<string, Map<string, Response>>;
let net: Map<string, Answer>;
let asked: string[];
let listeners: Map<string, (event: unknown) => void>;
let skipped: number;
let unregistered: number;
let open: { id: string }[];

const html =
  (body: string, status = 200): Answer =>
  () =>
    new Response(body, { status, headers: { 'content-type': 'text/html' } });
const script =
  (body: string): Answer =>
  () =>
    new Response(body, { headers: { 'content-type': 'text/javascript' } });
const pathOf = (request: RequestInfo | URL): string =>
  new URL(request instanceof Request ? request.url : String(request), ORIGIN).pathname;

function cacheOf(name: string) {
  const store = stores.get(name) ?? new Map<string, Response>();
  stores.set(name, store);
  return {
    match: (key: RequestInfo) => Promise.resolve(store.get(pathOf(key))?.clone()),
    put: (key: RequestInfo, response: Response) => Promise.resolve(void store.set(pathOf(key), response)),
  };
}

beforeEach(async () => {
  vi.resetModules();
  stores = new Map();
  net = new Map([
    ['/index.html', html(PAGE)],
    ['/s/abc', html(PAGE)],
    ['/assets/app-1.js', script('app')],
    ['/sw.js', script('worker')],
  ]);
  asked = [];
  listeners = new Map();
  [skipped, unregistered, open] = [0, 0, []];
  vi.stubGlobal('__FILES__', ['/index.html', '/assets/app-1.js']);
  vi.stubGlobal('__VERSION__', '2');
  vi.stubGlobal('caches', {
    open: (name: string) => Promise.resolve(cacheOf(name)),
    keys: () => Promise.resolve([...stores.keys()]),
    delete: (name: string) => Promise.resolve(stores.delete(name)),
    match: (key: RequestInfo) => {
      for (const store of stores.values())
        if (store.has(pathOf(key))) return Promise.resolve(store.get(pathOf(key))?.clone());
      return Promise.resolve(undefined);
    },
  });
  vi.stubGlobal('fetch', (request: RequestInfo | URL) => {
    asked.push(pathOf(request));
    const answer = net.get(pathOf(request));
    return answer === undefined ? Promise.reject(new TypeError('no network')) : Promise.resolve(answer());
  });
  vi.stubGlobal('addEventListener', (name: string, listener: (event: unknown) => void) =>
    listeners.set(name, listener),
  );
  vi.stubGlobal('location', new URL(ORIGIN));
  vi.stubGlobal('skipWaiting', () => Promise.resolve(void (skipped += 1)));
  vi.stubGlobal('clients', { claim: () => Promise.resolve(), matchAll: () => Promise.resolve(open) });
  vi.stubGlobal('registration', { unregister: () => Promise.resolve(void (unregistered += 1)) });
  await import('./worker.ts');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function happens(name: string, more: object = {}): Promise<void> {
  const work: Promise<unknown>[] = [];
  listeners.get(name)?.({ ...more, waitUntil: (promise: Promise<unknown>) => void work.push(promise) });
  await Promise.all(work);
}

/** What a page gets that asks for this; null where the worker leaves it to the browser. */
async function get(
  path: string,
  mode: 'navigate' | 'cors' = 'cors',
  method = 'GET',
): Promise<Response | null> {
  let answer = Promise.resolve<Response | null>(null);
  const request = Object.defineProperty(new Request(ORIGIN + path, { method }), 'mode', { value: mode });
  const later: Promise<unknown>[] = [];
  listeners.get('fetch')?.({
    request,
    respondWith: (promise: Promise<Response>) => (answer = promise),
    waitUntil: (promise: Promise<unknown>) => void later.push(promise),
  });
  const got = await answer;
  await Promise.all(later);
  return got;
}

test('K6 K7 a page comes from the network while there is one, and as it was kept when there is none', async () => {
  await happens('install');
  net.set('/s/abc', html(`${PAGE}newer`));
  expect(await (await get('/s/abc', 'navigate'))?.text()).toBe(`${PAGE}newer`);
  net.clear();
  expect(await (await get('/s/abc', 'navigate'))?.text()).toBe(PAGE);
  expect(await (await get('/assets/app-1.js'))?.text()).toBe('app');
});

test('K7 a page that takes longer than three seconds is opened as it was kept', async () => {
  await happens('install');
  vi.useFakeTimers();
  net.set('/s/abc', () => new Promise(() => undefined));
  const page = get('/s/abc', 'navigate');
  await vi.advanceTimersByTimeAsync(3000);
  expect(await (await page)?.text()).toBe(PAGE);
});

test.each([
  ['a sign-in page', html('<title>Welcome to GuestNet</title>')],
  ['an error of a proxy', html('<title>Bad gateway</title>', 502)],
])('K7 %s in the page’s place is as good as no network', async (_, answer) => {
  await happens('install');
  net.set('/s/abc', answer);
  expect(await (await get('/s/abc', 'navigate'))?.text()).toBe(PAGE);
});

test('K5 K7 nothing of a session passes through it: only pages of the app and built files', async () => {
  await happens('install');
  for (const path of [
    '/api/sessions',
    '/boards/a/b/whole',
    '/socket.io/?t=1',
    '/healthz',
    '/sw.js',
    '/check',
  ])
    expect([await get(path), await get(path, path.startsWith('/s/') ? 'navigate' : 'cors')]).toEqual([
      null,
      null,
    ]);
  expect(await get('/check', 'navigate')).toBeNull();
  expect(await get('/assets/app-1.js', 'cors', 'POST')).toBeNull();
  expect([...stores.values()].flatMap((store) => [...store.keys()])).toEqual([
    '/index.html',
    '/assets/app-1.js',
  ]);
});

test('K7 a page of the network’s is never kept as one of the built files', async () => {
  net.set('/assets/app-1.js', html('<h1>Sign in</h1>'));
  await expect(happens('install')).rejects.toThrow('/assets/app-1.js');
  net.set('/assets/later-9.js', html('<h1>Sign in</h1>'));
  await get('/assets/later-9.js');
  expect([...stores.values()].flatMap((store) => [...store.keys()])).not.toContain('/assets/later-9.js');
});

test('K8 files that open pages of the version before may need stay; those of versions before that go', async () => {
  stores.set('facet-pages-0', new Map());
  stores.set('facet-pages-1', new Map());
  stores.set('another', new Map());
  await happens('install');
  await happens('activate');
  expect([...stores.keys()]).toEqual(['facet-pages-1', 'another', 'facet-pages-2']);
});

test('K8 a new version takes over once every open page has said that it has nothing unsaved', async () => {
  open = [{ id: 'one' }, { id: 'two' }];
  await happens('message', { source: { id: 'one' }, data: 'ready' });
  await happens('message', { source: { id: 'two' }, data: 'busy' });
  expect(skipped).toBe(0);
  await happens('message', { source: { id: 'one' }, data: 'busy' });
  await happens('message', { source: { id: 'two' }, data: 'ready' });
  expect(skipped).toBe(0);
  await happens('message', { source: { id: 'one' }, data: 'ready' });
  expect(skipped).toBe(1);
});

test.each([404, 410])('K8 it goes, with all it kept, when the server answers %i for it', async (status) => {
  await happens('install');
  net.set('/sw.js', html('gone', status));
  await get('/s/abc', 'navigate');
  expect([unregistered, [...stores.keys()]]).toEqual([1, []]);
});

test('K8 it stays where there is no network or the server is only out of order', async () => {
  await happens('install');
  net.set('/sw.js', html('later', 503));
  await get('/s/abc', 'navigate');
  net.clear();
  await get('/s/abc', 'navigate');
  expect([unregistered, stores.size]).toEqual([0, 1]);
});
