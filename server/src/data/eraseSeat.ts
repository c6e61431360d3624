import type { EventType, SessionEvent } from '@facet/shared/session/events.ts';
import type { SeatId, SessionId } from '@facet/shared/session/state.ts';
import { parseBoardName } from '@facet/shared/boards/address.ts';
import { sessionStream, type Log } from '../log/port.ts';
import { decodeEvent, encodeEvent, evolveStored } from '../session/recordCodec.ts';

/**
 * Takes one person out of a session's records: their name, what they said of themselves and their secrets give way to
 * nothing, their own boards go. What they did in a group stays the group's; it holds no name. May be done twice.
 */
export async function eraseSeatRecords(
  log: Log,
  session: SessionId,
  seat: SeatId,
  at: number,
): Promise<void> {
  const stream = sessionStream(session);
  const records = await log.read(stream);
  const state = evolveStored(null, records, () => undefined);
  const known = state !== null && Object.hasOwn(state.seats, seat) ? state.seats[seat] : undefined;
  // An older copy of the data does not know yet that the person was erased.
  if (known !== undefined && known.erased !== true)
    await log.append(stream, [encodeEvent({ type: 'seatErased', seat }, null, at)]);
  const replace = records.flatMap(({ seq, at: then, by, data, damaged }) => {
    // What cannot be read may be theirs.
    if (damaged) return [{ stream: stream.name, seq, data: new Uint8Array() }];
    const event = decodeEvent(data);
    const without = event === null ? null : withoutSeat(event, seat);
    return without === null ? [] : [{ stream: stream.name, seq, data: encodeEvent(without, by, then).data }];
  });
  const drop = (await log.streams(session)).filter((name) => ownBoardOf(name) === seat);
  await log.rewrite(session, { drop, replace, seat }, at);
}

/** Whose own board a stream holds; null for any other stream. */
export function ownBoardOf(stream: string): SeatId | null {
  const board = stream.startsWith('board/') ? parseBoardName(stream.slice('board/'.length)) : null;
  return board?.scope === 'individual' ? board.owner : null;
}

/** Whether an event says who somebody is. A row for every event: whoever adds one is asked. */
const TELLS_WHO: Record<EventType, boolean> = {
  seatTaken: true,
  seatKnocked: true,
  seatDescribed: true,
  secretAdded: true,
  sessionCreated: false,
  seatLeft: false,
  seatRemoved: false,
  seatErased: false,
  ownBoardsErased: false,
  admitSet: false,
  seatAdmitted: false,
  seatRefused: false,
  knockWithdrawn: false,
  reportTaken: false,
  inviteMade: false,
  inviteUsed: false,
  leadSet: false,
  doorSet: false,
  codeChanged: false,
  titleSet: false,
  activityEdited: false,
  activityOpened: false,
  stageSet: false,
  closingSoonSaid: false,
  groupsFormed: false,
  groupAdded: false,
  seatMoved: false,
  groupReadySet: false,
  boardShared: false,
  boardShown: false,
  shareAsked: false,
  pairPointed: false,
  answerNoted: false,
  decisionSet: false,
  wholeWriteSet: false,
  networkEdited: false,
  spotSet: false,
  snapshotTaken: false,
  snapshotRenamed: false,
  snapshotRemoved: false,
  consentOpened: false,
  // By seat, of whom nothing is known any more.
  consentAnswered: false,
  consentClosed: false,
  consentShown: false,
  consentCleared: false,
  resultsLinked: false,
  resultsRevoked: false,
  timerSet: false,
};

/** The event as if nothing had been known of the seat; null where it says nothing of it. */
function withoutSeat(event: SessionEvent, seat: SeatId): SessionEvent | null {
  if (!TELLS_WHO[event.type]) return null;
  if (event.type === 'seatTaken' && event.seat.id === seat)
    return { ...event, seat: { ...event.seat, name: '', about: {}, secret: '' } };
  if (event.type === 'seatKnocked' && event.seat.id === seat)
    return { ...event, seat: { ...event.seat, name: '', about: {}, secret: '' } };
  if (event.type === 'seatDescribed' && event.seat === seat) return { ...event, name: '', about: {} };
  return event.type === 'secretAdded' && event.seat === seat ? { ...event, secret: '' } : null;
}
