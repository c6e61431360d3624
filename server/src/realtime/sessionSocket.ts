import { OLDEST_PROTOCOL_VERSION, PROTOCOL_VERSION } from '@facet/shared/protocol/version.ts';
import type { CommandAck, ServerToClient } from '@facet/shared/protocol/sessionWire.ts';
import { wireCommandSchema } from '@facet/shared/session/commands.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import type { Logger } from 'pino';
import { z } from 'zod';
import { atDoor, type AtDoor } from '../session/atDoor.ts';
import { sessionOfSecret } from '../session/secrets.ts';
import type { SessionService } from '../session/service.ts';
import type { Others } from '../bus/others.ts';
import type { LinesNow } from '../ops/metrics.ts';
import { publicRoom, roomOf } from './audience.ts';
import { HUB_TIMES, type HubTimes } from './hubTimes.ts';
import { youIn } from './you.ts';
import { createLobby } from './lobby.ts';
import { createSessionHub, type HubDeps, type SessionHub } from './sessionHub.ts';
import type { Boards } from '../boards/boards.ts';
import type { Line, SessionServer, SessionSocket } from './socketTypes.ts';
import { tokenBucket } from './tokenBucket.ts';

export const COMMANDS_PER_SECOND = 30;
export const COMMAND_BURST = 60;

export interface SessionSocketDeps {
  io: SessionServer;
  sessions: SessionService;
  boards: Pick<Boards, 'read' | 'onSettled'>;
  publicUrl: () => string;
  logger: Logger;
  now?: () => number;
  times?: Partial<HubTimes>;
  data?: SessionData;
  /** The other servers that have people of the same sessions; null where there are none. */
  others?: Pick<Others, 'ask' | 'changed' | 'onHeard' | 'onGone'> | null;
}

/** What connections are told of the data they stand on. */
export interface SessionData {
  epoch: string;
  /** Whether a session was erased, so that whoever still asks for it forgets it too. */
  wasErased: (session: string) => Promise<boolean>;
  canSave: () => boolean;
  onCanSave: (listener: (possible: boolean) => void) => () => void;
  damaged: HubDeps['damaged'];
  onDamaged: (listener: (session: string) => void) => () => void;
}

const SOUND: SessionData = {
  epoch: '',
  wasErased: () => Promise.resolve(false),
  canSave: () => true,
  onCanSave: () => () => undefined,
  damaged: () => [],
  onDamaged: () => () => undefined,
};

/** The session side of socket.io: who is let in, commands in, views and digests out. */
export interface SessionSockets {
  /** How many connections a session has. */
  connections: (session: string) => number;
  /** Whether this server tells anyone of a session, or did so a moment ago. */
  watches: (session: string) => boolean;
  /** Who is here of a session by this server's connections; null where nobody is. */
  people: (session: string) => ReturnType<SessionHub['people']>;
  /** How things stand, for the figures. */
  standing: () => LinesNow;
  stop: () => void;
}

interface Entered {
  line: Line;
  hub: SessionHub;
  session: string;
}

/** engine.io keeps what a slow transport has not taken yet in a field that its types hide. */
const backlogOf = (socket: SessionSocket): number =>
  (socket.conn as unknown as { writeBuffer?: unknown[] }).writeBuffer?.length ?? 0;

const wayOf = (socket: SessionSocket): 'websocket' | 'polling' =>
  socket.conn.transport.name === 'websocket' ? 'websocket' : 'polling';

function linesNow(hubs: Iterable<SessionHub>): LinesNow {
  const now: LinesNow = {
    people: { facilitator: 0, participant: 0, projector: 0, observer: 0 },
    live: 0,
    connections: { websocket: 0, polling: 0 },
    unread: { all: 0, most: 0 },
  };
  for (const hub of hubs) {
    if (hub.size() > 0) now.live++;
    const seats = new Set<string>();
    for (const { seat, role, socket, backlog } of hub.lines()) {
      if (!seats.has(seat)) now.people[role]++;
      seats.add(seat);
      now.connections[wayOf(socket)]++;
      now.unread.all += backlog();
      now.unread.most = Math.max(now.unread.most, backlog());
    }
  }
  return now;
}

const authSchema = z.object({ secret: z.string().max(100), protocol: z.int() });
const reportSchema = z.object({
  device: z.enum(['phone', 'tablet', 'laptop', 'unknown']),
  unsaved: z.int().min(0).max(1_000_000),
});

/** Speaks the session protocol on the server's main namespace. */
export function attachSessionSockets(deps: SessionSocketDeps): SessionSockets {
  const { io, sessions, boards, publicUrl, logger, now = Date.now, data = SOUND, others = null } = deps;
  const times = { ...HUB_TIMES, ...deps.times };
  const hubs = new Map<string, SessionHub>();
  const main = io.of('/');
  const lobby = createLobby(sessions, data.epoch);

  function hubOf(session: string): SessionHub {
    const known = hubs.get(session);
    if (known !== undefined) return known;
    const live = () => sessions.peek(session);
    const { epoch, damaged } = data;
    const onPeople = (): void => others?.changed(session);
    const told = { io: main, boards, logger, now, times, epoch, damaged };
    const hub = createSessionHub({ session, live, onPeople, ...told });
    hubs.set(session, hub);
    others?.ask(session);
    return hub;
  }

  const stopListening = [
    sessions.onChange((live) => {
      hubs.get(live.state.id)?.changed(live);
      lobby.changed(live);
    }),
    boards.onSettled((address, settled) => hubs.get(address.session)?.settled(address, settled)),
    data.onCanSave((possible) => {
      // Not to the whole namespace: who waits to be let in is told nothing.
      for (const session of hubs.keys()) main.to(publicRoom(session)).emit('saving', { possible });
    }),
    data.onDamaged((session) => hubs.get(session)?.damaged()),
  ];
  others?.onHeard((session, message, from) => {
    if (message.kind !== 'here') return;
    const { seats, devices } = message.here;
    hubs.get(session)?.elsewhere(from, seats, devices);
  });
  others?.onGone((session, server, bye) => hubs.get(session)?.gone(server, bye));
  const connections = (session: string): number => hubs.get(session)?.size() ?? 0;
  sessions.keepWhile((session) => connections(session) > 0 || lobby.size(session) > 0);
  sessions.onErase((session) => {
    hubs.get(session)?.erased();
    lobby.erased(session);
  });
  sessions.onUnload((session) => {
    hubs.get(session)?.stop();
    hubs.delete(session);
  });

  function refuseEntry(
    socket: SessionSocket,
    reason: Parameters<ServerToClient['goodbye']>[0]['reason'],
  ): null {
    logger.info({ why: reason, way: wayOf(socket) }, 'not let in');
    socket.emit('goodbye', { reason, epoch: data.epoch });
    socket.disconnect(true);
    return null;
  }

  /** Who has no seat is told so, and of nothing else; `again` when that may have changed. */
  function keepOut(socket: SessionSocket, who: AtDoor, again: () => void): null {
    if (who.at === 'turnedAway') return refuseEntry(socket, 'notLetIn');
    if (socket.connected)
      lobby.wait(socket, who, (gone) => (gone ? void refuseEntry(socket, 'erased') : again()));
    return null;
  }

  /** Lets a connection in and greets it; null where it was turned away, or waits to be let in. */
  async function enter(socket: SessionSocket, again: () => void): Promise<Entered | null> {
    const auth = authSchema.safeParse(socket.handshake.auth);
    if (!auth.success) return refuseEntry(socket, 'unauthorised');
    const { secret, protocol } = auth.data;
    if (protocol < OLDEST_PROTOCOL_VERSION || protocol > PROTOCOL_VERSION)
      return refuseEntry(socket, 'oldVersion');
    // In this order: between the two looks somebody may be let in, but nobody is put out to the door.
    const outside = await atDoor(sessions, secret);
    if (outside !== null) return keepOut(socket, outside, again);
    const found = await sessions.authenticate(secret);
    if (found === null) {
      // Looking for the seat may have read more of the log than this server knew.
      const late = await atDoor(sessions, secret);
      if (late !== null) return keepOut(socket, late, again);
      const session = sessionOfSecret(secret);
      const erased = session !== null && (await data.wasErased(session));
      return refuseEntry(socket, erased ? 'erased' : 'unauthorised');
    }
    if (!socket.connected) return null;
    const { live, seat } = found;
    const session = live.state.id;
    const line: Line = {
      id: socket.id,
      socket,
      seat: seat.id,
      role: seat.role,
      backlog: () => backlogOf(socket),
    };
    const hub = hubOf(session);
    const about = { session, seat: seat.id, role: seat.role, way: wayOf(socket) };
    const began = performance.now();
    logger.info(about, 'connected');
    socket.on('disconnect', (why) => {
      hub.disconnected(line);
      const ms = Math.round(performance.now() - began);
      logger.info({ ...about, way: wayOf(socket), why, ms }, 'disconnected');
    });
    // In this order and in one turn: nothing that changes from here on can be missed, nothing older comes later.
    void socket.join([publicRoom(session), roomOf(session, seat.role)]);
    socket.emit('hello', {
      protocol,
      now: now(),
      graceMs: LIMITS.graceMs,
      you: youIn(live.state, seat),
      publicUrl: publicUrl(),
      epoch: data.epoch,
    });
    if (!data.canSave()) socket.emit('saving', { possible: false });
    hub.connected(line);
    return { line, hub, session };
  }

  /** Listens at once: a client may send its first command before it has been let in. */
  function listen(socket: SessionSocket, entering: () => Promise<Entered | null>): void {
    const bucket = tokenBucket(COMMANDS_PER_SECOND, COMMAND_BURST, now);
    async function run(raw: unknown): Promise<CommandAck> {
      if (!bucket.take()) return { ok: false, refusal: 'slowDown' };
      const command = wireCommandSchema.safeParse(raw);
      if (!command.success) return { ok: false, refusal: 'badInput' };
      const entered = await entering();
      if (entered === null) return { ok: false, refusal: 'unauthorised' };
      return sessions.execute(entered.session, command.data, entered.line.seat);
    }
    socket.on('command', (raw: unknown, ack: unknown) => {
      const answer = (value: CommandAck): void => {
        if (typeof ack === 'function') ack(value);
      };
      run(raw).then(answer, (error: unknown) => {
        logger.error({ err: error }, 'a command failed');
        answer({ ok: false, refusal: 'serverBusy' });
      });
    });
    socket.on('report', (raw: unknown) => {
      const report = reportSchema.safeParse(raw);
      if (report.success) void entering().then((entered) => entered?.hub.reported(entered.line, report.data));
    });
  }

  main.on('connection', (socket) => {
    const come = (): Promise<Entered | null> =>
      enter(socket, () => {
        entering = come();
      }).catch((error: unknown) => {
        logger.error({ err: error }, 'a connection could not be let in');
        // The transport only: a client that was told to go by socket.io itself would not come back.
        socket.conn.close(true);
        return null;
      });
    let entering = come();
    listen(socket, () => entering);
  });

  return {
    connections,
    watches: (session) => hubs.has(session),
    people: (session) => hubs.get(session)?.people() ?? null,
    standing: () => linesNow(hubs.values()),
    stop() {
      // To those who wait to be let in as well.
      main.emit('restarting');
      for (const stop of stopListening) stop();
      for (const hub of hubs.values()) hub.stop();
      hubs.clear();
    },
  };
}
