import { placeCard, readDiamond, takeBack } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { readNetwork } from '@facet/shared/boards/network/networkDoc.ts';
import { addNode, moveNode, removeNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { drawTie, removeTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { seeded } from '@facet/shared/session/random.ts';
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { makeSession } from '../support/http.ts';
import { joinAs, Person } from '../support/person.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const PEOPLE = 8;
const KILLS = 4;

let server: RunningServer | null = null;
const people: Person[] = [];
afterEach(async () => {
  for (const person of people.splice(0)) person.close();
  await server?.stop();
  server = null;
});

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

describe.each(['diamond9', 'network'] as const)('the server is killed in the middle of a %s', (kind) => {
  test('every change it called saved is there after the restart, and what it had not saved comes from the tablets', async () => {
    const seed = Date.now() % 1_000_000;
    const random = seeded(seed);
    server = await startServer();
    const made = await makeSession(server.url, {
      title: 'Killed',
      facilitator: 'Helen',
      activities: [ACTIVITIES[kind]],
    });
    const host = await new Person({ url: server.url, session: made.session, secret: made.secret }).ready();
    people.push(host);
    for (let i = 0; i < PEOPLE; i += 1)
      people.push(await joinAs(server.url, made.code, { name: `Person ${i}`, about: {} }));
    const ranking = people.slice(1);
    await host.must({ type: 'setStage', activity: host.activity?.id ?? '', stage: { at: 'individual' } });
    await Promise.all(ranking.map((p) => p.board('individual', p.seat).whenSynced()));

    for (let kill = 0; kill < KILLS; kill += 1) {
      const savedBefore = total(ranking, (b) => b.saved);
      const enough = savedBefore + 20 + Math.floor(random() * 60);
      const { dataDir, port } = server;
      // Everyone keeps moving cards until the kill, so that it falls between an edit and its commit.
      const moving = setInterval(() => ranking.forEach((p) => moveSomething(p, random)), 55);
      await until(`saved edits (seed ${seed}, kill ${kill})`, () => total(ranking, (b) => b.saved) >= enough);
      await server.kill();
      const saved = ranking.map((p) =>
        p
          .board('individual', p.seat)
          .edits.filter((e) => e.saved)
          .map((e) => e.update),
      );
      ranking.forEach((p) => p.board('individual', p.seat).unplug());
      clearInterval(moving);

      server = await startServer({ dataDir, port });
      for (const [i, person] of ranking.entries()) {
        const cold = await new Person({
          url: server.url,
          session: made.session,
          secret: person.secret,
        }).ready();
        const { doc } = await cold.board('individual', person.seat).whenSynced();
        const before = Y.snapshot(doc);
        for (const update of saved[i] ?? []) Y.applyUpdate(doc, update);
        expect(
          Y.equalSnapshots(before, Y.snapshot(doc)),
          `seed ${seed}, kill ${kill}: a saved change was not on disk`,
        ).toBe(true);
        expect(doc.store.pendingStructs).toBeNull();
        cold.close();
      }

      ranking.forEach((p) => p.board('individual', p.seat).plug());
      await Promise.all(ranking.map((p) => p.board('individual', p.seat).whenSaved()));
    }

    for (const person of ranking) {
      const cold = await new Person({
        url: server.url,
        session: made.session,
        secret: person.secret,
      }).ready();
      const { doc } = await cold.board('individual', person.seat).whenSynced();
      const theirs = settled(person, person.board('individual', person.seat).doc);
      expect(settled(cold, doc), `seed ${seed}`).toEqual(theirs);
      cold.close();
    }
  }, 120_000);
});

const total = (of: readonly Person[], count: (b: ReturnType<Person['board']>) => number): number =>
  of.reduce((sum, p) => sum + count(p.board('individual', p.seat)), 0);
