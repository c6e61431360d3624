// The people of one rehearsal, and what happens before the first card is moved.
import { seeded } from '@facet/shared/session/random.ts';
import type { Join } from '@facet/shared/session/commands.ts';
import type { Role, Stage } from '@facet/shared/session/state.ts';
import { Board } from '../support/board.ts';
import { makeLink, makeSession, secretOf, type Plan } from '../support/http.ts';
import { joinAs, Person } from '../support/person.ts';
import { until } from '../support/until.ts';
import { Watch, type Listener } from './privacy.ts';

export interface Room {
  url: string;
  code: string;
  facilitator: Person;
  projector: Person;
  observer: Person;
  people: Person[];
  watch: Watch;
  random: () => number;
  /** Every board somebody wrote on. */
  written: { person: Person; board: Board }[];
  /** What went wrong without being a loss or a leak. */
  problems: string[];
}

/** Makes a session and lets everybody in at the same moment. */
export async function openRoom(url: string, crowd: readonly Join[], seed: number, plan: Plan): Promise<Room> {
  const made = await makeSession(url, plan);
  const watch = new Watch();
  const { session, secret, code } = made;
  const sit = async (role: Role, with_: string): Promise<Person> => {
    const who: Listener = { role, seat: role };
    const person = await new Person({ url, session, secret: with_, hear: watch.ear(who) }).ready();
    who.seat = person.seat;
    return person;
  };
  const facilitator = await sit('facilitator', secret);
  const watcher = async (kind: 'projector' | 'observer'): Promise<Person> =>
    sit(kind, secretOf(await makeLink(url, secret, kind)));
  const [projector, observer] = await Promise.all([watcher('projector'), watcher('observer')]);
  const people = await Promise.all(
    crowd.map(async (join) => {
      const who: Listener = { role: 'participant', seat: join.name };
      const person = await joinAs(url, code, join, watch.ear(who));
      who.seat = person.seat;
      return person;
    }),
  );
  const room = {
    url,
    code,
    facilitator,
    projector,
    observer,
    people,
    watch,
    random: seeded(seed),
    written: [],
    problems: [],
  };
  await everyone(room, 'the count of people', (p) => p.view?.people === crowd.length);
  return room;
}

export const all = (room: Room): Person[] => [
  room.facilitator,
  room.projector,
  room.observer,
  ...room.people,
];

/** Waits until a condition holds for each of everybody. */
export async function everyone(room: Room, what: string, check: (person: Person) => boolean): Promise<void> {
  await Promise.all(
    all(room).map((p) => until(`${what} to reach ${p.hello?.you.role} ${p.name}`, () => check(p))),
  );
}

/** The facilitator leads on, and everybody hears of it. */
export async function lead(room: Room, stage: Stage): Promise<void> {
  const { facilitator, watch } = room;
  watch.truth.stage = stage.at;
  if (stage.at === 'present' && stage.group !== null) watch.truth.presented.add(stage.group);
  const command = stage.at === 'present' ? { ...stage, pair: null } : stage;
  await facilitator.must({ type: 'setStage', activity: activityOf(room), stage: command });
  const group = stage.at === 'present' ? stage.group : null;
  await everyone(room, `the stage "${stage.at}"`, ({ activity }) => {
    const now = activity?.stage;
    if (now?.at !== stage.at) return false;
    if (now.at === 'groups' && stage.at === 'groups') return now.step === stage.step;
    return now.at !== 'present' || now.group === group;
  });
}

export const activityOf = (room: Room): string => room.facilitator.activity?.id ?? '';
export const deckIds = (person: Person): string[] => person.deck.map((item) => item.id);

/** Somebody's board, to write on. */
export async function writeOn(
  room: Room,
  person: Person,
  scope: 'individual' | 'group' | 'whole',
): Promise<Board> {
  const owner = scope === 'individual' ? person.seat : scope === 'group' ? (person.group ?? '') : '';
  const board = person.board(scope, owner);
  // What goes beside a board is as private as the board.
  board.setAwareness({ seat: person.seat, holding: null, note: room.watch.canary(scope, owner) });
  room.written.push({ person, board });
  return board.whenSynced();
}

/** Somebody tries a board they may not read; being let in is a problem. */
export async function knock(
  room: Room,
  person: Person,
  scope: 'individual' | 'group' | 'whole',
  owner = '',
): Promise<void> {
  const board = person.board(scope, owner);
  await until(`an answer to a knock at ${scope} ${owner}`, () => board.refusedWith !== null || board.synced);
  if (board.synced)
    room.problems.push(`${person.hello?.you.role} ${person.name} was let into ${scope} ${owner}`);
  person.closeBoard(scope, owner);
}
