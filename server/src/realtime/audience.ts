import { BOARD_RIGHTS, type Right } from '@facet/shared/session/permissions.ts';
import type { Activity, GroupId, Role } from '@facet/shared/session/state.ts';

/**
 * Whether everyone of a role may have a group's board in short: what the permission table says of another group's
 * board. Someone's own group is no exception, they have the board itself.
 */
export function mayHaveGroupDigest(role: Role, activity: Activity, group: GroupId): boolean {
  const right: Right = BOARD_RIGHTS[role].otherGroup[activity.stage.at];
  switch (right) {
    case 'read':
    case 'write':
      return true;
    case 'ifPresented':
      return activity.presented.includes(group);
    case 'none':
    case 'ifShared':
    case 'ifShown':
    case 'ifOpen':
      return false;
    default:
      return right satisfies never;
  }
}

/** Whether everyone of a role may have the whole room's board and counts over the groups. */
export const mayHaveWholeDigest = (role: Role, activity: Activity): boolean =>
  BOARD_RIGHTS[role].whole[activity.stage.at] !== 'none';

/** How far people are is for those who lead, and for those who only watch; participants are not compared. */
export const mayHaveProgress = (role: Role): boolean => role !== 'participant';

export const roomOf = (session: string, role: Role): string => `${role}/${session}`;
export const publicRoom = (session: string): string => `public/${session}`;
