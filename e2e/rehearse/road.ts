// What pretend people do at each step of one kind of board.
import type * as Y from 'yjs';
import type { Plan } from '../support/http.ts';
import type { Person } from '../support/person.ts';
import type { Room } from './room.ts';
import type { Team } from './together.ts';

export const KINDS = ['diamond9', 'network'] as const;
export type Kind = (typeof KINDS)[number];

export interface Road {
  plan: () => Plan;
  /** Everybody works in private. */
  alone: (room: Room) => Promise<void>;
  /** Whether somebody sees all of another's board that was shared with them. */
  sees: (person: Person, other: Person) => Promise<boolean>;
  /** One group's talk, from the first move to "ready". `even` groups begin with a suggestion, the others with nothing. */
  agreeIn: (room: Room, team: Team, even: boolean) => Promise<void>;
  /** One group presents; its stage is open. */
  presents: (room: Room, team: Team) => Promise<void>;
  /** The whole room decides; gives what was decided. The stage is open. */
  decide: (room: Room) => Promise<string>;
  /** One small move that fits the stage, as `--keep` makes them. */
  move: (
    person: Person,
    scope: 'individual' | 'group' | 'whole',
    owner: string,
    random: () => number,
  ) => Promise<void>;
  /** Says on one's own board that one has read, and whether it is ready. */
  mark: (doc: Y.Doc, ready: boolean) => void;
  /** Whether a board is as full as people make it. */
  isFull: (person: Person, scope: 'individual' | 'group', owner: string) => boolean;
  /** What the last line says beside the counts of every kind. */
  counts: () => Record<string, number>;
}
