// A group's diamond: agreeing on one, and presenting it.
import { slotsIn } from '@facet/shared/boards/diamond9/digest.ts';
import {
  noteReason,
  placeCard,
  readDiamond,
  setTurn,
  startFrom,
} from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { suggestDiamond } from '@facet/shared/boards/diamond9/combine.ts';
import { placedCount, SLOTS, trayOf } from '@facet/shared/boards/diamond9/shape.ts';
import { until } from '../../support/until.ts';
import { contentOf } from '../losses.ts';
import { activityOf, deckIds, writeOn, type Room } from '../room.ts';
import type { Team } from '../together.ts';

/** One group's talk, from the first card to "ready". */
export async function agreeIn(room: Room, { id, members }: Team, fromSuggestion: boolean): Promise<void> {
  const boards = await Promise.all(members.map((person) => writeOn(room, person, 'group')));
  const [first] = members;
  const [board] = boards;
  if (first === undefined || board === undefined) return;
  const deck = deckIds(first);
  const diamonds = members.flatMap((m) => {
    const seen = first.boards.get(`individual/${m.seat}`);
    return seen === undefined ? [] : [readDiamond(seen.doc, deck).slots];
  });
  if (fromSuggestion) startFrom(board.doc, suggestDiamond(diamonds, deck));
  setTurn(board.doc, first.seat);
  // All at once, each with what they themselves put on top.
  await Promise.all(
    boards.map(async (own, i) => {
      const mine = readDiamond(members[i]?.board('individual', members[i]?.seat).doc ?? own.doc, deck).slots;
      for (const slot of fromSuggestion ? SLOTS.slice(0, 2) : SLOTS.slice(0, 6)) {
        placeCard(own.doc, deck, mine[slot] ?? '', slot);
      }
      await own.whenSaved();
    }),
  );
  const agreed = (): boolean => boards.every((b) => contentOf(b.doc) === contentOf(board.doc));
  await until(`group ${id} to see one board`, agreed);
  const now = readDiamond(board.doc, deck).slots;
  const wanted = Object.values(suggestDiamond(diamonds, deck));
  const spare = [...wanted, ...deck].filter((id) => trayOf(now, deck).includes(id));
  for (const slot of SLOTS)
    if (now[slot] === undefined) placeCard(board.doc, deck, spare.shift() ?? '', slot);
  noteReason(
    board.doc,
    now['1'] ?? deck[0] ?? '',
    `We kept coming back to it: ${room.watch.canary('group', id)}`,
  );
  setTurn(board.doc, null);
  await Promise.all(boards.map((b) => b.whenSaved()));
  await until(
    `group ${id} to see one full board`,
    () => agreed() && boards.every((b) => placedCount(readDiamond(b.doc, deck).slots) === SLOTS.length),
  );
  await first.must({ type: 'setGroupReady', activity: activityOf(room), group: id, ready: true });
}

/** One question about the group's diamond, and its answer. */
export async function presents(room: Room, { id, members }: Team): Promise<void> {
  const { facilitator, projector } = room;
  const activity = activityOf(room);
  const own = members[0]?.board('group', id);
  const slots = own === undefined ? {} : readDiamond(own.doc, deckIds(projector)).slots;
  await until(`the projector to have group ${id}'s board`, () => {
    const digest = projector.groupDigests.get(id);
    return digest !== undefined && SLOTS.every((s) => slotsIn(digest.board)?.[s] === slots[s]);
  });
  const pair = { above: slots['1'] ?? '', below: slots['5'] ?? '' };
  await facilitator.must({ type: 'pointPair', activity, pair });
  await facilitator.must({
    type: 'noteAnswer',
    activity,
    group: id,
    pair,
    answer: 'It comes first in the day.',
  });
  await until('the pair to reach the projector', () => {
    const stage = projector.activity?.stage;
    return stage?.at === 'present' && stage.pair?.above === pair.above;
  });
  await facilitator.must({ type: 'pointPair', activity, pair: null });
}
