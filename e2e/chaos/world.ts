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
import { Troubles } from './troubles.ts';
import { Truth, type Place, type Who } from './truth.ts';

const ACTIVITIES = ['a1', 'a2', 'a3', 'a4'];
const WAYS: readonly Being['way'][] = ['websocket', 'auto', 'auto', 'polling', 'plain'];

/** A hint between two servers on a machine that is busy. */
const TOLD_MS = 1000;

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
  readonly troubles = new Troubles(this.truth);
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
  /** On which server whoever leads is. */
  #leadsAt = 0;
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
    if (cluster.size > 1) this.truth.lagMs = TOLD_MS;
    this.#leadsAt = cluster.next();
    this.line = new SessionLine(cluster.at(this.#leadsAt).url, made.secret);
  }

  /** For whoever has no place: any server that answers, another each time. */
  get url(): string {
    return this.cluster.at(this.cluster.next()).url;
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

  nodeOf({ who }: Somebody): number {
    return this.#nodeOf.get(who.seat) ?? 0;
  }

  /** Who is on a server now. */
  #on(node: number): Somebody[] {
    return this.everybody.filter((p) => this.nodeOf(p) === node);
  }

  /** They come to another server, as a balancer would send them. */
  move(people: readonly Somebody[]): void {
    for (const { who, road } of people) {
      const node = this.cluster.next();
      this.#nodeOf.set(who.seat, node);
      road.aim(this.cluster.at(node).port);
    }
  }

  /**
   * A server ends and starts again on the same log and port. Before anybody is let near it, all that was called saved is
   * looked for. Those on other servers go on; where there are any, its people go there, and it is away for a while.
   */
  async restart(how: End, node = 0, awayMs = 0): Promise<void> {
    const alone = this.cluster.size === 1;
    await this.cluster.end(node, how);
    const { acknowledged } = this.line;
    const leads = this.#leadsAt === node;
    if (leads) this.line.close();
    const theirs = this.#on(node);
    for (const { road } of theirs) road.bar(true);
    // What was on its way to a page when the server ended has been told all the same.
    await new Promise((next) => setTimeout(next, 20));
    if (alone) await this.cluster.begin(node);
    if (leads) this.#lead();
    await this.#lookForSaved(this.url);
    // A line that another server serves goes on as it was; its next view may still be on its way.
    if (leads) await this.#leaderSees(acknowledged);
    this.startedAt = Date.now();
    if (!alone) this.move(theirs);
    for (const { road } of theirs) road.bar(false);
    if (!alone) this.#begins(node, awayMs, theirs);
  }

  #begins(node: number, awayMs: number, theirs: readonly Somebody[]): void {
    this.troubles.begin('server', 0, async () => {
      await new Promise((next) => setTimeout(next, awayMs));
      await this.cluster.begin(node);
      await this.#lookForSaved(this.cluster.at(node).url);
      this.move(theirs);
    });
  }

  /** A server stands still for a while; some of its people wait, others go elsewhere. */
  async freeze(node: number, ms: number): Promise<void> {
    if (this.cluster.size === 1) return this.cluster.freeze(node, ms);
    this.troubles.begin('server', ms, () => this.cluster.freeze(node, ms));
    await new Promise((next) => setTimeout(next, Math.min(ms, 500)));
    if (this.#leadsAt === node) await this.handOver();
    this.move(this.#on(node).filter((_, i) => i % 2 === 0));
  }

  /** Whoever leads is cut off, and another facilitator leads from now on. */
  async handOver(): Promise<void> {
    const { acknowledged } = this.line;
    const [first = this.hostSecret] = this.leads;
    this.leads.delete(first);
    this.leads.add(first);
    this.line.close();
    this.#lead();
    await this.#leaderSees(acknowledged);
  }

  #lead(): void {
    const [first = this.hostSecret] = this.leads;
    this.#leadsAt = this.cluster.next();
    this.line = new SessionLine(this.cluster.at(this.#leadsAt).url, first);
  }

  /** Whoever leads has come to a server, which knows at least what was acknowledged before. */
  async #leaderSees(acknowledged: number): Promise<void> {
    await until('the session after a change of servers', () => this.line.view !== null, 90_000);
    const version = this.line.view?.version ?? 0;
    if (version < acknowledged)
      this.falseSaved.push(`the session is at ${version}, and ${acknowledged} was acknowledged`);
    this.line.acknowledged = acknowledged;
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
      const asked = Date.now();
      const asking = { url, session: this.session, place, secret };
      const cold = await mustOpenCold(asking).catch((error: unknown) => {
        // With other servers the session goes on meanwhile: the room's board may have been put away again.
        const shut =
          place.scope !== 'individual' && this.truth.mayHaveShut(this.host, place, asked, Date.now());
        if (shut) return null;
        throw error;
      });
      if (cold === null) continue;
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
    await this.troubles.over();
    await Promise.all(this.everybody.map(({ road }) => road.close()));
    await this.cluster.stop();
  }

  async #somebody(who: Who, secret: string, way: Being['way'], random: Random): Promise<Somebody> {
    const { canaries, session, kind } = this;
    const hear = (text: string, since: number): void => canaries.hear(who, text, since);
    const node = this.#nodeOf.size % this.cluster.size;
    this.#nodeOf.set(who.seat, node);
    const road = await Road.open({ target: this.cluster.at(node).port, random, hear });
    const next = (): number => (this.#numbers += 1);
    const onLie = (what: string): void =>
      void this.unexpected.push(`${who.seat} was told of somebody: ${what}`);
    return new Somebody({ who, secret, session, road, way, kind, random, canaries, next, onLie });
  }
}
