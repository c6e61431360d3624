// A real session of Facet's, made over its interfaces: seats with secrets, groups, and a stage in which its boards may be written.
import { boardName } from '@facet/shared/boards/address.ts';
import {
  BEARER_PREFIX,
  BOARD_PATH,
  FACET_PROTOCOL,
  PLAIN_PROTOCOL,
} from '@facet/shared/protocol/boardWire.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import type { GroupId } from '@facet/shared/session/state.ts';
import { cast } from '../../support/cast.ts';
import { makeSession, takeSeat } from '../../support/http.ts';
import { Person } from '../../support/person.ts';
import { until } from '../../support/until.ts';
import type { Layout } from './system.ts';

/** What is needed to come back to boards after the server was stopped: their names, and the secrets of who may write. */
export interface Hall {
  facilitators: { session: string; secret: string }[];
  boards: { name: string; secrets: string[] }[];
}

const ACTIVITY = 'a1';
const DECK = (READY_LISTS[0]?.items ?? []).map(({ text }, i) => ({ id: `i${i + 1}`, text }));
/** Seats of one session are taken one after the other; sessions share a commit. */
const AT_ONCE = { seats: 75, sessions: 22 };

async function inTurns<T, R>(of: readonly T[], job: (one: T) => Promise<R>, atOnce: number): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < of.length; i += atOnce)
    results.push(...(await Promise.all(of.slice(i, i + atOnce).map(job))));
  return results;
}

interface Seats {
  facilitator: Person;
  seats: { seat: string; secret: string }[];
}

async function openSession(url: string, people: number, seed: number): Promise<Seats> {
  const made = await makeSession(url, {
    title: 'Bench',
    facilitator: 'Helen',
    activities: [{ kind: 'diamond9', question: 'What matters most?', deck: DECK }],
  });
  const seats = await inTurns(cast(people, seed), (join) => takeSeat(url, made.code, join), AT_ONCE.seats);
  // Whoever leads comes when all are there: nobody has to be told of thousands who come.
  const facilitator = await new Person({ url, session: made.session, secret: made.secret }).ready();
  return { facilitator, seats };
}

/** One board for everybody. Where more come than a session has seats, the same seats come with a second device each. */
export async function wholeRoom(url: string, people: number): Promise<Hall> {
  const { facilitator, seats } = await openSession(url, Math.min(people, LIMITS.seats), 1);
  await facilitator.must({ type: 'setStage', activity: ACTIVITY, stage: { at: 'whole' } });
  const { session, secret } = facilitator;
  facilitator.close();
  const secrets = Array.from({ length: people }, (_, i) => seats[i % seats.length]?.secret ?? '');
  const name = boardName({ session, activity: ACTIVITY, scope: 'whole', owner: '' });
  return { facilitators: [{ session, secret }], boards: [{ name, secrets }] };
}

/** Groups of exactly so many people: the product forms smaller ones, and a facilitator moves people. */
async function groupsOf(
  facilitator: Person,
  seats: readonly string[],
  size: number,
): Promise<Map<string, GroupId>> {
  const groups = () => facilitator.activity?.groups ?? [];
  const seated = (): number => groups().reduce((sum, g) => sum + g.members.length, 0);
  await facilitator.must({ type: 'formGroups', activity: ACTIVITY, seed: 1 });
  await until('the groups to be formed', () => seated() === seats.length);
  const wanted = seats.length / size;
  const kept = groups().slice(0, wanted);
  const extra = groups()
    .slice(wanted)
    .flatMap((g) => g.members.map((m) => m.seat));
  const of = new Map(kept.flatMap((g) => g.members.map((m) => [m.seat, g.id] as const)));
  const moves = kept.flatMap(({ id, members }) =>
    Array.from({ length: Math.max(0, size - members.length) }, () => ({
      seat: extra.pop() ?? '',
      group: id,
    })),
  );
  // Together, so that one commit and one view take them all.
  await Promise.all(
    moves.map(({ seat, group }) => facilitator.must({ type: 'moveSeat', activity: ACTIVITY, seat, group })),
  );
  for (const { seat, group } of moves) of.set(seat, group);
  const sizes = new Map<GroupId, number>();
  for (const group of of.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  if (sizes.size !== wanted || [...sizes.values()].some((n) => n !== size))
    throw new Error(`The groups cannot be made of ${size} people each.`);
  return of;
}

export async function groupSession(url: string, groups: number, size: number, seed: number): Promise<Hall> {
  const { facilitator, seats } = await openSession(url, groups * size, seed);
  const of = await groupsOf(
    facilitator,
    seats.map((s) => s.seat),
    size,
  );
  await facilitator.must({ type: 'setStage', activity: ACTIVITY, stage: { at: 'groups', step: 'agree' } });
  const { session, secret } = facilitator;
  facilitator.close();
  const boards = [...new Set(of.values())].map((owner) => ({
    name: boardName({ session, activity: ACTIVITY, scope: 'group', owner }),
    secrets: seats.filter(({ seat }) => of.get(seat) === owner).map((s) => s.secret),
  }));
  return { facilitators: [{ session, secret }], boards };
}

/** Makes as many sessions as it takes. */
export async function makeHall(url: string, { boards, people }: Layout): Promise<Hall> {
  if (boards === 1) return wholeRoom(url, people);
  const each = Math.min(LIMITS.groups - 10, Math.floor(LIMITS.seats / people));
  const sessions = Array.from({ length: Math.ceil(boards / each) }, (_, i) =>
    Math.min(each, boards - i * each),
  );
  const halls = await inTurns(
    sessions.map((groups, seed) => ({ groups, seed })),
    ({ groups, seed }) => groupSession(url, groups, people, seed),
    AT_ONCE.sessions,
  );
  return {
    facilitators: halls.flatMap((h) => h.facilitators),
    boards: halls.flatMap((h) => h.boards),
  };
}

/** The address of a board and what a client says at its door. */
export const doorOf = (name: string, secret: string, unmodified: boolean) => ({
  path: `${BOARD_PATH}/${name}`,
  protocols: [unmodified ? PLAIN_PROTOCOL : FACET_PROTOCOL, BEARER_PREFIX + secret],
});
