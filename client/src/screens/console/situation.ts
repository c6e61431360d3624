import type { SessionStore } from '../../session/store.ts';
import { currentActivity } from '../../session/store.ts';

/**
 * What a refusal depends on, in one line: once this is another, the refusal says nothing true any more. How many people are
 * in does not count, only whether anybody is, or nobody could read a refusal while a hall is joining.
 */
export function situation(s: SessionStore): string {
  if (last?.view !== s.view || last.facilitator !== s.facilitator || last.link !== s.link)
    last = { view: s.view, facilitator: s.facilitator, link: s.link, line: lineOf(s) };
  return last.line;
}

// Every button asks, and there is one a person: worked out once for all of them.
let last: (Pick<SessionStore, 'view' | 'facilitator' | 'link'> & { line: string }) | null = null;

function lineOf(s: SessionStore): string {
  const activity = currentActivity(s);
  const anybody = s.facilitator?.seats.some((p) => p.role === 'participant' && p.status === 'in') ?? false;
  const leaders =
    s.facilitator?.seats.filter((p) => p.role === 'facilitator' && p.status === 'in').length ?? 0;
  const groups = activity?.groups.map((g) => `${g.id}:${g.members.filter((m) => !m.left).length}`) ?? [];
  const { stage = null, decision = null } = activity ?? {};
  return JSON.stringify([
    s.link,
    s.view?.locked,
    s.view?.timer !== null,
    anybody,
    leaders,
    stage,
    decision,
    groups,
  ]);
}
