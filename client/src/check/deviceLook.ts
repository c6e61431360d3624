import type { Finding } from './findings.ts';

const NAME = 'facet-check';
/** What a day's workshop needs with its boards and pages, many times over. */
const ENOUGH_BYTES = 50 * 1024 * 1024;

function keepsWords(storage: () => Storage): boolean {
  try {
    storage().setItem(NAME, 'x');
    const kept = storage().getItem(NAME) === 'x';
    storage().removeItem(NAME);
    return kept;
  } catch {
    return false;
  }
}

/** Whether a small database of the browser's own can be made, written and read. */
function keepsRecords(factory: IDBFactory): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), 5000);
    const done = (kept: boolean): void => {
      clearTimeout(late);
      resolve(kept);
    };
    try {
      const opening = factory.open(NAME, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('one');
      opening.onerror = () => done(false);
      opening.onsuccess = () => {
        const db = opening.result;
        const write = db.transaction('one', 'readwrite');
        write.objectStore('one').put(new Uint8Array(1000), 'key');
        write.onabort = () => done(false);
        write.oncomplete = () => {
          db.close();
          factory.deleteDatabase(NAME);
          done(true);
        };
      };
    } catch {
      done(false);
    }
  });
}

/** Whether this browser can keep work that is not saved yet, through a reload. */
export async function lookAtStorage(): Promise<Finding> {
  const kept = keepsWords(() => localStorage) && (await keepsRecords(indexedDB));
  if (!kept) return { look: 'storage', is: 'none' };
  const room = await navigator.storage?.estimate?.().catch(() => undefined);
  const left = (room?.quota ?? Infinity) - (room?.usage ?? 0);
  return { look: 'storage', is: left < ENOUGH_BYTES ? 'small' : 'fine' };
}

/** Whether Facet's pages open again without a network. Browsers allow it over https only. */
export async function lookAtPages(): Promise<Finding> {
  if (!window.isSecureContext) return { look: 'pages', is: 'plain' };
  if (!('serviceWorker' in navigator)) return { look: 'pages', is: 'none' };
  const ready = await Promise.race([
    navigator.serviceWorker.ready.then(() => true),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), 8000)),
  ]);
  return { look: 'pages', is: ready ? 'fine' : 'none' };
}
