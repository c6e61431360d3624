// One whole session with pretend people, and what came of it.
import { boardName } from '@facet/shared/boards/address.ts';
import type * as Y from 'yjs';
import { Board } from '../support/board.ts';
import { cast } from '../support/cast.ts';
import { lostOnBoard } from './losses.ts';
import type { Kind, Road } from './road.ts';
import { ROADS } from './roads.ts';
import { all, lead, openRoom, type Room } from './room.ts';
import { agree, formGroups, present, share, teams } from './together.ts';

/** The line that is printed last. */
export interface Outcome {
  people: number;
  groups: number;
  edits: number;
  saved: number;
  lost: number;
  privateLeaks: number;
  decided: string | null;
  /** Of a network: names and ties on the whole map, and pairs of names that people said were one. */
  nodes?: number;
  ties?: number;
  matched?: number;
}

export interface Rehearsal {
  outcome: Outcome;
  /** Why it has failed; none where it has not. */
  problems: string[];
}

export interface Rehearsing {
  kind?: Kind;
  url: string;
  people: number;
  seed: number;
  /** Makes the server forget what it holds in memory, where that is possible; gives its address afterwards. */
  reopen: () => Promise<string>;
  say: (line: string) => void;
  /** Once the session is over, while everybody is still there. */
  finished?: ((room: Room) => Promise<void>) | undefined;
  /** For tests of the rehearsal itself: something goes wrong after the private step. */
  mischief?: (room: Room) => Promise<void>;
  /** For tests of the rehearsal itself: what a cold board is taken to hold. */
  cold?: (doc: Y.Doc, writers: readonly Board[]) => Y.Doc;
}

export async function rehearse(options: Rehearsing): Promise<Rehearsal> {
  const outcome: Outcome = {
    people: options.people,
    groups: 0,
    edits: 0,
    saved: 0,
    lost: 0,
    privateLeaks: 0,
    decided: null,
  };
  const problems: string[] = [];
  const road = ROADS[options.kind ?? 'diamond9']();
  let room: Room | null = null;
  try {
    room = await openRoom(options.url, cast(options.people, options.seed), options.seed, road.plan());
    await play(room, road, options, outcome);
    await options.finished?.(room);
    Object.assign(outcome, road.counts());
    outcome.lost = await countLost(room, options);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  if (room !== null) {
    for (const person of all(room)) person.close();
    finish(room, outcome, problems);
  }
  return { outcome, problems };
}

async function play(
  room: Room,
  road: Road,
  { seed, say, mischief }: Rehearsing,
  outcome: Outcome,
): Promise<void> {
  const started = Date.now();
  const told = (what: string): void =>
    say(`${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s  ${what}`);
  told(`${room.people.length} people are here`);
  await lead(room, { at: 'individual' });
  await road.alone(room);
  told('everybody has done their own in private');
  await mischief?.(room);
  await formGroups(room, seed);
  outcome.groups = teams(room).length;
  await share(room, road);
  told(`${outcome.groups} groups have shown each other what they made`);
  await agree(room, road);
  told('each group has agreed on one');
  await present(room, road);
  told('each group has presented');
  await lead(room, { at: 'whole' });
  outcome.decided = await road.decide(room);
  await lead(room, { at: 'closed' });
  told(`the room has decided: ${outcome.decided}`);
}

/** Everybody goes, the server forgets, and each board is opened afresh by somebody who wrote on it. */
async function countLost(room: Room, { reopen, say, cold }: Rehearsing): Promise<number> {
  await Promise.all(room.written.map(({ board }) => board.whenSaved()));
  for (const person of all(room)) person.close();
  const url = await reopen();
  const boards = Map.groupBy(room.written, ({ board }) => boardName(board.address));
  const losses = await Promise.all(
    [...boards.entries()].map(async ([name, writers]) => {
      const { address } = (writers[0] as Room['written'][number]).board;
      const secret = (writers[0] as Room['written'][number]).person.secret;
      const fresh = await new Board({ url, address, secret }).whenSynced();
      fresh.close();
      const own = writers.map((w) => w.board);
      const lost = lostOnBoard(own, cold === undefined ? fresh.doc : cold(fresh.doc, own));
      if (lost > 0) say(`! ${lost} saved edits are missing on ${name}`);
      return lost;
    }),
  );
  say(`${boards.size} boards were opened cold and compared`);
  return losses.reduce((a, b) => a + b, 0);
}

function finish(room: Room, outcome: Outcome, problems: string[]): void {
  const { watch, written } = room;
  outcome.edits = written.reduce((sum, { board }) => sum + board.edits.length, 0);
  outcome.saved = written.reduce((sum, { board }) => sum + board.saved, 0);
  outcome.privateLeaks = watch.leaks.length;
  problems.push(...room.problems, ...watch.leaks);
  if (outcome.lost > 0) problems.push(`${outcome.lost} saved edits are lost`);
  if (outcome.saved < outcome.edits) problems.push(`${outcome.edits - outcome.saved} edits were never saved`);
  if (outcome.decided !== null && watch.heard < room.people.length)
    problems.push('the search for private words found fewer than it must: it cannot have searched');
}
