// A page's lines to its server without the page: the product's own modules, a set of them for each page as each tab has.
import type { Board } from '../../../client/src/boards/connection.ts';
import type { Link, SessionStore } from '../../../client/src/session/store.ts';
import type { WireCommand } from '@facet/shared/session/commands.ts';
import { setMaxListeners } from 'node:events';
import { vi } from 'vitest';

export interface LinesOfPage {
  board: Board;
  session: () => SessionStore;
  /** Every state of the session's line since the page was opened, and of the board's. */
  links: Link[];
  statuses: string[];
  send: (command: WireCommand) => Promise<{ ok: boolean }>;
  /** The device may have slept, or changed its network. */
  wake: () => Promise<void>;
  close: () => void;
}

/** What these modules ask of a browser, for the whole process. */
export function stubBrowser(): void {
  const [window, document] = [new EventTarget(), new EventTarget()];
  // Each page listens to them.
  setMaxListeners(0, window, document);
  vi.stubGlobal('window', window);
  vi.stubGlobal(
    'document',
    Object.assign(document, { visibilityState: 'visible', querySelector: () => null }),
  );
  vi.stubGlobal('screen', { width: 1024, height: 768 });
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
}

let opening: Promise<unknown> = Promise.resolve();

/** Opens a session and one of its boards at `url`. */
export function openLines(url: string, secret: string, board: string): Promise<LinesOfPage> {
  // The address is one for the process and is read at once, so pages open one after the other.
  const page = opening.then(() => open(url, secret, board));
  opening = page.catch(() => undefined);
  return page;
}

async function open(url: string, secret: string, name: string): Promise<LinesOfPage> {
  vi.resetModules();
  const [{ connect, disconnect, send, wake }, { useSession }, { openBoard }] = await Promise.all([
    import('../../../client/src/session/connection.ts'),
    import('../../../client/src/session/store.ts'),
    import('../../../client/src/boards/connection.ts'),
  ]);
  vi.stubGlobal('location', new URL(url));
  const links: Link[] = [];
  const statuses: string[] = [];
  useSession.subscribe(({ link }) => void (link !== links.at(-1) && links.push(link)));
  connect(secret);
  const board = openBoard(name, secret, { server: url.replace(/^http/, 'ws'), device: null });
  board.subscribe(() => {
    const { status } = board.state();
    if (status !== statuses.at(-1)) statuses.push(status);
  });
  return {
    board,
    session: useSession.getState,
    links,
    statuses,
    send,
    wake,
    close: () => {
      board.destroy();
      disconnect();
    },
  };
}
