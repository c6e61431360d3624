import type { SessionId } from '@facet/shared/session/state.ts';
import type { AtDoor } from '../session/atDoor.ts';
import type { Live, Sessions } from '../session/sessions.ts';
import type { SessionSocket } from './socketTypes.ts';

/** One connection of somebody who waits to be let in. */
interface Waiting {
  socket: SessionSocket;
  seat: string;
  /** Called once it is another matter: let in, turned away, or the session is gone. */
  decided: (gone: boolean) => void;
}

/**
 * Connections of people who wait to be let in. They are in no room of socket.io and in no hub: nothing that is sent to a
 * session can reach them.
 */
export interface Lobby {
  /** Tells that they wait, and calls `decided`, once, when they no longer do. */
  wait: (
    socket: SessionSocket,
    who: Extract<AtDoor, { at: 'waiting' }>,
    decided: (gone: boolean) => void,
  ) => void;
  changed: (live: Live) => void;
  /** Of a session that is gone. */
  erased: (session: SessionId) => void;
  size: (session: SessionId) => number;
}

/** The lobbies of all sessions. */
export function createLobby(sessions: Pick<Sessions, 'peek'>, epoch: string): Lobby {
  const lobbies = new Map<SessionId, Set<Waiting>>();

  function settle(session: SessionId, one: Waiting, gone = false): void {
    if (drop(session, one)) one.decided(gone);
  }

  function drop(session: SessionId, one: Waiting): boolean {
    const lobby = lobbies.get(session);
    const was = lobby?.delete(one) === true;
    if (lobby?.size === 0) lobbies.delete(session);
    return was;
  }

  function changed({ state }: Live): void {
    const lobby = lobbies.get(state.id);
    if (lobby === undefined) return;
    const waiting = new Set(state.atDoor.map(({ id }) => id));
    for (const one of lobby) if (!waiting.has(one.seat)) settle(state.id, one);
  }

  return {
    wait(socket, { session, seat }, decided) {
      const one: Waiting = { socket, seat, decided };
      const lobby = lobbies.get(session) ?? new Set();
      lobbies.set(session, lobby.add(one));
      socket.once('disconnect', () => drop(session, one));
      socket.emit('waiting', { epoch });
      // They may have been let in since it was looked up, or have gone.
      if (!socket.connected) drop(session, one);
      const live = sessions.peek(session);
      if (live === null) settle(session, one);
      else changed(live);
    },
    changed,
    erased(session) {
      for (const one of lobbies.get(session) ?? []) settle(session, one, true);
    },
    size: (session) => lobbies.get(session)?.size ?? 0,
  };
}
