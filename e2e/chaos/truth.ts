// How the session stood at what time, and who could read and write what then: worked out here once more from docs/API.md,
// apart from the product's own table.
import type { Scope } from '@facet/shared/boards/address.ts';
import type { Role, StageName } from '@facet/shared/session/state.ts';

export interface Who {
  seat: string;
  role: Role;
}

export interface Place {
  activity: string;
  scope: Scope;
  /** A seat or a group; empty for the whole room's. */
  owner: string;
}

export interface ActivityTruth {
  stage: StageName;
  groupOf: Map<string, string>;
  shared: Set<string>;
  presented: Set<string>;
  wholeWrite: 'everyone' | 'facilitators';
}

/** One state of the session, and from when until when it may have been the server's (a change takes a while to be told). */
interface Moment {
  since: number;
  until: number;
  activities: Map<string, ActivityTruth>;
}

/** While something goes on, a server may know of a change so much later than who was told of it first. */
interface Lag {
  since: number;
  until: number;
  ms: number;
}

/** Clocks of one machine, but a busy one. */
const SLACK_MS = 400;

export const START: ActivityTruth = {
  stage: 'waiting',
  groupOf: new Map(),
  shared: new Set(),
  presented: new Set(),
  wholeWrite: 'everyone',
};

function reads(a: ActivityTruth, who: Who, { scope, owner }: Place): boolean {
  const late = a.stage === 'present' || a.stage === 'whole' || a.stage === 'closed';
  const room = a.stage === 'whole' || a.stage === 'closed';
  const own = a.groupOf.get(who.seat);
  if (scope === 'whole') return room;
  if (who.role === 'facilitator') return scope === 'group';
  if (who.role !== 'participant') return scope === 'group' && late && a.presented.has(owner);
  if (scope === 'individual') {
    if (owner === who.seat) return true;
    const met = a.stage === 'groups' || late;
    return met && a.shared.has(owner) && own !== undefined && own === a.groupOf.get(owner);
  }
  if (own === owner) return a.stage === 'groups' || late;
  return room || (late && a.presented.has(owner));
}

function writes(a: ActivityTruth, who: Who, { scope, owner }: Place): boolean {
  if (who.role === 'facilitator') return scope === 'whole' && a.stage === 'whole';
  if (who.role !== 'participant') return false;
  if (scope === 'individual') return owner === who.seat && a.stage === 'individual';
  if (scope === 'group') return a.groupOf.get(who.seat) === owner && a.stage === 'groups';
  return a.stage === 'whole' && a.wholeWrite === 'everyone';
}

export class Truth {
  graceMs = 30_000;
  /** How much later one server may know of a change than another that said so, when all is well. */
  lagMs = 0;
  readonly #moments: Moment[] = [];
  readonly #lags: Lag[] = [];

  constructor(activities: readonly string[]) {
    this.#moments.push({
      since: 0,
      until: Infinity,
      activities: new Map(activities.map((id) => [id, START])),
    });
  }

  /** The newest state, also while nobody has said yet that it is so. */
  at(activity: string): ActivityTruth {
    return this.#moments.at(-1)?.activities.get(activity) ?? START;
  }

  /** Something is about to change. Call what it gives once the server has said that it has. */
  change(activity: string, change: Partial<ActivityTruth>): () => void {
    const before = this.#moments.at(-1);
    if (before === undefined) throw new Error('There is always a moment.');
    const activities = new Map(before.activities).set(activity, { ...this.at(activity), ...change });
    this.#moments.push({ since: Date.now(), until: Infinity, activities });
    return () => (before.until = Date.now());
  }

  /** From now on servers may be so late; call what it gives when that is over. */
  late(ms: number): () => void {
    const lag: Lag = { since: Date.now(), until: Infinity, ms };
    this.#lags.push(lag);
    return () => (lag.until = Date.now());
  }

  /** How late what a server did between two may have been. */
  #lagIn(from: number, to: number): number {
    const lags = this.#lags.filter(({ since, until }) => since <= to && until >= from);
    return Math.max(this.lagMs, ...lags.map(({ ms }) => ms));
  }

  /** Whether somebody may have been allowed to read this at some time between two. */
  mayHaveRead(who: Who, place: Place, from: number, to: number): boolean {
    return this.#some(place, from - SLACK_MS, to + SLACK_MS, (a) => reads(a, who, place));
  }

  /** Whether somebody may have been allowed to write this at some time between two, the time of grace with it. */
  mayHaveWritten(who: Who, place: Place, from: number, to: number): boolean {
    const grace = this.graceMs + SLACK_MS;
    return this.#some(place, from - grace, to + SLACK_MS, (a) => writes(a, who, place));
  }

  /** Whether there was a time between two at which a write may have been refused. */
  mayHaveRefused(who: Who, place: Place, from: number, to: number): boolean {
    return this.#some(
      place,
      from - SLACK_MS,
      to + SLACK_MS,
      (a, moment) =>
        !writes(a, who, place) &&
        // Not yet over the time of grace, a write is taken where the board can still be read.
        (!reads(a, who, place) || this.#pastGrace(who, place, Math.min(moment.until, to + SLACK_MS))),
    );
  }

  /** Whether there was a time between two at which somebody may not have been let read this. */
  mayHaveShut(who: Who, place: Place, from: number, to: number): boolean {
    return this.#some(place, from - SLACK_MS, to + SLACK_MS, (a) => !reads(a, who, place));
  }

  /** Whether somebody can now surely read a board and surely not write it. */
  onlyReads(who: Who, place: Place): boolean {
    const now = Date.now();
    return (
      this.#all(place, now, (a) => reads(a, who, place)) &&
      !this.mayHaveWritten(who, place, now - SLACK_MS, now)
    );
  }

  /** Whether somebody can surely not read a board now. */
  readsNothing(who: Who, place: Place): boolean {
    const now = Date.now();
    return !this.mayHaveRead(who, place, now, now);
  }

  /** Whether somebody can surely read a board now. */
  reads(who: Who, place: Place): boolean {
    return this.#all(place, Date.now(), (a) => reads(a, who, place));
  }

  writes(who: Who, place: Place): boolean {
    return this.#all(place, Date.now(), (a) => writes(a, who, place));
  }

  #pastGrace(who: Who, place: Place, at: number): boolean {
    const from = at - this.graceMs + SLACK_MS;
    const until = at - SLACK_MS;
    return !this.#moments.some(
      (m) =>
        m.since <= until && m.until >= from && writes(m.activities.get(place.activity) ?? START, who, place),
    );
  }

  #some(
    { activity }: Place,
    from: number,
    to: number,
    is: (a: ActivityTruth, moment: Moment) => boolean,
  ): boolean {
    const lagged = from - this.#lagIn(from, to);
    return this.#moments.some(
      (m) => m.since <= to && m.until >= lagged && is(m.activities.get(activity) ?? START, m),
    );
  }

  #all({ activity }: Place, at: number, is: (a: ActivityTruth) => boolean): boolean {
    const now = this.#moments.filter((m) => m.since <= at && m.until > at);
    return now.every((m) => is(m.activities.get(activity) ?? START));
  }
}
