// The server is killed again and again while people work, and what it had called saved is looked for after each.
import { placeCard, readDiamond, takeBack } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { readNetwork } from '@facet/shared/boards/network/networkDoc.ts';
import { addNode, moveNode, removeNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { drawTie, removeTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { seeded } from '@facet/shared/session/random.ts';
import type { Kind } from '@facet/shared/session/state.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import { makeSession } from '../support/http.ts';
import { joinAs, Person } from '../support/person.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { until } from '../support/until.ts';

export interface KillsAsked {
  kind: Kind;
  times: number;
  seed: number;
  people?: number;
  /** How the server ends each time; a SIGKILL where nothing is said. */
  end?: (server: RunningServer) => Promise<void>;
  /** After each kill. */
  onKill?: (soFar: KillsFound) => void;
}

/** What came of it; of a sound server `lost`, `pending` and `diverged` are 0. */
export interface KillsFound {
  kills: number;
  edits: number;
  saved: number;
  /** Boards, over all kills, on which a change that was called saved was not on disk. */
  lost: number;
  /** Boards, over all kills, that hold a part of something whose beginning they lack. */
  pending: number;
  /** Boards that in the end are not on disk what they are on their owner's tablet. */
  diverged: number;
}

/** Moves a random card of one's own, or takes one back: deletions leave no gap that a clock would show. */
function moveSomething(person: Person, random: () => number): void {
  if (person.activity?.kind === 'network') return drawSomething(person, random);
  const ids = person.deck.map((i) => i.id);
  const { doc } = person.board('individual', person.seat);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const { slots } = readDiamond(doc, ids);
  const placed = Object.values(slots);
  if (placed.length > 3 && random() < 0.3) takeBack(doc, pick(placed));
  else placeCard(doc, ids, pick(ids), pick(SLOTS));
}

const MAP_IDS = Array.from({ length: 12 }, (_, i) => `n${i}`);

/** Draws, moves or takes off a random node or tie of one's own map. */
function drawSomething(person: Person, random: () => number): void {
  const map = { doc: person.board('individual', person.seat).doc, given: READY_PLAN.given };
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const [one, other] = [pick(MAP_IDS), pick(MAP_IDS)];
  const what = random();
  if (!readNetwork(map).nodes.some((n) => n.id === one)) addNode(map, { id: one, name: `School ${one}` });
  else if (what < 0.2) removeNode(map, one);
  else if (what < 0.4) moveNode(map, one, { x: Math.floor(random() * 500), y: 0 });
  else if (what < 0.5) removeTie(map, one, other);
  else drawTie(map, one, other, { types: ['partners'] });
}

/** All that a person's own board says, as everyone settles it. */
function settled(person: Person, doc: Y.Doc): unknown {
  if (person.activity?.kind === 'network') return readNetwork({ doc, given: READY_PLAN.given });
  return readDiamond(
    doc,
    person.deck.map((i) => i.id),
  );
}

const list = READY_LISTS[0];
const ACTIVITIES = {
  diamond9: {
    kind: 'diamond9' as const,
    question: list?.question ?? '',
    deck: (list?.items ?? []).map(({ name, text }, i) => ({ id: `i${i + 1}`, name, text })),
  },
  network: { kind: 'network' as const, question: 'Who works with whom?', network: READY_PLAN },
};

/** Kills a server `times` times under people who go on working, and counts what it had called saved and had not kept. */
export async function killAgain({
  kind,
  times,
  seed,
  people = 8,
  onKill,
  end = (server) => server.kill(),
}: KillsAsked): Promise<KillsFound> {
  const random = seeded(seed);
  const found: KillsFound = { kills: 0, edits: 0, saved: 0, lost: 0, pending: 0, diverged: 0 };
  const dataDir = await mkdtemp(join(tmpdir(), 'facet-kills-'));
  let server: RunningServer = await startServer({ dataDir });
  const { port } = server;
  const here: Person[] = [];
  const again = (session: string, secret: string): Promise<Person> =>
    new Person({ url: server.url, session, secret }).ready();
  try {
    const made = await makeSession(server.url, {
      title: 'Killed',
      facilitator: 'Helen',
      activities: [ACTIVITIES[kind]],
    });
    const host = await again(made.session, made.secret);
    here.push(host);
    for (let i = 0; i < people; i += 1)
      here.push(await joinAs(server.url, made.code, { name: `Person ${i}`, about: {} }));
    const working = here.slice(1);
    const own = (p: Person) => p.board('individual', p.seat);
    const count = (of: (board: ReturnType<typeof own>) => number): number =>
      working.reduce((sum, p) => sum + of(own(p)), 0);
    await host.must({ type: 'setStage', activity: host.activity?.id ?? '', stage: { at: 'individual' } });
    await Promise.all(working.map((p) => own(p).whenSynced()));

    while (found.kills < times) {
      const enough = count((b) => b.saved) + 20 + Math.floor(random() * 60);
      // Everyone keeps at it until the kill, so that it falls between an edit and its commit.
      const moving = setInterval(() => working.forEach((p) => moveSomething(p, random)), 55);
      try {
        await until(`saved edits (seed ${seed}, kill ${found.kills})`, () => count((b) => b.saved) >= enough);
        await end(server);
      } finally {
        clearInterval(moving);
      }
      const saved = working.map((p) =>
        own(p)
          .edits.filter((e) => e.saved)
          .map((e) => e.update),
      );
      working.forEach((p) => own(p).unplug());
      found.kills += 1;

      server = await startServer({ dataDir, port });
      for (const [i, person] of working.entries()) {
        const cold = await again(made.session, person.secret);
        const { doc } = await cold.board('individual', person.seat).whenSynced();
        const before = Y.snapshot(doc);
        for (const update of saved[i] ?? []) Y.applyUpdate(doc, update);
        if (!Y.equalSnapshots(before, Y.snapshot(doc))) found.lost += 1;
        if (doc.store.pendingStructs !== null) found.pending += 1;
        cold.close();
      }
      working.forEach((p) => own(p).plug());
      await Promise.all(working.map((p) => own(p).whenSaved()));
      found.edits = count((b) => b.edits.length);
      found.saved = count((b) => b.saved);
      onKill?.(found);
    }

    for (const person of working) {
      const cold = await again(made.session, person.secret);
      const { doc } = await cold.board('individual', person.seat).whenSynced();
      if (!isDeepStrictEqual(settled(person, doc), settled(person, own(person).doc))) found.diverged += 1;
      cold.close();
    }
    return found;
  } finally {
    for (const person of here) person.close();
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  }
}
