import { PROTOCOL_VERSION } from '@facet/shared/protocol/version.ts';
import type {
  ClientToServer,
  DeviceReport,
  ServerToClient,
  SocketAuth,
} from '@facet/shared/protocol/sessionWire.ts';
import type { WireCommand } from '@facet/shared/session/commands.ts';
import type { Refusal } from '@facet/shared/session/refusals.ts';
import { io, type Socket } from 'socket.io-client';
import { copyWhenLost, keepCopies } from './copies.ts';
import { deviceKind } from './device.ts';
import { warnBeforeLeaving } from './leaveWarning.ts';
import { isPortal } from './portal.ts';
import { seatsHeld } from './seats.ts';
import { digestKey, EMPTY, useSession } from './store.ts';
import { keepSame } from './keepSame.ts';
import { LineWay } from './lineWay.ts';
import { TAB } from './tab.ts';
import { onWake } from './wake.ts';
import { ways } from './ways.ts';

export type Answer = { ok: true } | { ok: false; refusal: Refusal | 'offline' };

const ANSWER_WITHIN_MS = 8000;

const PROBE_WITHIN_MS = 3000;

/** So long a line that is being changed for a better one is not called lost. */
const CHANGE_WITHIN_MS = 4000;

let socket: Socket<ServerToClient, ClientToServer> | null = null;
let way: LineWay | null = null;
/** Commands on their way. */
let asked = 0;
/** A line that works is being changed for another until then. */
let changing: ReturnType<typeof setTimeout> | null = null;
let stops: (() => void)[] = [];
let unsaved = new Map<string, number>();
/** Boards whose unsaved changes could not be written to this device. */
let unkept = new Set<string>();
let reported = '';

const set = useSession.setState;

/** Connects this page to its session with a seat's secret. Comes back by itself; call `disconnect` to stop. */
export function connect(secret: string): void {
  disconnect();
  const s: Socket<ServerToClient, ClientToServer> = io({
    auth: { secret, protocol: PROTOCOL_VERSION } satisfies SocketAuth,
    query: TAB,
    autoConnect: false,
    tryAllTransports: true,
    upgrade: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
    randomizationFactor: 0.9,
  });
  socket = s;
  const line = new LineWay(s, ways, location.origin, {
    mayChange: () => asked === 0,
    changing: () => {
      changing = setTimeout(() => {
        changing = null;
        if (socket === s && !s.connected) set({ link: 'offline' });
      }, CHANGE_WITHIN_MS);
    },
  });
  way = line;
  let fromCopy = false;
  const copy = copyWhenLost(secret, (kept) => {
    fromCopy = true;
    set({ ...kept, link: 'offline' });
    void lookForPortal(s);
  });
  stops = [onWake(() => void wake()), keepCopies(), copy.stop];
  s.on('hello', (hello) => {
    copy.stop();
    endChange();
    // Of a restored backup the versions of views begin lower than those of before.
    const other = (useSession.getState().hello?.epoch ?? hello.epoch) !== hello.epoch;
    if (other) set({ view: null, facilitator: null });
    // Where it cannot save, the server says so next.
    set({
      hello,
      waiting: false,
      link: 'online',
      portal: false,
      canSave: true,
      clockOffset: hello.now - Date.now(),
    });
    reported = '';
    report();
  });
  s.on('waiting', () => {
    copy.stop();
    endChange();
    set({ waiting: true, link: 'online', portal: false });
  });
  s.on('you', (you) => set((now) => (now.hello === null ? {} : { hello: { ...now.hello, you } })));
  s.on('view', (view) => {
    // What this device had kept says nothing of what the server knows now.
    const anew = fromCopy;
    fromCopy = false;
    set((now) =>
      !anew && now.view !== null && now.view.version > view.version
        ? now
        : { view: keepSame(now.view, view) },
    );
  });
  s.on('facilitatorView', (view) =>
    set((now) =>
      now.facilitator !== null && now.facilitator.version > view.version
        ? now
        : { facilitator: keepSame(now.facilitator, view) },
    ),
  );
  s.on('decks', (decks) => set((now) => ({ decks: keepSame(now.decks, decks) })));
  s.on('networks', (networks) => set((now) => ({ networks: keepSame(now.networks, networks) })));
  s.on('presence', ({ here }) => set({ here }));
  s.on('devices', (devices) => set((now) => ({ devices: keepSame(now.devices, devices) })));
  s.on('progress', (progress) =>
    set((now) => ({ progress: { ...now.progress, [progress.activity]: progress } })),
  );
  s.on('groupDigest', (digests) =>
    set((now) => ({
      groupDigests: {
        ...now.groupDigests,
        ...Object.fromEntries(digests.map((d) => [digestKey(d.activity, d.group), d])),
      },
    })),
  );
  s.on('wholeDigest', (digest) =>
    set((now) => ({ wholeDigests: { ...now.wholeDigests, [digest.activity]: digest } })),
  );
  s.on('challenges', (found) =>
    set((now) => ({ challenges: { ...now.challenges, [found.activity]: found } })),
  );
  s.on('consent', ({ activity, round }) =>
    set((now) => ({ consents: { ...now.consents, [activity]: round } })),
  );
  s.on('ownConsent', (own) => set((now) => ({ ownConsents: { ...now.ownConsents, [own.activity]: own } })));
  s.on('saving', ({ possible }) => set({ canSave: possible }));
  s.on('goodbye', ({ reason, epoch }) => {
    const known = useSession.getState().hello?.epoch ?? seatsHeld().find((h) => h.secret === secret)?.epoch;
    const other = reason === 'unauthorised' && known !== undefined && known !== epoch;
    copy.stop();
    // What a board has not yet written down is counted here, what earlier pages left by whoever wipes it.
    set({
      link: 'gone',
      waiting: false,
      gone: other ? 'otherData' : reason,
      lost: other ? 0 : unsavedHere(),
    });
    s.disconnect();
  });
  s.on('disconnect', (reason) => {
    if (useSession.getState().link === 'gone') return;
    if (changing !== null) return;
    set((now) => (now.link === 'online' ? { link: 'offline' } : now));
    copy.lost();
    void lookForPortal(s);
    // The server closed without a word (a restart): socket.io only comes back by itself from lost networks.
    if (reason === 'io server disconnect')
      setTimeout(() => socket === s && line.connect(), 500 + Math.random() * 2000);
  });
  s.on('connect_error', () => {
    set((now) => (now.link === 'online' ? { link: 'offline' } : now));
    copy.lost();
    void lookForPortal(s);
  });
  line.connect();
}

function endChange(): void {
  if (changing !== null) clearTimeout(changing);
  changing = null;
}

/** As many changes at least went unsaved with the seat. */
export const noteLost = (count: number): void => set((now) => ({ lost: Math.max(now.lost, count) }));

let looking = false;
/** A network that wants a sign-in first looks like no network; that it is one is worth a word. */
async function lookForPortal(s: typeof socket): Promise<void> {
  if (looking) return;
  looking = true;
  const portal = await isPortal();
  looking = false;
  if (socket === s && !s?.connected) set({ portal });
}

/** Leaves the session's line and forgets everything this page knew. */
export function disconnect(): void {
  for (const stop of stops) stop();
  stops = [];
  endChange();
  way?.stop();
  way = null;
  socket?.disconnect();
  socket = null;
  unsaved = new Map();
  unkept = new Set();
  reported = '';
  set(EMPTY, true);
}

/**
 * Makes sure of the line now, after the page has slept or changed its network: comes back at once instead of after a
 * pause, and tries a line that looks open but may be dead.
 */
export async function wake(): Promise<void> {
  const s = socket;
  if (s === null || useSession.getState().link === 'gone') return;
  ways.lookNow();
  if (s.connected) {
    try {
      // An empty command is refused and changes nothing; that there is an answer shows that the line lives.
      await s.timeout(PROBE_WITHIN_MS).emitWithAck('command', {} as WireCommand);
      return;
    } catch {
      if (socket !== s) return;
    }
  }
  s.disconnect();
  way?.connect();
}

/**
 * Sends a command and waits for the answer. Nothing is queued while offline: a stale command that arrives minutes later
 * would surprise everyone.
 */
export async function send(command: WireCommand): Promise<Answer> {
  const s = socket;
  while (changing !== null && s?.connected === false) await new Promise((next) => setTimeout(next, 20));
  if (s === null || !s.connected) return { ok: false, refusal: 'offline' };
  asked += 1;
  try {
    const answer = await s.timeout(ANSWER_WITHIN_MS).emitWithAck('command', command);
    return answer.ok ? { ok: true } : { ok: false, refusal: answer.refusal };
  } catch {
    // No answer in all that time, and the line looks open.
    if (socket === s) void wake();
    return { ok: false, refusal: 'offline' };
  } finally {
    asked -= 1;
  }
}

/**
 * A board tells how many of its changes are not yet saved, and whether this device has them written down; the facilitator
 * sees the sum with the device.
 */
export function setUnsaved(board: string, count: number, kept = true): void {
  if (count === 0) unsaved.delete(board);
  else unsaved.set(board, count);
  if (count === 0 || kept) unkept.delete(board);
  else unkept.add(board);
  set({ unsaved: unsavedHere(), kept: unkept.size === 0 });
  warnBeforeLeaving(unsavedHere() > 0);
  report();
}

/** Changes on this page that no server has confirmed yet. */
export const unsavedHere = (): number => [...unsaved.values()].reduce((a, b) => a + b, 0);

let reportTimer: ReturnType<typeof setTimeout> | null = null;
function report(): void {
  reportTimer ??= setTimeout(() => {
    reportTimer = null;
    if (socket?.connected !== true) return;
    const now: DeviceReport = { device: deviceKind(), unsaved: unsavedHere() };
    const key = JSON.stringify(now);
    if (key === reported) return;
    reported = key;
    socket.emit('report', now);
  }, 1000);
}
