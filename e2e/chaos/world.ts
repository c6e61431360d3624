// A session with people on roads of their own, and the server it runs on, which may die at any moment.
import { randomBytes } from 'node:crypto';
import type { Kind } from '@facet/shared/session/state.ts';
import { cast } from '../support/cast.ts';
import { makeLink, makeSession, secretOf, takeSeat } from '../support/http.ts';
import { until } from '../support/until.ts';
import { Canaries } from './canaries.ts';
import { Cluster, type End, type Service } from './cluster.ts';
import { mustOpenCold } from './cold.ts';
import { coLeader } from './door.ts';
import { heldIn, holds, type Edit } from './edits.ts';
import { planOf, type Random } from './gestures.ts';
import { Road } from '../support/faultProxy.ts';
import { SessionLine } from './sessionLine.ts';
import { Somebody, type Being } from './somebody.ts';
import { Truth, type Place, type Who } from './truth.ts';

const ACTIVITIES = ['a1', 'a2', 'a3', 'a4'];
const WAYS: readonly Being['way'][] = ['websocket', 'auto', 'auto', 'polling', 'plain'];

export interface Founding {
  kind: Kind;
  people: number;
  dataDir: string;
  /** What the server is started with; a server that is broken on purpose says here how. */
  env: Record<string, string>;
  seeds: (what: string) => Random;
  /** How many servers, and what they share beside the log. */
  nodes?: number;
  services?: readonly Service[];
}

export class World {
  readonly kind: Kind;
  readonly session: string;
  readonly code: string;
  readonly truth = new Truth(ACTIVITIES);
  readonly canaries: Canaries;
  readonly activities = ACTIVITIES;
  readonly people: Somebody[] = [];
  readonly watchers: Somebody[] = [];
  readonly host: Who;
  readonly hostSecret: string;
  readonly cluster: Cluster;
  /** The facilitators' secrets; the first is whose line leads now. */
  readonly leads = new Set<string>();
  line: SessionLine;
  /** What no page's edit explains and no board shows. */
  readonly falseSaved: string[] = [];
  readonly unexpected: string[] = [];
  /** Frames sent that had to be refused. */
  attacked = 0;
  /** When the server was last started. */
  startedAt = Date.now();
  /** Boards that anybody has touched, by their name. */
  readonly places = new Map<string, Place>();
  /** On which server who is, by their seat. */
  readonly #nodeOf = new Map<string, number>();
  readonly #verified = new Set<Edit>();
  #numbers = 0;

  static async found(founding: Founding): Promise<World> {
    const { kind, dataDir, env, nodes = 1, services = [] } = founding;
    const cluster = await Cluster.start({ nodes, dataDir, env, services });
    const server = cluster.at(0);
    const made = await makeSession(server.url, planOf(kind, ACTIVITIES.length));
    const world = new World(founding, cluster, made);
    world.leads.add(await coLeader(server.url, made.secret));
    await until('the session', () => world.line.view !== null && world.line.graceMs !== null);
    world.truth.graceMs = world.line.graceMs ?? 30_000;
    const joins = cast(founding.people, 1);
    for (const [i, join] of joins.entries()) {
      const { seat, secret } = await takeSeat(server.url, made.code, join);
      const way = WAYS[i % WAYS.length] ?? 'auto';
      world.people.push(
        await world.#somebody({ seat, role: 'participant' }, secret, way, founding.seeds(`person ${i}`)),
      );
    }
    for (const role of ['projector', 'observer'] as const) {
      const secret = secretOf(await makeLink(server.url, made.secret, role));
      world.watchers.push(await world.#somebody({ seat: role, role }, secret, 'auto', founding.seeds(role)));
    }
    return world;
  }

  private constructor(
    { kind, seeds }: Founding,
    cluster: Cluster,
    made: { session: string; seat: string; secret: string; code: string },
  ) {
    this.kind = kind;
    this.cluster = cluster;
    this.session = made.session;
    this.code = made.code;
    this.host = { seat: made.seat, role: 'facilitator' };
    this.hostSecret = made.secret;
    this.canaries = new Canaries(this.truth, seeds('canaries'));
    this.leads.add(made.secret);
    this.line = new SessionLine(this.url, made.secret);
  }

  /** Where the facilitators are, and whoever looks at what is there. */
  get url(): string {
    return this.cluster.at(0).url;
  }
  get everybody(): Somebody[] {
    return [...this.people, ...this.watchers];
  }
  get edits(): Edit[] {
    return this.everybody.flatMap((p) => p.all.flatMap((page) => page.edits));
  }
  /** The activity that is on. */
  get activity(): string {
    return this.line.activity?.id ?? ACTIVITIES[0] ?? '';
  }

  secretOf(seat: string): string {
    return this.everybody.find((p) => p.who.seat === seat)?.secret ?? this.hostSecret;
  }

  /** Who can open a board cold, if anybody can now: who works on it alone, or the facilitator. */
  readerOf(place: Place): string | null {
    if (place.scope === 'individual') return this.secretOf(place.owner);
    return this.truth.reads(this.host, place) ? this.hostSecret : null;
  }

  notePlaces(): void {
    for (const { place } of this.everybody.flatMap((p) => p.all)) this.touch(place);
  }

  touch(place: Place): void {
    this.places.set(`${place.activity}/${place.scope}/${place.owner}`, place);
  }

  /** Who has a server for their own way. */
  #on(node: number): Somebody[] {
    return this.everybody.filter((p) => (this.#nodeOf.get(p.who.seat) ?? 0) % this.cluster.size === node);
  }

  /**
   * A server ends and starts again on the same log and port. Before anybody is let near it, all that was called saved is
   * looked for. Those on other servers go on.
   */
  async restart(how: End, node = 0): Promise<void> {
    await this.cluster.end(node, how);
    const { acknowledged } = this.line;
    if (node === 0) this.line.close();
    const theirs = this.#on(node);
    for (const { road } of theirs) road.bar(true);
    // What was on its way to a page when the server ended has been told all the same.
    await new Promise((next) => setTimeout(next, 20));
    await this.cluster.begin(node);
    if (node === 0) this.#lead();
    await this.#lookForSaved(this.cluster.at(node).url);
    await until('the session after a restart', () => this.line.view !== null, 90_000);
    if ((this.line.view?.version ?? 0) < acknowledged)
      this.falseSaved.push(
        `the session is at ${this.line.view?.version}, and ${acknowledged} was acknowledged`,
      );
    this.line.acknowledged = acknowledged;
    this.startedAt = Date.now();
    for (const { road } of theirs) road.bar(false);
  }

  /** Whoever leads is cut off, and another facilitator leads from now on. */
  async handOver(): Promise<void> {
    const { acknowledged } = this.line;
    const [first = this.hostSecret] = this.leads;
    this.leads.delete(first);
    this.leads.add(first);
    this.line.close();
    this.#lead();
    await until('the other facilitator', () => this.line.view !== null, 90_000);
    this.line.acknowledged = acknowledged;
  }

  #lead(): void {
    const [first = this.hostSecret] = this.leads;
    this.line = new SessionLine(this.url, first);
  }

  async #lookForSaved(url: string): Promise<void> {
    this.notePlaces();
    const bySaved = Map.groupBy(
      this.edits.filter((e) => e.savedAt !== null && !this.#verified.has(e)),
      ({ place }) => `${place.activity}/${place.scope}/${place.owner}`,
    );
    for (const [name, edits] of bySaved) {
      const place = this.places.get(name);
      const secret = place === undefined ? null : this.readerOf(place);
      if (place === undefined || secret === null) continue;
      const cold = await mustOpenCold({ url, session: this.session, place, secret });
      const held = heldIn(cold);
      const missing = edits.filter((e) => !holds(held, e));
      if (missing.length > 0)
        this.falseSaved.push(
          ...missing.map((e) => `${name}: an edit of ${e.who.seat} was called saved and was not on disk`),
        );
      // Once found on disk it is looked for again at the end only; once missed it is counted.
      for (const edit of edits) this.#verified.add(edit);
      cold.destroy();
    }
  }

  /** A secret of the right form that opens nothing. */
  wrongSecret(): string {
    return this.session.slice(0, 12) + randomBytes(16).toString('base64url');
  }

  async close(): Promise<void> {
    this.line.close();
    for (const person of this.everybody) person.close();
    await Promise.all(this.everybody.map(({ road }) => road.close()));
    await this.cluster.stop();
  }

  async #somebody(who: Who, secret: string, way: Being['way'], random: Random): Promise<Somebody> {
    const { canaries, session, kind } = this;
    const hear = (text: string, since: number): void => canaries.hear(who, text, since);
    const node = this.#nodeOf.size;
    this.#nodeOf.set(who.seat, node);
    const road = await Road.open({ target: this.cluster.at(node).port, random, hear });
    const next = (): number => (this.#numbers += 1);
    const onLie = (what: string): void =>
      void this.unexpected.push(`${who.seat} was told of somebody: ${what}`);
    return new Somebody({ who, secret, session, road, way, kind, random, canaries, next, onLie });
  }
}
