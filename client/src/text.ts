import type { Refusal } from '@facet/shared/session/refusals.ts';

/** Every word people read. Plain British English, short and kind; one object a place, so that a second language is one more file. */
const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** "Amira, Tom and Priya". */
export const listNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

const refusals: Record<Refusal | 'offline', string> = {
  notAllowed: 'Only the facilitator can do that.',
  badInput: 'Something in this is not right. Please check it.',
  tooLarge: 'That is too long to keep.',
  unknownSession: 'There is no such session on this server.',
  unknownSeat: 'That person is no longer in the session.',
  unknownActivity: 'That exercise is no longer in the session.',
  unknownGroup: 'That group no longer exists.',
  unknownItem: 'That card is no longer on the list.',
  wrongCode: 'No session has that code. Check it on the screen at the front.',
  slowDown: 'That was too fast. Wait a moment, then try again.',
  unauthorised: 'This link no longer opens a seat. Ask the facilitator for a new one.',
  doorLocked: 'The door is locked. Ask the facilitator to open it.',
  sessionFull: 'The session is full.',
  sessionEnded: 'This session has ended.',
  wrongStage: 'That cannot be done at this step.',
  tooFewItems: 'A list needs at least three items.',
  tooManyItems: 'A list can hold sixty items at most.',
  tooManyGroups: 'There are as many groups as a session can hold.',
  groupFull: 'That group is full.',
  nobodyToGroup: 'Nobody has joined yet, so there are no groups to form.',
  notInGroup: 'You are not in a group yet. Ask the facilitator.',
  noTimer: 'No timer is running.',
  lastFacilitator: 'You are the only facilitator. Invite another before you leave.',
  inviteUsed: 'This invitation has been used. Ask for a new one.',
  tooManyLinks: 'Too many links have been made. Use one you already have.',
  serverReadOnly: 'The server cannot save just now. Nothing you did before is lost.',
  serverBusy: 'The server is busy. Try again in a moment.',
  oldVersion: 'Facet has been updated. Reload this page.',
  conflict: 'Somebody else changed this at the same moment. Please look again.',
  offline: 'No connection just now. Try again when it is back.',
};

export const text = {
  common: {
    product: 'Facet',
    close: 'Close',
    cancel: 'Cancel',
    back: 'Back',
    loading: 'One moment',
    copied: 'Copied',
    copy: 'Copy',
    retry: 'Try again',
  },
  refusals,
  road: {
    label: 'Steps of this session',
    steps: { read: 'Read', rank: 'Rank', share: 'Share', agree: 'Agree', present: 'Present', decide: 'Decide' },
    stepOf: (n: number) => `step ${n} of 6`,
  },
  band: {
    label: 'Who can see this, and is it saved',
    own: 'Only you can see this.',
    ownMore: 'Not your group, not the facilitator.',
    saved: 'Saved',
    saving: 'Saving…',
    connecting: 'Connecting…',
    notSaved: (n: number) => `Not saved yet, keep this page open (${n} ${plural(n, 'change', 'changes')})`,
    notSavedSpoken: (n: number) => `Not saved yet. Keep this page open. ${n} ${plural(n, 'change', 'changes')}.`,
    savedSpoken: 'Saved.',
    offline: 'No connection. What you did is saved.',
  },
};
