import { newId } from '../session/newId.ts';

/** How long a page is given to say that it lives, where the browser has no locks. */
const ANSWER_MS = 250;
const nameOf = (page: string): string => `facet.page.${page}`;

/** This page load, and a way to ask whether another one is still there. */
export interface Pages {
  page: string;
  alive: (page: string) => Promise<boolean>;
}

/**
 * Makes this page known to the other tabs for as long as it lives: by a lock, which the browser lets go of when the page
 * ends however it ends; over plain http, where there are no locks, by answering when asked. A page that is asleep and
 * taken for dead does no harm: its work is sent twice and is there once.
 */
export function livePages(page: string = newId()): Pages {
  const { locks } = globalThis.navigator as { locks?: LockManager };
  if (locks !== undefined) {
    locks.request(nameOf(page), () => new Promise(() => undefined)).catch(() => undefined);
    return {
      page,
      alive: async (other) => {
        try {
          const { held = [], pending = [] } = await locks.query();
          return [...held, ...pending].some((lock) => lock.name === nameOf(other));
        } catch {
          return false;
        }
      },
    };
  }
  if (typeof BroadcastChannel === 'undefined') return { page, alive: () => Promise.resolve(false) };
  const channel = new BroadcastChannel('facet.pages');
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === `? ${page}`) channel.postMessage(`! ${page}`);
  });
  return {
    page,
    alive: (other) =>
      new Promise((resolve) => {
        const answer = ({ data }: MessageEvent<unknown>): void => {
          if (data === `! ${other}`) end(true);
        };
        const end = (alive: boolean): void => {
          clearTimeout(timer);
          channel.removeEventListener('message', answer);
          resolve(alive);
        };
        const timer = setTimeout(() => end(false), ANSWER_MS);
        channel.addEventListener('message', answer);
        channel.postMessage(`? ${other}`);
      }),
  };
}
