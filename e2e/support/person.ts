// Somebody in a session, on the wire and without a browser: facilitator, participant, projector or observer.
import type { Scope } from '@facet/shared/boards/address.ts';
import type {
  ClientToServer,
  CommandAck,
  ConsentNews,
  DeviceView,
  GroupDigest,
  Hello,
  Progress,
  ServerToClient,
  WholeDigest,
} from '@facet/shared/protocol/sessionWire.ts';
import { PROTOCOL_VERSION } from '@facet/shared/protocol/version.ts';
import type { Join, WireCommand } from '@facet/shared/session/commands.ts';
import type { ActivityId, GroupId, Item, SeatId, SessionId } from '@facet/shared/session/state.ts';
import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { ActivityView, FacilitatorView, PublicView } from '@facet/shared/session/views.ts';
import { io, type Socket } from 'socket.io-client';
import { Board } from './board.ts';
import { takeSeat, type Ear } from './http.ts';
import { until } from './until.ts';

export interface Seated {
  url: string;
  session: SessionId;
  secret: string;
  hear?: Ear | undefined;
}

export class Person {
  readonly url: string;
  readonly session: SessionId;
  readonly secret: string;
  hello: Hello | null = null;
  view: PublicView | null = null;
  facilitatorView: FacilitatorView | null = null;
  decks: Record<ActivityId, Item[]> = {};
  networks: Record<ActivityId, NetworkPlan> = {};
  here = 0;
  /** What devices told last; only facilitators hear of it. */
  devices: DeviceView[] = [];
  progress: Progress | null = null;
  goodbye: string | null = null;
  readonly groupDigests = new Map<GroupId, GroupDigest>();
  wholeDigest: WholeDigest | null = null;
  /** The round of consent that is on in the current activity. */
  consent: ConsentNews['round'] = null;
  /** Boards opened and not yet closed, by their name within the activity. */
  readonly boards = new Map<string, Board>();
  readonly #hear: Ear | undefined;
  readonly #socket: Socket<ServerToClient, ClientToServer>;

  constructor({ url, session, secret, hear }: Seated) {
    this.url = url;
    this.session = session;
    this.secret = secret;
    this.#hear = hear;
    this.#socket = io(url, {
      auth: { secret, protocol: PROTOCOL_VERSION },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 1000,
    });
    this.#listen();
  }

  /** The person's seat; known once `ready`. */
  get seat(): SeatId {
    return this.hello?.you.seat ?? '';
  }
  get name(): string {
    return this.hello?.you.name ?? '';
  }
  get activity(): ActivityView | null {
    return this.view?.activities.find((a) => a.id === this.view?.current) ?? null;
  }
  get deck(): Item[] {
    return this.decks[this.activity?.id ?? ''] ?? [];
  }
  get group(): GroupId | null {
    return this.activity?.groups.find((g) => g.members.some((m) => m.seat === this.seat))?.id ?? null;
  }

  async ready(): Promise<this> {
    await until(
      () => `the session to let someone in (goodbye: ${this.goodbye ?? 'none'})`,
      () =>
        this.hello !== null && this.view !== null && this.activity !== null && this.activity.id in this.decks,
    );
    return this;
  }

  send(command: WireCommand): Promise<CommandAck> {
    return this.#socket.timeout(10_000).emitWithAck('command', command);
  }

  /** Sends a command that has to be accepted. */
  async must(command: WireCommand): Promise<void> {
    const answer = await this.send(command);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal}`);
  }

  /** A board of the current activity, opened once. */
  board(scope: Scope, owner = ''): Board {
    const key = `${scope}/${owner}`;
    const open = this.boards.get(key);
    if (open !== undefined) return open;
    const address = { session: this.session, activity: this.activity?.id ?? '', scope, owner };
    const board = new Board({ url: this.url, address, secret: this.secret, hear: this.#hear });
    this.boards.set(key, board);
    return board;
  }

  closeBoard(scope: Scope, owner = ''): void {
    this.boards.get(`${scope}/${owner}`)?.close();
    this.boards.delete(`${scope}/${owner}`);
  }

  close(): void {
    for (const board of this.boards.values()) board.close();
    this.#socket.disconnect();
  }

  #listen(): void {
    const s = this.#socket;
    const hearPackets = (): void => {
      s.io.engine.on('packet', ({ data }) => {
        if (data !== undefined)
          this.#hear?.(typeof data === 'string' ? data : Buffer.from(data as Buffer).toString('latin1'));
      });
    };
    s.io.on('open', hearPackets);
    s.on('hello', (hello) => {
      this.hello = hello;
      if (hello.you.role === 'participant')
        s.emit('report', { device: deviceOf(hello.you.seat), unsaved: 0 });
    });
    s.on('view', (view) => {
      if (this.view === null || view.version >= this.view.version) this.view = view;
    });
    s.on('facilitatorView', (view) => (this.facilitatorView = view));
    s.on('decks', (decks) => (this.decks = decks));
    s.on('networks', (networks) => (this.networks = networks));
    s.on('presence', ({ here }) => (this.here = here));
    s.on('devices', (devices) => (this.devices = devices));
    s.on('progress', (progress) => (this.progress = progress));
    s.on('groupDigest', (digests) => {
      for (const digest of digests) this.groupDigests.set(digest.group, digest);
    });
    s.on('wholeDigest', (digest) => (this.wholeDigest = digest));
    s.on('consent', ({ round }) => (this.consent = round));
    s.on('goodbye', ({ reason }) => (this.goodbye = reason));
  }
}

/** Most people in a hall have a tablet. */
function deviceOf(seat: SeatId): 'tablet' | 'laptop' | 'phone' {
  const draw = seat.charCodeAt(seat.length - 1) % 10;
  return draw < 6 ? 'tablet' : draw < 8 ? 'laptop' : 'phone';
}

/** Joins with the code on the wall, as a participant. */
export async function joinAs(url: string, code: string, join: Join, hear?: Ear): Promise<Person> {
  const { session, secret } = await takeSeat(url, code, join, hear);
  return new Person({ url, session, secret, hear }).ready();
}
