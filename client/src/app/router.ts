import { useSyncExternalStore } from 'react';

/** Where a page's address leads. Secrets only ever stand in the fragment, which no server and no proxy sees. */
export type Route =
  | { to: 'home' }
  | { to: 'new' }
  | { to: 'join'; code: string }
  | { to: 'seat'; session: string; secret: string | null }
  | { to: 'host'; session: string; secret: string | null }
  | { to: 'projector'; secret: string | null; session: string }
  | { to: 'invite'; invite: string }
  | { to: 'results'; session: string; secret: string | null }
  | { to: 'paper'; session: string }
  | { to: 'check' }
  | { to: 'unknown' };

/** The route of an address. A secret begins with its session's id (12 letters and digits). */
export function routeOf(path: string, hash: string): Route {
  const parts = decoded(path);
  if (parts === null) return { to: 'unknown' };
  const [first = '', second = ''] = parts;
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const secret = fragment.get('k');
  const session = second !== '' ? second : (secret ?? '').slice(0, 12);
  switch (first) {
    case '':
      return { to: 'home' };
    case 'new':
      return { to: 'new' };
    case 'join':
    case 'j':
      return { to: 'join', code: second };
    case 's':
      return { to: 'seat', session, secret };
    case 'host':
      return { to: 'host', session, secret };
    case 'projector':
    case 'watch':
      return { to: 'projector', session, secret };
    case 'results':
      return { to: 'results', session, secret };
    case 'paper':
      return { to: 'paper', session };
    case 'check':
      return { to: 'check' };
    case 'invite':
      return { to: 'invite', invite: fragment.get('i') ?? '' };
    default:
      return { to: 'unknown' };
  }
}

/** The parts of a path, or null where somebody has written half a character into it. */
function decoded(path: string): string[] | null {
  try {
    return path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}

const listeners = new Set<() => void>();
const changed = (): void => listeners.forEach((l) => l());

/** Goes to another address of this app; `replace` leaves no way back to the current one. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'replace') history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  window.scrollTo(0, 0);
  changed();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.hash);
  const cut = address.indexOf('#');
  return routeOf(cut < 0 ? address : address.slice(0, cut), cut < 0 ? '' : address.slice(cut));
}
