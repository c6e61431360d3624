import type { EventType, SessionEvent } from '@facet/shared/session/events.ts';
import { evolve } from '@facet/shared/session/evolve.ts';
import type { SeatId, SessionState } from '@facet/shared/session/state.ts';
import type { LogRecord, NewRecord } from '../log/port.ts';

const KNOWN: Record<EventType, true> = {
  sessionCreated: true,
  seatTaken: true,
  seatDescribed: true,
  seatLeft: true,
  seatRemoved: true,
  seatErased: true,
  ownBoardsErased: true,
  admitSet: true,
  seatKnocked: true,
  seatAdmitted: true,
  seatRefused: true,
  knockWithdrawn: true,
  reportTaken: true,
  secretAdded: true,
  inviteMade: true,
  inviteUsed: true,
  leadSet: true,
  doorSet: true,
  codeChanged: true,
  titleSet: true,
  activityEdited: true,
  activityOpened: true,
  stageSet: true,
  closingSoonSaid: true,
  groupsFormed: true,
  groupAdded: true,
  seatMoved: true,
  groupReadySet: true,
  boardShared: true,
  boardShown: true,
  shareAsked: true,
  pairPointed: true,
  answerNoted: true,
  decisionSet: true,
  wholeWriteSet: true,
  networkEdited: true,
  spotSet: true,
  snapshotTaken: true,
  snapshotRenamed: true,
  snapshotRemoved: true,
  consentOpened: true,
  consentAnswered: true,
  consentClosed: true,
  consentShown: true,
  consentCleared: true,
  resultsLinked: true,
  resultsRevoked: true,
  timerSet: true,
};

/** A session's event as it lies in the log: JSON `{ event }`; who and when are the record's own. */
export const encodeEvent = (event: SessionEvent, by: SeatId | null, at: number): NewRecord => ({
  at,
  by,
  data: new TextEncoder().encode(JSON.stringify({ event })),
});

/** The event of a stored record; null for one that this server does not know or that is no JSON. */
export function decodeEvent(data: Uint8Array): SessionEvent | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data));
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || !('event' in parsed)) return null;
  const { event } = parsed;
  if (typeof event !== 'object' || event === null || !('type' in event)) return null;
  return typeof event.type === 'string' && Object.hasOwn(KNOWN, event.type) ? (event as SessionEvent) : null;
}

/**
 * The state after some more stored records. One that cannot be read, or that throws, is set aside and told:
 * a session that does not open at all would lose everything in it for the sake of one record.
 */
export function evolveStored(
  state: SessionState | null,
  records: readonly LogRecord[],
  setAside: (seq: number) => void,
): SessionState | null {
  let now = state;
  for (const { data, at, by, seq } of records) {
    const event = decodeEvent(data);
    try {
      if (event === null) setAside(seq);
      else now = evolve(now, { event, at, by });
    } catch {
      setAside(seq);
    }
  }
  return now;
}
