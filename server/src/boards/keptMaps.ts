import { randomBytes } from 'node:crypto';
import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import type { TakeSnapshot } from '@facet/shared/session/commands.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import {
  activityOf,
  type SeatId,
  type SessionState,
  type SnapshotInfo,
} from '@facet/shared/session/state.ts';
import type { Refusal } from '@facet/shared/session/refusals.ts';
import { keptMapStream, type Log } from '../log/port.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Made } from '../session/tickets.ts';
import type { Boards } from './boards.ts';

export interface KeptMapsDeps {
  log: Log;
  sessions: Sessions;
  boards: Pick<Boards, 'read'>;
  now: () => number;
}

/**
 * Keeps a copy of a group's or the room's map as it is on disk, what everyone was given included, then tells the
 * session of it: no entry without its copy. Refuses a board nobody has opened, and one with nothing on it.
 */
export async function keepMap(
  { log, sessions, boards, now }: KeptMapsDeps,
  state: SessionState,
  actor: SeatId,
  { activity, scope, owner, name }: TakeSnapshot,
): Promise<Made<SnapshotInfo>> {
  const refusal = whyNot(state, activity, scope, owner);
  if (refusal !== null) return { ok: false, refusal };
  const settled = await boards.read({ session: state.id, activity, scope, owner });
  const map = settled === null || settled.scope === 'individual' ? null : settled.map;
  const counts = map === null ? null : drawn(map);
  if (map === null || counts === null || counts.nodes.length === 0)
    return { ok: false, refusal: 'nothingDrawn' };
  const id = `m${randomBytes(9).toString('hex')}`;
  const at = now();
  const network: Network = { nodes: map.nodes, ties: map.ties, aliases: map.aliases };
  const data = new TextEncoder().encode(JSON.stringify(network));
  await log.append(keptMapStream(state.id, activity, id), [{ at, by: actor, data }], { expected: 0 });
  const { nodes, ties } = { nodes: counts.nodes.length, ties: counts.ties.length };
  const snapshot: SnapshotInfo = { id, name, at, scope, owner, nodes, ties };
  const told = await sessions.execute(state.id, { type: 'takeSnapshot', of: activity, snapshot }, actor);
  return told.ok ? { ok: true, made: snapshot } : told;
}

/** The copy as JSON of a `Network`; null where there is none that can be read. */
export async function readKeptMap(
  log: Log,
  session: string,
  activity: string,
  id: string,
): Promise<string | null> {
  const [record] = await log.read(keptMapStream(session, activity, id));
  return record === undefined || record.damaged ? null : new TextDecoder().decode(record.data);
}

/** What `takeSnapshot` would refuse, before anything is written for it. */
function whyNot(
  state: SessionState,
  id: string,
  scope: TakeSnapshot['scope'],
  owner: string,
): Refusal | null {
  const activity = activityOf(state, id);
  if (activity === undefined || activity.kind !== 'network') return 'unknownActivity';
  if (scope === 'group' && !activity.groups.some((g) => g.id === owner)) return 'unknownGroup';
  return activity.snapshots.length >= LIMITS.snapshots ? 'tooManySnapshots' : null;
}
