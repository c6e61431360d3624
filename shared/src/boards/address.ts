import { isId } from '../session/ids.ts';
import type { ActivityId, SessionId } from '../session/state.ts';

export const SCOPES = ['individual', 'group', 'whole'] as const;
export type Scope = (typeof SCOPES)[number];

/** Which board: `owner` is a seat for an individual board, a group for a group's, and empty for the whole room's. */
export interface BoardAddress {
  session: SessionId;
  activity: ActivityId;
  scope: Scope;
  owner: string;
}

/** The board's name on the wire and in the log: `session/activity/scope[/owner]`. */
export const boardName = (b: BoardAddress): string =>
  b.scope === 'whole'
    ? `${b.session}/${b.activity}/whole`
    : `${b.session}/${b.activity}/${b.scope}/${b.owner}`;

/** The address a board name stands for; null for anything else. */
export function parseBoardName(name: string): BoardAddress | null {
  const [session = '', activity = '', scope = '', owner = '', ...rest] = name.split('/');
  if (rest.length > 0 || !isId(session) || !isId(activity)) return null;
  if (scope === 'whole')
    return owner === '' && !name.endsWith('/') ? { session, activity, scope, owner: '' } : null;
  if ((scope !== 'individual' && scope !== 'group') || !isId(owner)) return null;
  return { session, activity, scope, owner };
}
