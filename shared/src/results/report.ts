import { shownConsents } from '../session/consent.ts';
import { seatOf, type Activity, type SessionState } from '../session/state.ts';
import { diamondReport } from './diamondReport.ts';
import { networkReport } from './networkReport.ts';
import { calledInReport } from './people.ts';
import { peopleIn, type ReportOptions, type ReportScene, type SettledBoards } from './scene.ts';
import type { ActivityReport, BaseReport, SessionReport } from './shape.ts';

/**
 * Everything people take away from a session, at any time. Individual boards are in it only where their owners shared
 * them, under a number, or under a name where the session gives names; all others are counts, and from three people on.
 */
export function buildReport(
  state: SessionState,
  boards: SettledBoards,
  now: number,
  options: ReportOptions = {},
): SessionReport {
  const scene: ReportScene = { state, boards, called: calledInReport(state), options };
  const { id, title, createdAt, endedAt } = state;
  return {
    format: 'facet.session',
    version: 1,
    exportedAt: now,
    session: { id, title, createdAt, endedAt },
    named: state.named,
    people: peopleIn(state).length,
    activities: state.agenda.map((activity) => activityReport(scene, activity)),
    ...(options.earlier && { earlier: withoutEarlier(options.earlier, options.individuals !== false) }),
  };
}

/** A report without a report in it, and where it is handed on without boards of single people. */
function withoutEarlier(report: SessionReport, individuals: boolean): Omit<SessionReport, 'earlier'> {
  const { earlier: _, ...own } = report;
  if (individuals) return own;
  const activities = own.activities.map((a): ActivityReport => {
    switch (a.kind) {
      case 'diamond9':
        return { ...a, boards: a.boards.filter((b) => b.scope !== 'individual') };
      case 'network':
        return { ...a, boards: a.boards.filter((b) => b.scope !== 'individual') };
      default:
        return a satisfies never;
    }
  });
  return { ...own, activities };
}

function activityReport(scene: ReportScene, activity: Activity): ActivityReport {
  const base = baseReport(scene, activity);
  switch (activity.kind) {
    case 'diamond9':
      return { ...base, kind: 'diamond9', ...diamondReport(scene, activity) };
    case 'network':
      return { ...base, kind: 'network', ...networkReport(scene, activity) };
    default:
      return activity.kind satisfies never;
  }
}

function baseReport({ state, called }: ReportScene, activity: Activity): BaseReport {
  return {
    id: activity.id,
    question: activity.question,
    stage: activity.stage.at,
    groups: activity.groups.map(({ id, name, members }) => {
      const people = members.filter((m) => seatOf(state, m)?.status !== 'removed');
      return { id, name, people: people.length, ...(state.named && { members: people.map(called) }) };
    }),
    decision: activity.decision,
    consent: shownConsents(state, activity),
  };
}
