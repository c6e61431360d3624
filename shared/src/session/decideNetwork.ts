import type { ServerCommand, WireCommand } from './commands.ts';
import { accepted, refused, type Decided } from './decided.ts';
import { LIMITS } from './limits.ts';
import { activityOf, hasBegun, type Activity, type SessionState } from './state.ts';

type Asked<T extends WireCommand['type']> = Extract<WireCommand, { type: T }>;

/**
 * Everything may change until people have begun; later no given node may be left out, as what was drawn on it would
 * vanish with it. Sorts and types may change at any time: a map keeps the words it was drawn with.
 */
export function editNetwork(
  activity: Activity,
  { question, network }: Pick<Asked<'editNetwork'>, 'question' | 'network'>,
): Decided {
  if (activity.network === undefined) return refused('unknownActivity');
  const ids = new Set(network.given.nodes.map((n) => n.id));
  if (hasBegun(activity) && !activity.network.given.nodes.every((n) => ids.has(n.id)))
    return refused('wrongStage');
  return accepted({ type: 'networkEdited', activity: activity.id, question, network });
}

/** Points everyone at one thing on a map, or at nothing any more; while people are at work, and at the end. */
export function pointAt(activity: Activity, spot: string | null): Decided {
  if (activity.kind !== 'network') return refused('unknownActivity');
  if (activity.stage.at === 'waiting') return refused('wrongStage');
  if (activity.spot === spot) return accepted();
  return accepted({ type: 'spotSet', activity: activity.id, spot });
}

/** A copy that is kept already gets its entry. */
export function takeSnapshot(
  state: SessionState,
  { of, snapshot }: Extract<ServerCommand, { type: 'takeSnapshot' }>,
): Decided {
  const activity = activityOf(state, of);
  if (activity === undefined) return refused('unknownActivity');
  if (activity.kind !== 'network') return refused('unknownActivity');
  if (snapshot.scope === 'group' && !activity.groups.some((g) => g.id === snapshot.owner))
    return refused('unknownGroup');
  if (activity.snapshots.length >= LIMITS.snapshots) return refused('tooManySnapshots');
  if (activity.snapshots.some((s) => s.id === snapshot.id)) return refused('conflict');
  return accepted({ type: 'snapshotTaken', activity: activity.id, snapshot });
}

/** Another name for a copy; the same one again changes nothing. */
export function renameSnapshot(
  activity: Activity,
  { snapshot, name }: Pick<Asked<'renameSnapshot'>, 'snapshot' | 'name'>,
): Decided {
  const found = activity.snapshots.find((s) => s.id === snapshot);
  if (found === undefined) return refused('unknownSnapshot');
  if (found.name === name) return accepted();
  return accepted({ type: 'snapshotRenamed', activity: activity.id, snapshot, name });
}

/** A copy that is shown no more; nobody can read it from then on. */
export function removeSnapshot(activity: Activity, snapshot: string): Decided {
  if (!activity.snapshots.some((s) => s.id === snapshot)) return refused('unknownSnapshot');
  return accepted({ type: 'snapshotRemoved', activity: activity.id, snapshot });
}
