import { slotsIn } from '@facet/shared/boards/diamond9/digest.ts';
// The groups: showing one's diamond, agreeing on one, presenting it.
import {
  noteReason,
  placeCard,
  readDiamond,
  setTurn,
  startFrom,
} from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { suggestDiamond } from '@facet/shared/boards/diamond9/combine.ts';
import { placedCount, SLOTS, trayOf } from '@facet/shared/boards/diamond9/shape.ts';
import type { Person } from '../support/person.ts';
import { until } from '../support/until.ts';
import { contentOf } from './losses.ts';
import { activityOf, deckIds, everyone, knock, lead, writeOn, type Room } from './room.ts';

export interface Team {
  id: string;
  members: Person[];
}

export const teams = (room: Room): Team[] =>
  (room.facilitator.activity?.groups ?? []).map(({ id, members }) => ({
    id,
    members: room.people.filter((p) => members.some((m) => m.seat === p.seat)),
  }));

export async function formGroups(room: Room, seed: number): Promise<void> {
  const { facilitator, watch } = room;
  await facilitator.must({ type: 'formGroups', activity: activityOf(room), seed });
  await everyone(room, 'the groups', ({ activity }) => (activity?.groups.length ?? 0) > 0);
  for (const { id, members } of teams(room)) for (const m of members) watch.truth.groupOf.set(m.seat, id);
}

/** Most show their diamond; the last of every other group does not, and nobody may see theirs. */
export async function share(room: Room): Promise<void> {
  await lead(room, { at: 'groups', step: 'share' });
  const shy = new Set(
    teams(room).flatMap(({ members }, i) => (i % 2 === 0 && members.length > 2 ? members.slice(-1) : [])),
  );
  await Promise.all(
    room.people.map(async (person) => {
      if (shy.has(person)) return;
      room.watch.truth.shared.add(person.seat);
      await person.must({ type: 'shareBoard', activity: activityOf(room) });
    }),
  );
  await everyone(
    room,
    'who has shared',
    ({ activity }) => activity?.shared.length === room.people.length - shy.size,
  );
  await Promise.all(
    teams(room).flatMap(({ members }) =>
      members.flatMap((person) =>
        members.filter((m) => m !== person).map((other) => look(room, person, other, !shy.has(other))),
      ),
    ),
  );
}

async function look(room: Room, person: Person, other: Person, mayLook: boolean): Promise<void> {
  if (!mayLook) return knock(room, person, 'individual', other.seat);
  const board = await person.board('individual', other.seat).whenSynced();
  if (placedCount(readDiamond(board.doc, deckIds(person)).slots) !== SLOTS.length) {
    room.problems.push(`${person.name} sees ${other.name}'s shared diamond, but not all of it`);
  }
}

export async function agree(room: Room): Promise<void> {
  await lead(room, { at: 'groups', step: 'agree' });
  const groups = teams(room);
  const strangers = groups.map(({ members }, i) => ({
    person: members[0],
    at: groups[(i + 1) % groups.length]?.id,
  }));
  await Promise.all([
    ...groups.map((team, i) => agreeIn(room, team, i % 2 === 0)),
    ...(groups.length < 2
      ? []
      : strangers.map(({ person, at }) => person && knock(room, person, 'group', at))),
    ...[room.projector, room.observer].map((p) => knock(room, p, 'group', groups[0]?.id)),
  ]);
  await everyone(
    room,
    'that all groups are ready',
    ({ activity }) => activity?.groups.every((g) => g.ready) ?? false,
  );
}

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

/** Each group in turn, with one question and its answer. */
export async function present(room: Room): Promise<void> {
  const { facilitator, projector } = room;
  const activity = activityOf(room);
  await lead(room, { at: 'present', group: null, pair: null });
  const groups = teams(room);
  const last = groups.at(-1);
  const stranger = groups.length > 1 ? groups[0]?.members[0] : undefined;
  if (stranger && last) await knock(room, stranger, 'group', last.id);
  for (const { id, members } of groups) {
    await lead(room, { at: 'present', group: id, pair: null });
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
}
