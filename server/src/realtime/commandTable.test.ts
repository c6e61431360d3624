import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { COMMAND_ROLES, type WireCommand } from '@facet/shared/session/commands.ts';
import { ROLES, type Role } from '@facet/shared/session/state.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runFacet, type RunningFacet } from '../testing/runFacet.ts';
import { connect } from '../testing/wire.ts';

let facet: RunningFacet;
beforeAll(async () => {
  facet = await runFacet();
});
afterAll(() => facet.end());

const deck = Array.from({ length: 12 }, (_, i) => ({ id: `i${i + 1}`, text: `Item ${i + 1}` }));
const on = { activity: 'a1' };
const pair = { above: 'i1', below: 'i2' };

/** One command of every type; the compiler asks for a row when a command is added. */
const SAMPLES: { [T in WireCommand['type']]: Omit<Extract<WireCommand, { type: T }>, 'type'> } = {
  describeSeat: { name: 'Anna', about: {} },
  removeSeat: { seat: 'nobody' },
  setDoor: { locked: true },
  setAdmit: { admit: true },
  admitSeats: { seats: ['nobody'] },
  refuseSeats: { seats: ['nobody'] },
  setLead: { seat: 'nobody' },
  setTitle: { title: 'Walked' },
  editActivity: { ...on, question: 'Why?', deck },
  editNetwork: { ...on, question: 'Who?', network: READY_PLAN },
  openActivity: on,
  setStage: { ...on, stage: { at: 'individual' } },
  sayClosingSoon: on,
  formGroups: { ...on, seed: 1 },
  addGroup: on,
  moveSeat: { ...on, seat: 'nobody', group: null },
  setGroupReady: { ...on, group: 'g1', ready: true },
  shareBoard: on,
  showBoard: on,
  askShare: on,
  renameSnapshot: { ...on, snapshot: 'n1', name: 'May' },
  removeSnapshot: { ...on, snapshot: 'n1' },
  pointPair: { ...on, pair },
  noteAnswer: { ...on, group: 'g1', pair, answer: 'so' },
  pointAt: { ...on, spot: null },
  setDecision: { ...on, decision: null },
  openConsent: { ...on, way: 'thumbs', candidates: ['i1'] },
  answerConsent: { ...on, round: 'c1', answers: [1] },
  closeConsent: { ...on, round: 'c1' },
  showConsent: { ...on, round: 'c1' },
  clearConsent: { ...on, round: 'c1' },
  setWholeWrite: { ...on, who: 'facilitators' },
  startTimer: { ms: 60_000 },
  pauseTimer: {},
  resumeTimer: {},
  extendTimer: { ms: 60_000 },
  clearTimer: {},
  leave: {},
};

it.each(ROLES)('S4 %s may send exactly the commands of the table', async (role: Role) => {
  const made = await facet.makeSession();
  const secret =
    role === 'facilitator'
      ? made.secret
      : role === 'participant'
        ? (await facet.join(made.code, 'Ann')).secret
        : (await facet.link(made.secret, role)).secret;
  const client = await connect(facet.localUrl, secret);
  for (const type of Object.keys(SAMPLES) as WireCommand['type'][]) {
    const answer = await client.command({ type, ...SAMPLES[type] });
    const allowed = answer.ok || answer.refusal !== 'notAllowed';
    expect([type, allowed]).toStrictEqual([type, COMMAND_ROLES[type].includes(role)]);
    expect(answer).not.toMatchObject({ refusal: 'badInput' });
  }
  client.close();
});
