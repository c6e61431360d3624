// The private step: everybody reads, ranks nine, changes their mind, notes reasons; some lose the network on the way.
import {
  noteReason,
  placeCard,
  readDiamond,
  setOwn,
  takeBack,
} from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import type { Board } from '../../support/board.ts';
import type { Person } from '../../support/person.ts';
import { until } from '../../support/until.ts';
import { deckIds, knock, writeOn, type Room } from '../room.ts';
import { commonTaste, tasteOf } from './taste.ts';

export async function rankAlone(room: Room): Promise<void> {
  const { people, facilitator, projector, observer } = room;
  const common = commonTaste(deckIds(facilitator), room.random);
  await Promise.all(people.map((person, i) => rank(room, person, i, common)));
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
        () => p.progress?.ready === people.length && p.progress.placed[9] === people.length,
      ),
    ),
  );
}

async function rank(room: Room, person: Person, place: number, common: string[]): Promise<void> {
  const board = await writeOn(room, person, 'individual');
  const deck = deckIds(person);
  const { doc } = board;
  setOwn(doc, 'read', true);
  const chosen = tasteOf(common, room.random).slice(0, SLOTS.length);
  for (const [i, slot] of SLOTS.entries()) {
    placeCard(doc, deck, chosen[i] ?? '', slot);
    // Every fifth person's network goes for some of the moves.
    if (place % 5 === 2 && i === 3) board.unplug();
    if (place % 5 === 2 && i === 6) board.plug();
    if (i % 3 === 2 && (place % 5 !== 2 || i === 8)) await board.whenSaved();
  }
  await changeMind(board, deck, chosen);
  for (const [i, card] of chosen.slice(0, 2).entries()) {
    noteReason(
      doc,
      card,
      `Because of what I saw in room ${i + 1} last week: ${room.watch.canary('individual', person.seat)}`,
    );
  }
  setOwn(doc, 'ready', true);
  await board.whenSaved();
}

async function changeMind(board: Board, deck: string[], chosen: string[]): Promise<void> {
  const { doc } = board;
  const { slots } = readDiamond(doc, deck);
  placeCard(doc, deck, chosen[4] ?? '', '1');
  takeBack(doc, chosen[7] ?? '');
  const spare = deck.find((id) => !Object.values(slots).includes(id));
  placeCard(doc, deck, spare ?? chosen[7] ?? '', SLOTS[7]);
  await board.whenSaved();
}
