import { Crowd, type Rates } from '../load/crowd.ts';
import { converge, lacks, realClient, type Last, type Real } from '../load/realClients.ts';
import * as Y from 'yjs';
import { until } from '../../support/until.ts';
import type { Layout, StartOptions, System } from '../systems/system.ts';
import { ceilingOf } from './ceiling.ts';
import { timed, type Lengths, type Measured } from './phase.ts';

export interface EditWork extends Rates {
  layout: Layout;
  echoes?: boolean;
  start?: StartOptions;
  /** Warmed up for so many times as long, and with so many times as many edits a second; both once where nothing is said. */
  warmUp?: { longer: number; faster: number };
  /** How much more they could do is looked for afterwards. */
  thenCeiling?: boolean;
}

/** Whoever is as far behind as this is not served any more. */
const DRAIN_MS = 10_000;

/** People edit at an even pace; what it costs the server and how long it takes until others have it. */
export async function editing(system: System, work: EditWork, lengths: Lengths): Promise<Measured> {
  const running = await system.start(work.layout, { ...work.start, unmodified: work.echoes ?? false });
  const listener = new Y.Doc();
  // Hocuspocus speaks a protocol of its own; there a document listens to what one person of the load is sent.
  const [door] = running.doors[0] ?? [];
  const foreign = door?.dialect.token === true;
  const crowd = new Crowd({
    boards: running.doors,
    echoes: work.echoes ?? false,
    listen: (board) => (foreign && board === 0 ? (update) => Y.applyUpdate(listener, update) : undefined),
  });
  const reals: Real[] = [];
  try {
    await crowd.enter();
    if (!foreign) reals.push(...(running.doors[0] ?? []).slice(0, 2).map(realClient));
    // What a relay passed on before somebody came, they never get.
    await until('the real clients to be let in', () => reals.every((real) => real.synced()));
    const { longer, faster } = work.warmUp ?? { longer: 1, faster: 1 };
    const seconds = lengths.warm * longer;
    crowd.prepare(work, seconds * faster + lengths.warm + lengths.measured);
    await crowd.work({ ...work, edits: work.edits * faster }, seconds);
    if (faster > 1) await crowd.work(work, lengths.warm);
    const bytesBefore = crowd.bytesIn;
    const { result, cpu, wall, calm } = await timed(running, async () => {
      crowd.begin();
      await crowd.work(work, lengths.measured);
      return crowd.finish(DRAIN_MS);
    });
    const bytes = crowd.bytesIn - bytesBefore;
    const { delivered, expected, times } = result;
    const last: Last = crowd.people
      .slice(0, work.layout.people)
      .flatMap(({ index, sent }) => (sent === 0 ? [] : [{ person: index, number: sent - 1 }]));
    const wrong = foreign
      ? [await lacks('the document that listened', listener, last)].filter((w) => w !== null)
      : door === undefined
        ? []
        : await converge(door, reals, last, system.name !== 'raw');
    const behind = crowd.behind();
    for (const real of reals.splice(0)) real.close();
    return {
      ...(work.thenCeiling === true && {
        ceiling: await ceilingOf(running, crowd, work.layout, lengths),
      }),
      figures: {
        delivered: delivered / expected,
        behind,
        perSecond: delivered / wall,
        p50: times.percentile(0.5),
        p99: times.percentile(0.99),
        cores: cpu / wall,
        cpu10k: (cpu / delivered) * 10_000,
        bytes: bytes / delivered,
        load: calm.load,
      },
      calm,
      wrong,
    };
  } finally {
    for (const real of reals) real.close();
    crowd.leave();
    await running.stop();
  }
}
