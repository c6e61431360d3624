// The groups: showing one's board, agreeing on one, presenting it.
import type { Person } from '../support/person.ts';
import type { Road } from './road.ts';
import { activityOf, everyone, knock, lead, type Room } from './room.ts';

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

/** Most show their board; the last of every other group does not, and nobody may see theirs. */
export async function share(room: Room, road: Road): Promise<void> {
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
        members.filter((m) => m !== person).map((other) => look(room, road, person, other, !shy.has(other))),
      ),
    ),
  );
}

async function look(room: Room, road: Road, person: Person, other: Person, mayLook: boolean): Promise<void> {
  if (!mayLook) return knock(room, person, 'individual', other.seat);
  await person.board('individual', other.seat).whenSynced();
  if (!(await road.sees(person, other)))
    room.problems.push(`${person.name} sees what ${other.name} shared, but not all of it`);
}

export async function agree(room: Room, road: Road): Promise<void> {
  await lead(room, { at: 'groups', step: 'agree' });
  const groups = teams(room);
  const strangers = groups.map(({ members }, i) => ({
    person: members[0],
    at: groups[(i + 1) % groups.length]?.id,
  }));
  await Promise.all([
    ...groups.map((team, i) => road.agreeIn(room, team, i % 2 === 0)),
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

/** Each group in turn. */
export async function present(room: Room, road: Road): Promise<void> {
  await lead(room, { at: 'present', group: null, pair: null });
  const groups = teams(room);
  const last = groups.at(-1);
  const stranger = groups.length > 1 ? groups[0]?.members[0] : undefined;
  if (stranger && last) await knock(room, stranger, 'group', last.id);
  for (const team of groups) {
    await lead(room, { at: 'present', group: team.id, pair: null });
    await road.presents(room, team);
  }
}
