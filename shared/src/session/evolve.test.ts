import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { evolve, replay } from './evolve.ts';
import type { ActivityPlan, SessionEvent } from './events.ts';
import { access } from './permissions.ts';
import { deckOf, newPlay, type Play } from './testing/play.ts';
import type { Stage, Trait } from './state.ts';

const ids = fc.constantFrom(
  'fac',
  'p1',
  'p2',
  'a1',
  'a9',
  'g1',
  'g9',
  '__proto__',
  'constructor',
  'toString',
  '',
);
const stage = fc.oneof(
  fc.constantFrom<Stage>({ at: 'waiting' }, { at: 'individual' }, { at: 'whole' }, { at: 'closed' }),
  fc.constantFrom<Stage>({ at: 'groups', step: 'share' }, { at: 'groups', step: 'agree' }),
  ids.map((group): Stage => ({ at: 'present', group, pair: null })),
);
const group = fc.record({ id: ids, name: fc.string(), members: fc.array(ids), ready: fc.boolean() });
const pair = fc.record({ above: ids, below: ids });

/** Any records, most of which make no sense. */
const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({
    type: fc.constant('sessionCreated' as const),
    id: ids,
    title: fc.string(),
    code: fc.string(),
    ask: fc.constant<Trait[]>([]),
    agenda: fc.constant<ActivityPlan[]>([]),
  }),
  fc.record({
    type: fc.constant('seatTaken' as const),
    seat: fc.record({
      id: ids,
      name: fc.string(),
      role: fc.constantFrom('facilitator' as const, 'participant' as const),
      about: fc.constant({}),
      secret: fc.string(),
    }),
  }),
  fc.record({
    type: fc.constant('seatDescribed' as const),
    seat: ids,
    name: fc.string(),
    about: fc.constant({}),
  }),
  fc.record({
    type: fc.constantFrom('seatLeft' as const, 'seatRemoved' as const, 'leadSet' as const),
    seat: ids,
  }),
  fc.record({ type: fc.constant('secretAdded' as const), seat: ids, secret: fc.string() }),
  fc.record({
    type: fc.constantFrom('activityOpened' as const, 'closingSoonSaid' as const, 'shareAsked' as const),
    activity: ids,
  }),
  fc.record({ type: fc.constant('stageSet' as const), activity: ids, stage }),
  fc.record({
    type: fc.constant('groupsFormed' as const),
    activity: ids,
    groups: fc.array(group),
    seed: fc.nat(),
  }),
  fc.record({ type: fc.constant('groupAdded' as const), activity: ids, group }),
  fc.record({ type: fc.constant('seatMoved' as const), activity: ids, seat: ids, group: fc.option(ids) }),
  fc.record({
    type: fc.constantFrom('boardShared' as const, 'boardShown' as const),
    activity: ids,
    seat: ids,
  }),
  fc.record({ type: fc.constant('pairPointed' as const), activity: ids, pair: fc.option(pair) }),
  fc.record({
    type: fc.constant('activityEdited' as const),
    activity: ids,
    question: fc.string(),
    deck: fc.constant(deckOf(3)),
  }),
);

const started = (): Play => newPlay().join('p1').join('p2').stage('individual').stage('share');

describe('evolve', () => {
  it('S3 records that make no sense break nothing, and give no one a seat, a right or a way past the rules', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const play = started();
        let state = play.state;
        for (const event of events) state = evolve(state, { at: 5, by: null, event }) ?? state;
        expect(state.id).toBe('s1');
        expect(Object.getPrototypeOf(state.seats)).toBe(Object.prototype);
        for (const [id, seat] of Object.entries(state.seats)) expect(seat.id).toBe(id);
        for (const who of ['nobody', 'valueOf']) {
          const own = { session: 's1', activity: 'a1', scope: 'individual' as const, owner: who };
          expect(access(state, who, own, 5).read).toBe(false);
        }
      }),
    );
  });

  it('S3 a second creation, a second taking of one seat and unknown names change nothing', () => {
    const play = started();
    const same = (event: SessionEvent) =>
      expect(evolve(play.state, { at: 9, by: null, event })).toEqual(play.state);
    const [created, taken] = play.records;
    if (created !== undefined) same(created.event);
    if (taken?.event.type === 'seatTaken')
      same({ ...taken.event, seat: { ...taken.event.seat, secret: 'other' } });
    same({ type: 'leadSet', seat: 'nobody' });
    same({ type: 'activityOpened', activity: 'a9' });
    same({ type: 'seatMoved', activity: 'a1', seat: 'p1', group: 'g9' });
    same({ type: 'seatMoved', activity: 'a1', seat: 'constructor', group: 'g1' });
    same({ type: 'boardShared', activity: 'a1', seat: 'nobody' });
    same({ type: 'seatRemoved', seat: '__proto__' });
    same({ type: 'groupAdded', activity: 'a1', group: { id: 'g1', name: 'x', members: [], ready: false } });
  });

  it('S3 a removed seat gets nothing back from later records', () => {
    const play = started().must({ type: 'removeSeat', seat: 'p1' });
    const same = (event: SessionEvent) =>
      expect(evolve(play.state, { at: 9, by: null, event })).toEqual(play.state);
    same({ type: 'secretAdded', seat: 'p1', secret: 'x' });
    same({ type: 'seatLeft', seat: 'p1' });
    same({ type: 'seatMoved', activity: 'a1', seat: 'p1', group: 'g1' });
    same({ type: 'boardShown', activity: 'a1', seat: 'p1' });
  });

  it('S1 before its creation there is no session, whatever else was recorded', () => {
    expect(replay([{ at: 1, by: null, event: { type: 'doorSet', locked: true } }])).toBeNull();
  });

  it('S1 read again from the first record, or from any snapshot and JSON, a session is the same', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), fc.nat(60), (events, cut) => {
        const play = started();
        const records = [...play.records, ...events.map((event, i) => ({ at: 10 + i, by: null, event }))];
        const whole = replay(records);
        const snapshot = structuredClone(replay(records.slice(0, cut)));
        expect(replay(records.slice(cut), snapshot)).toEqual(whole);
        expect(replay(JSON.parse(JSON.stringify(records)) as typeof records)).toEqual(whole);
      }),
    );
  });
});

const someStage = fc.constantFrom('waiting', 'individual', 'share', 'agree', 'whole', 'closed', 'present');

describe('going forward and back', () => {
  it('S5 any way through the stages leaves groups, sharing, notes, decision and list as they were', () => {
    fc.assert(
      fc.property(fc.array(someStage, { maxLength: 20 }), (path) => {
        const play = newPlay();
        for (let i = 1; i <= 9; i += 1) play.join(`p${i}`);
        play.stage('individual').stage('agree');
        const item = { above: 'i1', below: 'i2' };
        play
          .must({ type: 'shareBoard', activity: 'a1' }, 'p1')
          .must({ type: 'showBoard', activity: 'a1' }, 'p2');
        play.must({ type: 'setGroupReady', activity: 'a1', group: 'g1', ready: true });
        play
          .present('g1')
          .must({ type: 'noteAnswer', activity: 'a1', group: 'g1', pair: item, answer: 'So.' });
        play
          .stage('whole')
          .must({ type: 'setDecision', activity: 'a1', decision: { item: 'i3', how: 'Vote' } });
        const kept = () => {
          const { groups, shared, shown, presented, challenges, decision, deck, groupSeed } = play.activity;
          return { groups, shared, shown, presented, challenges, decision, deck, groupSeed };
        };
        const before = kept();
        for (const at of path) {
          if (at === 'present') play.present('g1');
          else play.stage(at);
        }
        expect(kept()).toEqual(before);
      }),
    );
  });

  it('S5 coming back into a stage ends the grace of having left it', () => {
    const play = started();
    expect(play.activity.leftAt.individual).toBe(play.now);
    play.stage('individual');
    expect(play.activity.leftAt).toEqual({ waiting: expect.any(Number) as number, groups: play.now });
  });

  it('P5 who is moved into a group after it has closed has no grace to write its board; who was in it has', () => {
    const play = started();
    play.must({ type: 'addGroup', activity: 'a1' });
    const [mine, other] = play.activity.groups;
    expect(mine?.members).toEqual(['p1', 'p2']);
    play.must({ type: 'moveSeat', activity: 'a1', seat: 'p1', group: other?.id ?? '' });
    play.stage('closed');
    const late = (who: string, group: string) =>
      access(play.state, who, { session: 's1', activity: 'a1', scope: 'group', owner: group }, play.now)
        .lateUntil;
    expect([late('p1', other?.id ?? ''), late('p2', mine?.id ?? '')]).not.toContain(null);
    play.must({ type: 'moveSeat', activity: 'a1', seat: 'p1', group: mine?.id ?? '' });
    expect([late('p1', mine?.id ?? ''), late('p2', mine?.id ?? '')]).toEqual([null, expect.any(Number)]);
  });

  it('S6 setting the stage that is, changes nothing; a stage said to close soon is opened again by it', () => {
    const play = started();
    const { length } = play.records;
    play.stage('share');
    expect(play.records).toHaveLength(length);
    play.must({ type: 'sayClosingSoon', activity: 'a1' }).stage('share');
    expect(play.activity.closingSoon).toBe(false);
    play
      .stage('agree')
      .present('g1')
      .must({ type: 'pointPair', activity: 'a1', pair: { above: 'i1', below: 'i2' } });
    play.present('g1');
    expect(play.activity.stage).toEqual({ at: 'present', group: 'g1', pair: null });
  });

  it('S7 an item cannot be taken away once people have begun, even back in waiting; rewording and adding can', () => {
    const play = newPlay(10).join('p1');
    const edit = (n: number) =>
      play.send({ type: 'editActivity', activity: 'a1', question: 'Q', deck: deckOf(n) }, 'fac');
    expect(edit(9).ok).toBe(true);
    play.stage('individual').stage('waiting');
    expect(edit(8)).toEqual({ ok: false, refusal: 'wrongStage' });
    expect(edit(11).ok).toBe(true);
  });

  it('S19 a session of one, of two and of 150 goes through all stages', () => {
    for (const n of [1, 2, LIMITS.seats]) {
      const play = newPlay();
      for (let i = 1; i <= n; i += 1) play.join(`p${i}`);
      play.stage('individual').stage('share').stage('agree').present('g1').stage('whole').stage('closed');
      expect(play.activity.groups.flatMap((g) => g.members)).toHaveLength(n);
      expect(play.state.endedAt).toBe(play.now);
      expect(play.stage('whole').state.endedAt, 'opened again').toBeNull();
    }
  });
});

describe('people who come and go', () => {
  it('S8 when the one who leads goes, the next facilitator leads; the last stays', () => {
    const play = newPlay().join('fac2', {}, 'facilitator').join('fac3', {}, 'facilitator');
    play.must({ type: 'leave' }, 'fac');
    expect(play.state.lead).toBe('fac2');
    play.must({ type: 'removeSeat', seat: 'fac2' }, 'fac3');
    expect(play.state.lead).toBe('fac3');
    expect(play.send({ type: 'leave' }, 'fac3').ok).toBe(false);
    expect(play.send({ type: 'removeSeat', seat: 'fac' }, 'fac3').ok, 'one who left can be removed').toBe(
      true,
    );
  });

  it('S9 who was removed is in no group and shares nothing; who left keeps their place and what they shared', () => {
    const play = started().must({ type: 'shareBoard', activity: 'a1' }, 'p1');
    play.must({ type: 'shareBoard', activity: 'a1' }, 'p2').must({ type: 'showBoard', activity: 'a1' }, 'p2');
    play.must({ type: 'leave' }, 'p1').must({ type: 'removeSeat', seat: 'p2' });
    expect(play.activity.groups.map((g) => g.members)).toEqual([['p1']]);
    expect(play.activity).toMatchObject({ shared: ['p1'], shown: [] });
    expect(play.state.seats['p1']?.secrets).toEqual([]);
    expect(play.state.seats['p2']?.secrets).toEqual([]);
  });

  it('S11 an invitation gives the role it was made for', () => {
    const play = newPlay().must({ type: 'makeInvite', hash: 'h', role: 'observer' }, null);
    play.must({ type: 'useInvite', hash: 'h', seat: 'x', secret: 's', join: { name: 'X', about: {} } }, null);
    expect(play.state.seats['x']).toMatchObject({ role: 'observer', secrets: ['s'] });
  });

  it('S17 a second note on the same pair of a group replaces the first', () => {
    const note = {
      type: 'noteAnswer',
      activity: 'a1',
      group: 'g1',
      pair: { above: 'i1', below: 'i2' },
    } as const;
    const play = started()
      .must({ ...note, answer: 'First.' })
      .must({ ...note, answer: 'Second.' });
    expect(play.activity.challenges.map((c) => c.answer)).toEqual(['Second.']);
  });
});
