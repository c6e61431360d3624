// The private step: everybody draws the part of the network they know, in their own spelling; some lose the network on the way.
import { READY_TIE_TYPES } from '@facet/shared/boards/network/shape.ts';
import { addNode, changeNode, moveNode, removeNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { ownUndo, setMe, setOwn, type MapDoc } from '@facet/shared/boards/network/networkDoc.ts';
import { changeTie, drawTie, removeTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { shuffled } from '@facet/shared/session/random.ts';
import type { Person } from '../../support/person.ts';
import { until } from '../../support/until.ts';
import { knock, writeOn, type Room } from '../room.ts';
import { mapOf, oneOf, shownOn } from './maps.ts';
import { KNOWN, written } from './schools.ts';

export async function drawAlone(room: Room): Promise<void> {
  const { people, facilitator, projector, observer } = room;
  await Promise.all(people.map((person, i) => draw(room, person, i)));
  const first = people[0];
  await Promise.all([
    ...people.map((person, i) => knock(room, person, 'individual', (people[i + 1] ?? first)?.seat)),
    ...people.slice(0, 3).map((person) => knock(room, person, 'whole')),
    ...[facilitator, projector, observer].map((watcher) => knock(room, watcher, 'individual', first?.seat)),
  ]);
  await Promise.all(
    [facilitator, projector].map((p) =>
      until(
        () => `the counts to say that all ${people.length} are ready; they say ${JSON.stringify(p.progress)}`,
        () => p.progress?.ready === people.length && (p.progress.placed[0] ?? 1) === 0,
      ),
    ),
  );
}

async function draw(room: Room, person: Person, place: number): Promise<void> {
  const { random, watch } = room;
  const board = await writeOn(room, person, 'individual');
  const map = mapOf(person, board);
  setOwn(board.doc, 'read', true);
  const canary = watch.canary('individual', person.seat);
  const known = shuffled(KNOWN, random).slice(0, 8 + Math.floor(random() * 5));
  for (const [i, { name, sort, part }] of known.entries()) {
    addNode(map, {
      id: `n${i}`,
      name: written(name, random),
      kind: 'organisation',
      sort,
      part,
      note: i === 0 ? `We nearly fell out over this one: ${canary}` : '',
      at: { x: (i % 4) * 160, y: Math.floor(i / 4) * 120 },
    });
    // Every fifth person's network goes for some of the moves.
    if (place % 5 === 2 && i === 3) board.unplug();
    if (place % 5 === 2 && i === 6) board.plug();
  }
  tieThem(map, known.length, random, canary);
  await board.whenSaved();
  changeMind(map);
  setMe(board.doc, 'n0');
  setOwn(board.doc, 'ready', true);
  await board.whenSaved();
}

function tieThem(map: MapDoc, nodes: number, random: () => number, canary: string): void {
  for (let i = 1; i < nodes; i++) {
    const to = Math.floor(random() ** 2 * i);
    drawTie(map, `n${i}`, `n${to}`, {
      types: [oneOf(READY_TIE_TYPES, random) ?? 'relationships'],
      strength: oneOf([1, 2, 3] as const, random) ?? 2,
      direction: oneOf(['none', 'to', 'both'] as const, random) ?? 'none',
      when: random() < 0.2 ? 'wanted' : 'now',
      sentence: i === 1 ? `Not said aloud yet: ${canary}` : '',
    });
  }
}

/** Takes something off and back on, renames, moves, changes a tie. */
function changeMind(map: MapDoc): void {
  const undo = ownUndo(map.doc);
  removeNode(map, 'n2');
  undo.undo();
  changeNode(map, 'n1', { size: 3 });
  moveNode(map, 'n1', { x: 20, y: 300 });
  const [tie] = shownOn(map).ties;
  if (tie !== undefined) {
    removeTie(map, tie.a, tie.b);
    drawTie(map, tie.a, tie.b, { types: ['knowledge'] });
    changeTie(map, tie.a, tie.b, { strength: 3 });
  }
  undo.destroy();
}
