// Several maps become one: a group's, and the whole room's.
import { suggestions, union, type Contribution } from '@facet/shared/boards/network/combine.ts';
import {
  readNetwork,
  setTurn,
  startEmpty,
  startFrom,
  type MapDoc,
} from '@facet/shared/boards/network/networkDoc.ts';
import { addNode, alias, separate, unalias } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { drawTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { withoutWords } from '@facet/shared/boards/network/words.ts';
import type { Board } from '../../support/board.ts';
import type { Person } from '../../support/person.ts';
import { until } from '../../support/until.ts';
import { contentOf } from '../losses.ts';
import { activityOf, writeOn, type Room } from '../room.ts';
import type { Team } from '../together.ts';
import { mapOf, planOf, shownOn } from './maps.ts';

/** Pretend people say "the same" of all but initials, which they know to mean something else. */
const SURE = 0.65;

const idsGiven = (person: Person): ReadonlySet<string> =>
  new Set(planOf(person).given.nodes.map((n) => n.id));

/** The maps a member may see of their group. */
const seenBy = (person: Person, members: readonly Person[]): Contribution[] =>
  members.flatMap((m): Contribution[] => {
    const board = person.boards.get(`individual/${m.seat}`);
    return board === undefined ? [] : [{ drawer: m.seat, network: readNetwork(mapOf(person, board)) }];
  });

/** One group's talk: from the union of the maps that were shared, or from nothing. Gives how many pairs were matched. */
export async function mergeIn(room: Room, { id, members }: Team, fromUnion: boolean): Promise<number> {
  const boards = await Promise.all(members.map((person) => writeOn(room, person, 'group')));
  const [first] = members;
  const [board] = boards;
  if (first === undefined || board === undefined) return 0;
  const map = mapOf(first, board);
  setTurn(board.doc, first.seat);
  const all = union(seenBy(first, members).map(withoutWords), idsGiven(first));
  if (fromUnion) startFrom(board.doc, all);
  else copy(map, all);
  await board.whenSaved();
  await sameEverywhere(boards, `group ${id} to see one map`);
  const matched = await confirm(members, boards);
  const note = `What we kept coming back to: ${room.watch.canary('group', id)}`;
  addNode(map, { id: `g${id}`, name: `Group ${id}’s own idea`, note });
  const [hub] = shownOn(map).nodes;
  if (hub !== undefined) drawTie(map, hub.id, `g${id}`, { types: ['membership'], when: 'wanted' });
  setTurn(board.doc, null);
  await Promise.all(boards.map((b) => b.whenSaved()));
  await sameEverywhere(boards, `group ${id} to see one merged map`);
  await first.must({ type: 'setGroupReady', activity: activityOf(room), group: id, ready: true });
  return matched;
}

/** A group that begins with nothing draws what it saw by hand. */
function copy(map: MapDoc, all: ReturnType<typeof union>): void {
  startEmpty(map.doc);
  for (const node of all.nodes) addNode(map, node);
  for (const { a, b, ...tie } of all.ties) drawTie(map, a, b, tie);
  for (const { node, as } of all.aliases) alias(map, node, as);
}

/** The whole room's map from the groups' maps, begun by one and put right by all. */
export async function mergeWhole(
  room: Room,
  groups: readonly Team[],
): Promise<{ matched: number; boards: Board[] }> {
  const boards = await Promise.all(room.people.map((person) => writeOn(room, person, 'whole')));
  const [first] = room.people;
  const [board] = boards;
  if (first === undefined || board === undefined) return { matched: 0, boards };
  const contributions = await Promise.all(
    groups.map(async ({ id }): Promise<Contribution> => {
      const theirs = await first.board('group', id).whenSynced();
      return { drawer: id, network: readNetwork(mapOf(first, theirs)) };
    }),
  );
  startFrom(board.doc, union(contributions, idsGiven(first)));
  await board.whenSaved();
  await sameEverywhere(boards, 'everybody to see one whole map');
  const matched = await confirm(room.people, boards);
  await Promise.all(boards.map((b) => b.whenSaved()));
  await sameEverywhere(boards, 'everybody to see one whole merged map');
  return { matched, boards };
}

/** Everybody answers some of "are these the same?" at once; the first answer is taken back and given again. */
async function confirm(people: readonly Person[], boards: readonly Board[]): Promise<number> {
  const [person] = people;
  const [board] = boards;
  if (person === undefined || board === undefined) return 0;
  const asked = suggestions(readNetwork(mapOf(person, board)));
  asked.forEach(({ a, b, score }, i) => {
    const at = i % boards.length;
    const [who, own] = [people[at], boards[at]];
    if (who === undefined || own === undefined) return;
    const map = mapOf(who, own);
    if (score < SURE) unalias(map, b, a);
    else alias(map, b, a);
    if (i !== 0 || score < SURE) return;
    separate(map, b);
    alias(map, b, a);
  });
  await Promise.all(boards.map((b) => b.whenSaved()));
  await sameEverywhere(boards, 'everybody to see what is the same');
  return asked.filter(({ score }) => score >= SURE).length;
}

const sameEverywhere = (boards: readonly Board[], what: string): Promise<unknown> =>
  until(what, () => boards.every((b) => contentOf(b.doc) === contentOf((boards[0] as Board).doc)));
