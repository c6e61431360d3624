import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import type { MemberMap } from './useSharedMaps.ts';

/** Who explains next: the first in the group's order who has shared and not yet spoken; null where nobody is left. */
export function nextTurn(
  members: readonly MemberMap[],
  { turn, spoken }: Pick<SettledNetwork['talk'], 'turn' | 'spoken'>,
): MemberMap | null {
  return members.find((m) => m.shared && m.seat !== turn && !spoken.includes(m.seat)) ?? null;
}
