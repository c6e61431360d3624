import { Crowd, type Rates, type Tally } from '../load/crowd.ts';
import { converge, lacks, realClient, type Last, type Real } from '../load/realClients.ts';
import * as Y from 'yjs';
import { until } from '../../support/until.ts';
import { cpuSeconds, letRoam, pinServer } from '../machine.ts';
import type { Layout, Running, StartOptions, System } from '../systems/system.ts';
import type { Alone } from './alone.ts';
import { ceilingOf } from './ceiling.ts';
import { quiet, timed, type Figures, type Lengths, type Measured } from './phase.ts';

/** What people do who edit, and on what. */
export interface EditWork extends Rates {
  layout: Layout;
  echoes?: boolean;
  start?: StartOptions;
  /** Warmed up for so many times as long. */
  warmUp?: number;
  /** Measured in so many times as many turns, each so many times as long: more where a limit is close, less where all are far. */
  closer?: number;
  /** How much more they could do is looked for, too. */
  alsoCeiling?: boolean;
}

/** How many times more a full core carries than the price of an edit says when a server is cold and has little to do. */
const CHEAPER = 1.3;
/** A server that has worked is warmed up for so many times as long. */
const WARM_AGAIN = 0.5;
/** Whoever is as far behind as this is not served any more. */
const DRAIN_MS = 10_000;
/** Who is not further behind than this has nothing left to do. */
const ABREAST_MS = 100;

/** One system's server with everybody on their boards, who edit when it is their turn. */
export class Crew {
  readonly system: System;
  readonly #work: EditWork;
  readonly #running: Running;
  readonly #crowd: Crowd;
  /** Hocuspocus speaks a protocol of its own; there a document listens to what one person of the load is sent. */
  readonly #listener: Y.Doc | null;
  readonly #reals: Real[] = [];
  /** Deliveries for a second of the server's CPU, when it was warmed up. */
  #aSecond = Number.NaN;

  /** Lets everybody in. In a `hurry` the server may use the load's core, too, until it is warmed up. */
  static async open(system: System, work: EditWork, hurry: boolean): Promise<Crew> {
    const running = await system.start(work.layout, { ...work.start, unmodified: work.echoes ?? false });
    if (hurry) letRoam(running.pid);
    const crew = new Crew(system, work, running);
    try {
      await crew.#enter();
      return crew;
    } catch (error) {
      await crew.close();
      throw error;
    }
  }

  private constructor(system: System, work: EditWork, running: Running) {
    this.system = system;
    this.#work = work;
    this.#running = running;
    const listener = running.doors[0]?.[0]?.dialect.token === true ? new Y.Doc() : null;
    this.#listener = listener;
    this.#crowd = new Crowd({
      boards: running.doors,
      echoes: work.echoes ?? false,
      listen: (board) =>
        listener !== null && board === 0 ? (update) => Y.applyUpdate(listener, update) : undefined,
    });
  }

  async #enter(): Promise<void> {
    await this.#crowd.enter();
    if (this.#listener === null)
      this.#reals.push(...(this.#running.doors[0] ?? []).slice(0, 2).map(realClient));
    // What a relay passed on before somebody came, they never get.
    await until('the real clients to be let in', () => this.#reals.every((real) => real.synced()));
  }

  /** Edits that nobody counts: V8 compiles a server while it works. */
  async warmUp({ warm }: Lengths): Promise<void> {
    const seconds = warm * (this.#work.warmUp ?? 1) * (this.#running.worked ? WARM_AGAIN : 1);
    const { pid } = this.#running;
    this.#crowd.prepare(this.#work, seconds);
    const before = { cpu: cpuSeconds(pid), deliveries: this.#crowd.deliveries };
    await this.#crowd.work(this.#work, seconds);
    await this.quiet();
    pinServer(pid);
    this.#aSecond = (this.#crowd.deliveries - before.deliveries) / (cpuSeconds(pid) - before.cpu);
  }

  /**
   * Everybody edits at an even pace; what it costs the server, and how long it takes until others have it. It has its turn behind
   * it then: one that cannot keep up would go on in the next one's. What `others`, who wait, do meanwhile is no unrest of the
   * machine's: it comes again in every cycle.
   */
  async turn({ lead, measured }: Lengths, others: readonly Crew[] = []): Promise<Measured> {
    const crowd = this.#crowd;
    crowd.prepare(this.#work, lead + measured);
    await crowd.work(this.#work, lead);
    const before = { bytes: crowd.bytesIn, deliveries: crowd.deliveries };
    const count = async (): Promise<Tally> => {
      crowd.begin();
      await crowd.work(this.#work, measured);
      return crowd.finish(DRAIN_MS);
    };
    const waiting = others.map((crew) => crew.#running.pid);
    const { result, cpu, wall, calm } = await timed(this.#running, count, waiting);
    const bytes = crowd.bytesIn - before.bytes;
    // With what was on its way when it began, which was sent and paid for in this time, too.
    const deliveries = crowd.deliveries - before.deliveries;
    const { delivered, expected, times } = result;
    const figures = {
      delivered: delivered / expected,
      behind: crowd.behind(),
      perSecond: deliveries / wall,
      p50: times.percentile(0.5),
      p99: times.percentile(0.99),
      cores: cpu / wall,
      cpu10k: (cpu / deliveries) * 10_000,
      bytes: bytes / deliveries,
      load: calm.load,
    };
    if (!(figures.p99 <= ABREAST_MS)) await this.quiet();
    return { figures, calm, wrong: [] };
  }

  /** Until the server has all of it behind it. */
  quiet(): Promise<void> {
    return quiet(this.#running.pid, DRAIN_MS);
  }

  /** What is not on the first board although somebody put it there. Real clients look, so it is asked once, at the end. */
  async wrong(): Promise<string[]> {
    const last: Last = this.#crowd.people
      .slice(0, this.#work.layout.people)
      .flatMap(({ index, sent }) => (sent === 0 ? [] : [{ person: index, number: sent - 1 }]));
    if (this.#listener !== null)
      return [await lacks('the document that listened', this.#listener, last)].filter((w) => w !== null);
    const [door] = this.#running.doors[0] ?? [];
    if (door === undefined) return [];
    const wrong = await converge(door, this.#reals, last, this.system.name !== 'raw');
    for (const real of this.#reals.splice(0)) real.close();
    return wrong;
  }

  /** How much more the same people could do; looked for from what the warming up cost. */
  ceiling(lengths: Lengths, takesTurns: Alone): Promise<Figures> {
    const first = Number.isFinite(this.#aSecond) ? this.#aSecond * CHEAPER : lengths.search.first;
    const search = { ...lengths.search, first };
    const here = { running: this.#running, crowd: this.#crowd, layout: this.#work.layout };
    return ceilingOf(here, { ...lengths, search }, takesTurns);
  }

  async close(): Promise<void> {
    for (const real of this.#reals.splice(0)) real.close();
    this.#crowd.leave();
    await this.#running.stop();
  }
}
