// Sessions come and go, with people who join, edit and leave; what the server holds for them has to go with them.
import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { addNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { seeded } from '@facet/shared/session/random.ts';
import type { Kind } from '@facet/shared/session/state.ts';
import { cast } from '../support/cast.ts';
import { makeSession } from '../support/http.ts';
import { joinAs, Person } from '../support/person.ts';
import type { RunningServer } from '../support/server.ts';
import { until } from '../support/until.ts';
import { figuresOf, heldBy, sumOf } from './figures.ts';
import { slope, type Point } from './slope.ts';

/** Whoever soaks a server lets it forget this soon; it changes when things are forgotten, not whether. */
export const SOAKED = { IDLE_SECONDS: '2', SESSIONS_AT_ONCE: '0', LOG_LEVEL: 'warn' };

export interface Soaking {
  server: RunningServer;
  seconds: number;
  /** In each session. */
  people: number;
  /** Sessions at the same time. */
  sessions: number;
  seed: number;
  say: (line: string) => void;
}

export interface Soaked {
  minutes: number;
  sessions: number;
  people: number;
  edits: number;
  saved: number;
  /** Of what the server held when everybody had left, what was not 0. */
  held: Record<string, number>;
  socketsAtRest: number;
  timersAtRest: number;
  timersBefore: number;
  rssMb: { first: number; last: number; slopePerMinute: number };
  heapMb: { first: number; last: number; slopePerMinute: number };
}

const DECK = (READY_LISTS[0]?.items ?? []).map(({ name, text }, i) => ({ id: `i${i + 1}`, name, text }));
const ACTIVITIES = {
  diamond9: { kind: 'diamond9' as const, question: 'What matters?', deck: DECK },
  network: { kind: 'network' as const, question: 'Who works with whom?', network: READY_PLAN },
};
const MB = 1_048_576;
/** Of the run: loading code and filling caches is no leak. */
const WARM_UP = 0.3;

export async function soak({ server, seconds, people, sessions, seed, say }: Soaking): Promise<Soaked> {
  const { url } = server;
  const began = Date.now();
  const minutes = (): number => (Date.now() - began) / 60_000;
  const found = { sessions: 0, people: 0, edits: 0, saved: 0 };
  const rss: Point[] = [];
  const heap: Point[] = [];
  const timers = async (): Promise<number> =>
    (await figuresOf(url)).get('nodejs_active_resources{type="Timeout"}') ?? 0;
  const timersBefore = await timers();

  async function watch(): Promise<void> {
    const figures = await figuresOf(url);
    rss.push({ at: minutes(), value: sumOf(figures, 'process_resident_memory_bytes') / MB });
    heap.push({ at: minutes(), value: sumOf(figures, 'nodejs_heap_size_used_bytes') / MB });
  }
  async function comeAndGo(place: number): Promise<void> {
    for (let round = 0; minutes() * 60 < seconds; round += 1) {
      const { edits, saved } = await oneSession(url, people, seed + 1000 * place + round);
      found.sessions += 1;
      found.people += people;
      found.edits += edits;
      found.saved += saved;
    }
  }
  const watching = setInterval(() => void watch(), Math.max(250, (seconds * 1000) / 300));
  const telling = setInterval(
    () =>
      say(
        `${minutes().toFixed(1)} min: ${found.sessions} sessions, ${Math.round(rss.at(-1)?.value ?? 0)} MB`,
      ),
    30_000,
  );
  try {
    await Promise.all(Array.from({ length: sessions }, (_, place) => comeAndGo(place)));
  } finally {
    clearInterval(watching);
    clearInterval(telling);
  }
  const worked = minutes();

  let held: Record<string, number> = { '/metrics': 1 };
  const limit = Date.now() + 15_000;
  while (Object.keys(held).length > 0 && Date.now() < limit) {
    held = heldBy(await figuresOf(url));
    await new Promise((next) => setTimeout(next, 200));
  }
  const rest = await figuresOf(url);
  const told = (points: readonly Point[]) => {
    const warm = points.filter((p) => p.at >= worked * WARM_UP);
    const rounded = (n: number): number => Math.round(n * 10) / 10;
    return {
      first: rounded(warm[0]?.value ?? 0),
      last: rounded(warm.at(-1)?.value ?? 0),
      slopePerMinute: rounded(slope(warm)),
    };
  };
  return {
    minutes: Math.round(worked * 10) / 10,
    ...found,
    held,
    socketsAtRest: sumOf(rest, 'facet_sockets'),
    timersBefore,
    timersAtRest: rest.get('nodejs_active_resources{type="Timeout"}') ?? 0,
    rssMb: told(rss),
    heapMb: told(heap),
  };
}

/** One session from its making until everybody has closed the page. */
async function oneSession(
  url: string,
  people: number,
  seed: number,
): Promise<{ edits: number; saved: number }> {
  const random = seeded(seed);
  const kind: Kind = random() < 0.5 ? 'diamond9' : 'network';
  const made = await makeSession(url, {
    title: 'Soaked',
    facilitator: 'Helen',
    activities: [ACTIVITIES[kind]],
  });
  const here: Person[] = [];
  try {
    const host = await new Person({ url, session: made.session, secret: made.secret }).ready();
    here.push(host);
    const crowd = await Promise.all(cast(people, seed).map((join) => joinAs(url, made.code, join)));
    here.push(...crowd);
    const activity = host.activity?.id ?? '';
    await host.must({ type: 'setStage', activity, stage: { at: 'individual' } });
    const boards = await Promise.all(crowd.map((p) => p.board('individual', p.seat).whenSynced()));
    for (let i = 0; i < 8; i += 1) {
      for (const [n, { doc }] of boards.entries())
        if (kind === 'network')
          addNode({ doc, given: READY_PLAN.given }, { id: `n${i}`, name: `School ${n} ${i}` });
        else
          placeCard(
            doc,
            DECK.map((c) => c.id),
            `i${i + 1}`,
            SLOTS[i] ?? '1',
          );
      await new Promise((next) => setTimeout(next, 60));
    }
    await Promise.all(boards.map((board) => board.whenSaved()));
    // Some have gone before it ends, as people do.
    for (const person of crowd.slice(0, people / 3)) person.close();
    await host.must({ type: 'setStage', activity, stage: { at: 'closed' } });
    await until('everybody to hear that it is over', () =>
      crowd.slice(Math.floor(people / 3)).every((p) => p.activity?.stage.at === 'closed'),
    );
    return {
      edits: boards.reduce((sum, b) => sum + b.edits.length, 0),
      saved: boards.reduce((sum, b) => sum + b.saved, 0),
    };
  } finally {
    for (const person of here) person.close();
  }
}
