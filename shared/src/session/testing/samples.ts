import { READY_PLAN } from '../../boards/network/plan.ts';
import type { WireCommand } from '../commands.ts';
import { deckOf } from './play.ts';

const on = { activity: 'a1' };
const pair = { above: 'i1', below: 'i2' };

/** One acceptable command of every type for a session in the stage "groups". */
export const SAMPLES: { [T in WireCommand['type']]: Extract<WireCommand, { type: T }> } = {
  describeSeat: { type: 'describeSeat', name: 'New', about: {} },
  leave: { type: 'leave' },
  removeSeat: { type: 'removeSeat', seat: 'p2' },
  setDoor: { type: 'setDoor', locked: true },
  setAdmit: { type: 'setAdmit', admit: true },
  admitSeats: { type: 'admitSeats', seats: ['k1'] },
  refuseSeats: { type: 'refuseSeats', seats: ['k1'] },
  setLead: { type: 'setLead', seat: 'fac' },
  setTitle: { type: 'setTitle', title: 'New' },
  editActivity: { type: 'editActivity', ...on, question: 'Q', deck: deckOf(12) },
  editNetwork: { type: 'editNetwork', ...on, question: 'Q', network: READY_PLAN },
  openActivity: { type: 'openActivity', ...on },
  setStage: { type: 'setStage', ...on, stage: { at: 'whole' } },
  sayClosingSoon: { type: 'sayClosingSoon', ...on },
  formGroups: { type: 'formGroups', ...on, seed: 3 },
  addGroup: { type: 'addGroup', ...on },
  moveSeat: { type: 'moveSeat', ...on, seat: 'p2', group: null },
  setGroupReady: { type: 'setGroupReady', ...on, group: 'g1', ready: true },
  shareBoard: { type: 'shareBoard', ...on },
  showBoard: { type: 'showBoard', ...on },
  askShare: { type: 'askShare', ...on },
  pointAt: { type: 'pointAt', ...on, spot: null },
  renameSnapshot: { type: 'renameSnapshot', ...on, snapshot: 'n1', name: 'May' },
  removeSnapshot: { type: 'removeSnapshot', ...on, snapshot: 'n1' },
  pointPair: { type: 'pointPair', ...on, pair },
  noteAnswer: { type: 'noteAnswer', ...on, group: 'g1', pair, answer: 'Because.' },
  setDecision: { type: 'setDecision', ...on, decision: { item: 'i1', how: 'All agreed.' } },
  openConsent: { type: 'openConsent', ...on, way: 'thumbs', candidates: ['i1'] },
  answerConsent: { type: 'answerConsent', ...on, round: 'c1', answers: [1] },
  closeConsent: { type: 'closeConsent', ...on, round: 'c1' },
  showConsent: { type: 'showConsent', ...on, round: 'c1' },
  clearConsent: { type: 'clearConsent', ...on, round: 'c1' },
  setWholeWrite: { type: 'setWholeWrite', ...on, who: 'facilitators' },
  startTimer: { type: 'startTimer', ms: 60_000 },
  pauseTimer: { type: 'pauseTimer' },
  resumeTimer: { type: 'resumeTimer' },
  extendTimer: { type: 'extendTimer', ms: 60_000 },
  clearTimer: { type: 'clearTimer' },
};
