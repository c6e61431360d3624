import type { SessionReport } from '@facet/shared/results/shape.ts';
import type { Earlier, SessionId } from '@facet/shared/session/state.ts';
import { earlierStream, type Log } from '../log/port.ts';

/** A report that a new session brings along: kept before there is the session. */
export interface Brought {
  earlier: Earlier;
  keep: (session: SessionId) => Promise<void>;
}

/** A report to be kept beside a new session; it has been checked. */
export const broughtAlong = (log: Log, report: SessionReport, now: () => number): Brought => ({
  earlier: { title: report.session.title, at: report.exportedAt },
  async keep(session) {
    const data = new TextEncoder().encode(JSON.stringify(report));
    await log.append(earlierStream(session), [{ at: now(), by: null, data }], { expected: 0 });
  },
});

/** The report that was brought along; null where there is none. */
export async function readEarlier(log: Log, session: SessionId): Promise<SessionReport | null> {
  const [record] = await log.read(earlierStream(session));
  if (record === undefined || record.damaged) return null;
  return JSON.parse(new TextDecoder().decode(record.data)) as SessionReport;
}
