// Each of the pretend people draws the part of the network they know; each group settles on its part of it.
import type { Contribution } from '@facet/shared/boards/network/combine.ts';
import { union } from '@facet/shared/boards/network/combine.ts';
import { readNetwork, setOwn, startFrom, type MapDoc } from '@facet/shared/boards/network/networkDoc.ts';
import { addNode, alias, removeNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { drawTie, removeTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { mapOf, shownOn } from '../../rehearse/network/maps.ts';
import { activityOf, writeOn, type Room } from '../../rehearse/room.ts';
import type { Team } from '../../rehearse/together.ts';
import type { Person } from '../../support/person.ts';
import { KNOWN_TIES, NAMES, type Known } from './harbour.ts';

const STEP = 7;
/** Not the same groups for every tie. */
const knownTo = (groups: number, group: number): Known[] =>
  KNOWN_TIES.filter(({ by }, i) => (((group - i * STEP) % groups) + groups) % groups < Math.min(by, groups));

/** Draws a person's share of what their group will know. `place`: which of the people it is. */
export async function drawOwn(room: Room, person: Person, place: number, ready: boolean): Promise<void> {
  const board = await writeOn(room, person, 'individual');
  const map = mapOf(person, board);
  setOwn(board.doc, 'read', true);
  const groups = Math.max(1, Math.round(room.people.length / 4));
  const known = knownTo(groups, place % groups);
  draw(
    map,
    known.filter((_, i) => (i + place) % 3 === 0),
  );
  if (ready) setOwn(board.doc, 'ready', true);
  await board.whenSaved();
}

/** A group's map from its members' maps; `all`: they are done with it. */
export async function settleGroup(
  room: Room,
  { id, members }: Team,
  index: number,
  all: boolean,
): Promise<void> {
  const boards = await Promise.all(members.map((person) => writeOn(room, person, 'group')));
  const [[first], [board]] = [members, boards];
  if (first === undefined || board === undefined) return;
  const map = mapOf(first, board);
  if (readNetwork(map).start === null) {
    const seen = members.flatMap((m): Contribution[] => {
      const shown = first.boards.get(`individual/${m.seat}`);
      return shown?.synced === true ? [{ drawer: m.seat, network: readNetwork(mapOf(first, shown)) }] : [];
    });
    startFrom(board.doc, union(seen, new Set()));
    joinNames(map);
  }
  const groups = room.facilitator.activity?.groups.length ?? 1;
  const known = knownTo(groups, index);
  const names = namesOn(map);
  const wanted = new Set(known.map(({ a, b }) => [a, b].sort().join('~')));
  for (const { a, b } of shownOn(map).ties) {
    const [one, other] = [names.of.get(a) ?? '', names.of.get(b) ?? ''];
    if (!wanted.has([one, other].sort().join('~'))) removeTie(map, a, b);
  }
  const ends = new Set(known.flatMap(({ a, b }) => [a, b]));
  for (const [id, name] of names.of) if (!ends.has(name)) removeNode(map, id);
  draw(map, all ? known : known.slice(0, Math.ceil(known.length / 2)));
  await board.whenSaved();
  if (all) await first.must({ type: 'setGroupReady', activity: activityOf(room), group: id, ready: true });
}

/** Says of all with the same name that they are the same. */
export function joinNames(map: MapDoc): void {
  for (const same of Map.groupBy(shownOn(map).nodes, (n) => n.name).values())
    for (const { id } of same.slice(1)) alias(map, id, same[0]?.id ?? id);
}

/** Puts ties and the names they need on a map, by name: what is there is not drawn twice. */
export function draw(map: MapDoc, ties: readonly Known[]): void {
  for (const { a, b, by, when } of ties) {
    const ends = [a, b].map((id) => {
      const known = NAMES.find((n) => n.id === id);
      const there = namesOn(map).on.get(id);
      if (there !== undefined || known === undefined) return there ?? id;
      addNode(map, { ...known, kind: 'organisation' });
      return id;
    });
    const strength = by > 5 ? 3 : by > 2 ? 2 : 1;
    drawTie(map, ends[0] as string, ends[1] as string, { types: ['knowledge'], strength, when });
  }
}

/** Which of our names stand on a map, and under which id; and the other way round. */
export function namesOn(map: MapDoc): { on: Map<string, string>; of: Map<string, string> } {
  const [on, of] = [new Map<string, string>(), new Map<string, string>()];
  for (const { id, name } of shownOn(map).nodes) {
    const known = NAMES.find((n) => n.name === name);
    if (known === undefined) continue;
    on.set(known.id, id);
    of.set(id, known.id);
  }
  return { on, of };
}
