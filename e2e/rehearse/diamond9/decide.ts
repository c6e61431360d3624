// The whole room: one board, one decision.
import { placedIn } from '@facet/shared/boards/diamond9/digest.ts';
import { placeCard, readDiamond } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { placedCount, SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { until } from '../../support/until.ts';
import { contentOf } from '../losses.ts';
import { activityOf, deckIds, everyone, writeOn, type Room } from '../room.ts';
import { teams } from '../together.ts';

/** Everybody opens the whole board, nine of them fill it, one item is decided; gives its name. */
export async function decideTogether(room: Room): Promise<string> {
  const { facilitator, projector, people } = room;
  const boards = await Promise.all(people.map((person) => writeOn(room, person, 'whole')));
  const groups = teams(room).length;
  await until('the counts over the groups', () => projector.wholeDigest?.groups === groups);
  const deck = deckIds(facilitator);
  const wanted = [...(projector.wholeDigest?.items ?? [])]
    .sort((a, b) => b.points - a.points)
    .map((i) => i.item);
  await Promise.all(
    SLOTS.map(async (slot, i) => {
      const board = boards[i % boards.length];
      if (board === undefined) return;
      placeCard(board.doc, deck, wanted[i] ?? '', slot);
      await board.whenSaved();
    }),
  );
  const first = boards[0];
  if (first === undefined) throw new Error('Nobody is in the room.');
  await until('everybody to see one whole board', () => {
    const content = contentOf(first.doc);
    return (
      placedCount(readDiamond(first.doc, deck).slots) === SLOTS.length &&
      boards.every((b) => contentOf(b.doc) === content)
    );
  });
  await until(
    'the whole board to reach the projector',
    () => placedIn(projector.wholeDigest?.board) === SLOTS.length,
  );
  const item = readDiamond(first.doc, deck).slots['1'] ?? '';
  const decision = { item, how: `A show of hands, ${people.length - 1} for it.` };
  await facilitator.must({ type: 'setDecision', activity: activityOf(room), decision });
  await everyone(room, 'the decision', ({ activity }) => activity?.decision?.item === item);
  const decided = facilitator.deck.find((i) => i.id === item);
  return decided?.name ?? decided?.text ?? '';
}
