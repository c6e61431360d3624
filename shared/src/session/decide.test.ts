import { describe, expect, it } from 'vitest';
import { COMMAND_ROLES, type Command, type WireCommand } from './commands.ts';
import type { Decided } from './decided.ts';
import { LIMITS } from './limits.ts';
import type { Refusal } from './refusals.ts';
import type { Item } from './state.ts';
import { deckOf, newPlay, type Play } from './testing/play.ts';
import { SAMPLES } from './testing/samples.ts';

const why = (d: Decided): Refusal | 'accepted' => (d.ok ? 'accepted' : d.refusal);
const on = { activity: 'a1' };

/** What a participant may send, by hand; everything else only a facilitator may, and `leave` everyone. */
const PARTICIPANT = ['describeSeat', 'leave', 'setGroupReady', 'shareBoard', 'showBoard', 'answerConsent'];
const FACILITATOR_NOT = ['shareBoard', 'showBoard', 'answerConsent'];

function inGroups(): Play {
  const play = newPlay();
  for (const id of ['p1', 'p2', 'p3']) play.join(id);
  play.join('wall', {}, 'projector').join('guest', {}, 'observer').join('fac2', {}, 'facilitator');
  return play.stage('individual').stage('agree');
}

describe('who may send a command', () => {
  for (const [type, command] of Object.entries(SAMPLES)) {
    it(`S4 ${type} may be sent by its roles and by no other`, () => {
      const may: Record<string, boolean> = {
        p1: PARTICIPANT.includes(type),
        fac: !FACILITATOR_NOT.includes(type),
        wall: type === 'leave',
        guest: type === 'leave',
      };
      for (const [who, allowed] of Object.entries(may)) {
        const answer = why(inGroups().send(command, who));
        expect(answer === 'notAllowed', `${who}: ${answer}`).toBe(!allowed);
      }
    });
  }

  it('S4 every command has a row, and nobody without a seat in the session may send any', () => {
    expect(Object.keys(COMMAND_ROLES).sort()).toEqual(Object.keys(SAMPLES).sort());
    const play = inGroups().must({ type: 'removeSeat', seat: 'p2' }).must({ type: 'leave' }, 'p3');
    for (const command of Object.values(SAMPLES)) {
      for (const who of ['p2', 'p3', 'nobody', 'constructor', '__proto__', 'toString', null]) {
        expect(why(play.send(command, who)), `${command.type} by ${who}`).toBe('unauthorised');
      }
    }
  });
});

const server = {
  take: (seat: string, more: object = {}): Command => ({
    type: 'takeSeat',
    seat,
    secret: 'h',
    role: 'participant',
    join: { name: seat, about: {} },
    byFacilitator: false,
    ...more,
  }),
  use: (hash: string, seat = 'x'): Command => ({
    type: 'useInvite',
    hash,
    seat,
    secret: 'h',
    join: { name: 'X', about: {} },
  }),
};
const edit = (deck: Item[]): WireCommand => ({ type: 'editActivity', ...on, question: 'Q', deck });

/** A play, a command and who sends it, for each way a rule may say no. */
const REFUSED: [Refusal, string, () => Play, Command, string | null][] = [
  ['notAllowed', 'a participant sets a stage', inGroups, SAMPLES.setStage, 'p1'],
  ['badInput', 'two items with one id', newPlay, edit([...deckOf(3), ...deckOf(1)]), 'fac'],
  ['tooFewItems', 'two items', newPlay, edit(deckOf(2)), 'fac'],
  ['tooManyItems', 'sixty-one items', newPlay, edit(deckOf(61)), 'fac'],
  ['wrongStage', 'an item taken away later', inGroups, edit(deckOf(11)), 'fac'],
  ['unknownActivity', 'another activity', newPlay, { type: 'openActivity', activity: 'a9' }, 'fac'],
  ['unknownSeat', 'an id every object knows', inGroups, { type: 'removeSeat', seat: 'constructor' }, 'fac'],
  ['unknownSeat', 'a lead who leads nothing', inGroups, { type: 'setLead', seat: 'p1' }, 'fac'],
  ['unknownSeat', 'moving a projector', inGroups, { ...SAMPLES.moveSeat, seat: 'wall' }, 'fac'],
  ['unknownSeat', 'a link for nobody', newPlay, { type: 'addSecret', seat: '__proto__', secret: 'h' }, null],
  ['unknownGroup', 'moving to no group', inGroups, { ...SAMPLES.moveSeat, group: 'g9' }, 'fac'],
  ['unknownGroup', 'no such group is ready', inGroups, { ...SAMPLES.setGroupReady, group: 'g9' }, 'fac'],
  ['unknownGroup', 'a note on no group', inGroups, { ...SAMPLES.noteAnswer, group: 'g9' }, 'fac'],
  [
    'unknownGroup',
    'no such group presents',
    inGroups,
    { type: 'setStage', ...on, stage: { at: 'present', group: 'constructor', pair: null } },
    'fac',
  ],
  [
    'unknownItem',
    'pointing at one card twice',
    () => inGroups().present('g1'),
    { ...SAMPLES.pointPair, pair: { above: 'i1', below: 'i1' } },
    'fac',
  ],
  [
    'unknownItem',
    'a note on no item',
    inGroups,
    { ...SAMPLES.noteAnswer, pair: { above: 'i1', below: 'zz' } },
    'fac',
  ],
  [
    'unknownItem',
    'deciding for no item',
    () => inGroups().stage('whole'),
    { ...SAMPLES.setDecision, decision: { item: '__proto__', how: '' } },
    'fac',
  ],
  ['wrongStage', 'pointing before anyone presents', inGroups, SAMPLES.pointPair, 'fac'],
  ['wrongStage', 'deciding in groups', inGroups, SAMPLES.setDecision, 'fac'],
  [
    'wrongStage',
    'sharing while ranking',
    () => newPlay().join('p1').stage('individual'),
    SAMPLES.shareBoard,
    'p1',
  ],
  ['wrongStage', 'closing soon what waits', newPlay, SAMPLES.sayClosingSoon, 'fac'],
  ['wrongStage', 'mixing groups that meet', inGroups, SAMPLES.formGroups, 'fac'],
  [
    'wrongStage',
    'a group ready while others present',
    () => inGroups().present(null),
    SAMPLES.setGroupReady,
    'p1',
  ],
  [
    'notInGroup',
    'sharing with no group',
    () => inGroups().must({ ...SAMPLES.moveSeat, seat: 'p1' }),
    SAMPLES.shareBoard,
    'p1',
  ],
  [
    'notInGroup',
    'ready for another group',
    () => inGroups().must(SAMPLES.addGroup),
    { ...SAMPLES.setGroupReady, group: 'g2' },
    'p1',
  ],
  ['nobodyToGroup', 'groups of nobody', newPlay, SAMPLES.formGroups, 'fac'],
  ['noTimer', 'pausing no timer', newPlay, SAMPLES.pauseTimer, 'fac'],
  ['noTimer', 'resuming no timer', newPlay, SAMPLES.resumeTimer, 'fac'],
  ['noTimer', 'lengthening no timer', newPlay, SAMPLES.extendTimer, 'fac'],
  ['lastFacilitator', 'the last facilitator leaves', newPlay, SAMPLES.leave, 'fac'],
  [
    'lastFacilitator',
    'the last facilitator removes themselves',
    newPlay,
    { type: 'removeSeat', seat: 'fac' },
    'fac',
  ],
  ['doorLocked', 'a locked door', () => newPlay().must(SAMPLES.setDoor), server.take('p1'), null],
  ['sessionEnded', 'joining what is over', () => newPlay().stage('closed'), server.take('p1'), null],
  ['conflict', 'a seat that is taken', () => newPlay().join('p1'), server.take('p1'), null],
  [
    'conflict',
    'an invitation to a seat that is taken',
    () => newPlay().must(invite('h1'), null),
    server.use('h1', 'fac'),
    null,
  ],
  ['unauthorised', 'an invitation nobody made', newPlay, server.use('h1'), null],
  [
    'inviteUsed',
    'an invitation used twice',
    () => newPlay().must(invite('h1'), null).must(server.use('h1'), null),
    server.use('h1', 'y'),
    null,
  ],
];
function invite(hash: string): Command {
  return { type: 'makeInvite', hash, role: 'facilitator' };
}

describe('refusals', () => {
  for (const [refusal, words, play, command, by] of REFUSED) {
    it(`S2 ${words}: ${refusal}, and nothing happened`, () => {
      const before = play();
      const { length } = before.records;
      expect(why(before.send(command, by))).toBe(refusal);
      expect(before.records).toHaveLength(length);
    });
  }

  it('S2 a session that is not there knows no command; one that is there is not made again', () => {
    const play = newPlay();
    play.current = null;
    expect(why(play.send(SAMPLES.setDoor, 'fac'))).toBe('unknownSession');
    const create = newPlay().records.length;
    expect(create).toBe(2);
    const made = newPlay();
    const again: Command = {
      type: 'createSession',
      id: 's1',
      code: 'X',
      activityIds: ['a1'],
      seat: 'f',
      secret: 'h',
      plan: { title: 't', facilitator: 'f', ask: [], activities: [] },
    };
    expect(why(made.send(again, null))).toBe('conflict');
  });

  it('S10 a session takes 150 participants and 400 seats', () => {
    const play = newPlay();
    for (let i = 0; i < LIMITS.seats; i += 1) play.join(`p${i}`);
    expect(why(play.send(server.take('more'), null))).toBe('sessionFull');
    play.must(invite('h1'), null);
    for (let i = 0; i < 400 - 1 - LIMITS.seats; i += 1) play.join(`w${i}`, {}, 'projector');
    expect(why(play.send(server.take('w', { role: 'projector' }), null))).toBe('sessionFull');
    expect(why(play.send(server.use('h1'), null))).toBe('sessionFull');
  });

  it('S10 a facilitator may seat someone behind a locked door', () => {
    const play = newPlay().must(SAMPLES.setDoor);
    expect(why(play.send(server.take('p1', { byFacilitator: true }), null))).toBe('accepted');
  });

  it('S11 a session has at most twenty open invitations and a seat twenty links', () => {
    const play = newPlay();
    for (let i = 0; i < LIMITS.openInvites; i += 1) play.must(invite(`h${i}`), null);
    expect(why(play.send(invite('hx'), null))).toBe('tooManyLinks');
    for (let i = 1; i < LIMITS.secretsPerSeat; i += 1) {
      play.must({ type: 'addSecret', seat: 'fac', secret: `s${i}` }, null);
    }
    expect(why(play.send({ type: 'addSecret', seat: 'fac', secret: 'sx' }, null))).toBe('tooManyLinks');
  });

  it('G6 a group takes eight, a session forty groups', () => {
    const play = newPlay();
    for (let i = 1; i <= 10; i += 1) play.join(`p${i}`);
    play.stage('agree');
    const [first] = play.activity.groups;
    const outside = play.activity.groups.slice(1).flatMap((g) => g.members);
    const room = LIMITS.groupSize - (first?.members.length ?? 0);
    const to = { type: 'moveSeat', ...on, group: first?.id ?? '' } as const;
    for (const id of outside.slice(0, room)) play.must({ ...to, seat: id });
    expect(why(play.send({ ...to, seat: outside[room] ?? '' }, 'fac'))).toBe('groupFull');
    while (play.activity.groups.length < LIMITS.groups) play.must(SAMPLES.addGroup);
    expect(why(play.send(SAMPLES.addGroup, 'fac'))).toBe('tooManyGroups');
    expect(new Set(play.activity.groups.map((g) => g.id)).size).toBe(LIMITS.groups);
  });

  it('S17 notes are not without end', () => {
    const play = newPlay(60).join('p1').stage('agree');
    for (let i = 1; i <= LIMITS.challenges; i += 1) {
      const note = { above: `i${1 + (i % 59)}`, below: `i60` };
      play.must({ ...SAMPLES.noteAnswer, pair: note });
    }
    expect(play.activity.challenges).toHaveLength(59);
    const full = {
      ...play.activity,
      challenges: Array.from({ length: 500 }, (_, i) => ({ ...play.activity.challenges[0], id: `${i}` })),
    };
    play.current = { ...play.state, agenda: [full as typeof play.activity] };
    expect(why(play.send(SAMPLES.noteAnswer, 'fac'))).toBe('tooLarge');
  });
});
