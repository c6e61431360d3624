import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { access } from './permissions.ts';
import { replay } from './evolve.ts';
import { participants, STAGE_NAMES } from './state.ts';
import { facilitatorView, publicView, shownNames } from './views.ts';
import { newPlay, type Play } from './testing/play.ts';
import { SAMPLES } from './testing/samples.ts';

/** A session that lets people in one by one. */
const guarded = (): Play => newPlay().must({ type: 'setAdmit', admit: true });
const idsOf = (play: Play): string[] => play.state.atDoor.map(({ id }) => id);
const CANARY = 'Zebedee';

describe('letting people in one by one', () => {
  it('S29 who comes with the code waits, and is no seat: not counted, not named, not grouped, not told of to the room', () => {
    const play = guarded().join('p1', {}, 'participant', CANARY);
    expect(idsOf(play)).toEqual(['p1']);
    expect(play.state.seats['p1']).toBeUndefined();
    expect(participants(play.state)).toEqual([]);
    expect(shownNames(play.state).has('p1')).toBe(false);
    expect(JSON.stringify(publicView(play.state, 1))).not.toContain(CANARY);
    expect(facilitatorView(play.state, 1).atDoor).toMatchObject([{ id: 'p1', name: CANARY }]);
    expect(JSON.stringify(facilitatorView(play.state, 1))).not.toContain('hash-');
    expect(play.send({ type: 'formGroups', activity: 'a1', seed: 1 }, 'fac')).toEqual({
      ok: false,
      refusal: 'nobodyToGroup',
    });
  });

  it('S29 who waits may send no command and has no right to any board, at any stage', () => {
    for (const at of STAGE_NAMES) {
      const play = guarded();
      play.must({ type: 'setAdmit', admit: false }).join('p2').must({ type: 'setAdmit', admit: true });
      play.join('p1');
      if (at === 'groups') play.stage('agree');
      else if (at === 'present') play.stage('agree').present('g1');
      else play.stage(at);
      for (const command of Object.values(SAMPLES))
        expect(play.send(command, 'p1'), `${command.type} at ${at}`).toEqual({
          ok: false,
          refusal: 'unauthorised',
        });
      for (const [scope, owner] of [
        ['individual', 'p1'],
        ['individual', 'p2'],
        ['group', 'g1'],
        ['whole', ''],
      ] as const) {
        const board = { session: 's1', activity: 'a1', scope, owner };
        expect(access(play.state, 'p1', board, play.now), `${scope} at ${at}`).toEqual({
          read: false,
          write: false,
          lateUntil: null,
        });
      }
    }
  });

  it('S30 who is let in has the seat they waited for, and late ones go to groups one after the other', () => {
    const play = newPlay();
    for (let i = 0; i < 6; i += 1) play.join(`p${i}`);
    play.stage('individual').stage('agree').must({ type: 'setAdmit', admit: true });
    play.join('l1', { school: 'North' }).join('l2', { school: 'North' }).join('l3');
    play.must({ type: 'admitSeats', seats: ['l1', 'l2'] });
    expect(idsOf(play)).toEqual(['l3']);
    expect(play.state.seats['l1']).toMatchObject({
      role: 'participant',
      status: 'in',
      about: { school: 'North' },
      secrets: ['hash-l1'],
    });
    const sizes = play.activity.groups.map((g) => g.members.length);
    expect(sizes).toEqual([4, 4]);
    expect(replay(play.records)).toEqual(play.state);
  });

  it('S30 letting in or turning away whom another facilitator has seen to changes nothing', () => {
    const play = guarded().join('p1').join('p2');
    play.must({ type: 'admitSeats', seats: ['p1'] }).must({ type: 'refuseSeats', seats: ['p2'] });
    const before = play.records.length;
    play.must({ type: 'admitSeats', seats: ['p1', 'p2'] }).must({ type: 'refuseSeats', seats: ['p1', 'p2'] });
    expect(play.records).toHaveLength(before);
    expect(play.state.seats['p1']?.status).toBe('in');
    expect(play.state.seats['p2']).toBeUndefined();
  });

  it('S31 who is turned away is gone but for a hash to tell them by, of the last hundred', () => {
    const play = guarded();
    for (let i = 0; i < LIMITS.turnedAway + 5; i += 1) {
      play.join(`p${i}`, {}, 'participant', CANARY).must({ type: 'refuseSeats', seats: [`p${i}`] });
    }
    expect(JSON.stringify(play.state)).not.toContain(CANARY);
    expect(play.state.turnedAway).toHaveLength(LIMITS.turnedAway);
    expect(play.state.turnedAway.at(-1)).toBe(`hash-p${LIMITS.turnedAway + 4}`);
  });

  it('S31 whoever waits takes up room, and who is turned away or goes makes room again', () => {
    const play = guarded();
    const knock = (i: number) =>
      play.send(
        {
          type: 'takeSeat',
          seat: `b${i}`,
          secret: `h${i}`,
          role: 'participant',
          join: { name: 'Bot', about: {} },
          byFacilitator: false,
        },
        null,
      );
    for (let i = 0; i < LIMITS.seats; i += 1) expect(knock(i).ok).toBe(true);
    expect(knock(999)).toEqual({ ok: false, refusal: 'sessionFull' });
    // A flood at the door does not keep a facilitator from seating somebody.
    play.must(
      {
        type: 'takeSeat',
        seat: 'p1',
        secret: 'h',
        role: 'participant',
        join: { name: 'Ann', about: {} },
        byFacilitator: true,
      },
      'fac',
    );
    expect(play.send({ type: 'admitSeats', seats: idsOf(play) }, 'fac')).toEqual({
      ok: false,
      refusal: 'sessionFull',
    });
    expect(participants(play.state)).toHaveLength(1);
    play.must({ type: 'withdraw', seat: 'b0' }, null);
    expect(play.send({ type: 'withdraw', seat: 'b0' }, null)).toEqual({ ok: false, refusal: 'unknownSeat' });
    play.must({ type: 'refuseSeats', seats: idsOf(play) });
    expect(idsOf(play)).toEqual([]);
    expect(knock(1000).ok).toBe(true);
  });

  it('S31 coming and going without end stops at a thousand, and a new code opens the door again', () => {
    const play = guarded();
    const knock = (i: number) =>
      play.send(
        {
          type: 'takeSeat',
          seat: `b${i}`,
          secret: `h${i}`,
          role: 'participant',
          join: { name: 'Bot', about: {} },
          byFacilitator: false,
        },
        null,
      );
    for (let i = 0; i < LIMITS.knocks; i += 1) {
      expect(knock(i).ok).toBe(true);
      play.must({ type: 'withdraw', seat: `b${i}` }, null);
    }
    expect(knock(5000)).toEqual({ ok: false, refusal: 'sessionFull' });
    play.must({ type: 'changeCode', code: 'WXYZ' }, 'fac');
    expect(knock(5001).ok).toBe(true);
  });

  it('S29 whom a facilitator seats or invites does not wait, and nobody waits where it is not asked for', () => {
    const play = guarded();
    play.must({ type: 'makeInvite', hash: 'i1', role: 'facilitator' }, 'fac');
    const join = { name: 'X', about: {} };
    play.must({ type: 'useInvite', hash: 'i1', seat: 'f2', secret: 'h', join }, null);
    expect(play.state.seats['f2']?.status).toBe('in');
    play.join('w1');
    play.must({ type: 'setAdmit', admit: false }).join('p1');
    expect(play.state.seats['p1']?.status).toBe('in');
    // Who came before goes on waiting until a facilitator decides.
    expect(idsOf(play)).toEqual(['w1']);
  });

  it('S29 a session is made with it, one stored before it was known has it off, and a locked door lets nobody knock', () => {
    const play = newPlay();
    const [made, seat] = play.records;
    if (made?.event.type !== 'sessionCreated' || seat === undefined) throw new Error('no session');
    expect(made.event).not.toHaveProperty('admit', true);
    expect(replay([made, seat])).toMatchObject({ admit: false, atDoor: [], turnedAway: [], taken: {} });
    const on = replay([{ ...made, event: { ...made.event, admit: true } }, seat]);
    expect(on?.admit).toBe(true);
    const locked = guarded().must({ type: 'setDoor', locked: true });
    expect(() => locked.join('p1')).toThrow('doorLocked');
  });

  it('S1 S29 in any order of coming, letting in, turning away and going, everybody is in one place at most', () => {
    const step = fc.tuple(
      fc.constantFrom('join', 'admit', 'refuse', 'go', 'on', 'off'),
      fc.integer({ min: 0, max: 5 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const play = guarded();
        for (const [what, i] of steps) {
          const id = `p${i}`;
          const join = { name: id, about: {} };
          if (what === 'join')
            play.send(
              { type: 'takeSeat', seat: id, secret: 'h', role: 'participant', join, byFacilitator: false },
              null,
            );
          else if (what === 'go') play.send({ type: 'withdraw', seat: id }, null);
          else if (what === 'admit') play.send({ type: 'admitSeats', seats: [id] }, 'fac');
          else if (what === 'refuse') play.send({ type: 'refuseSeats', seats: [id] }, 'fac');
          else play.send({ type: 'setAdmit', admit: what === 'on' }, 'fac');
        }
        const waiting = idsOf(play);
        expect(new Set(waiting).size).toBe(waiting.length);
        for (const id of waiting) expect(play.state.seats[id]).toBeUndefined();
        expect(replay(play.records)).toEqual(play.state);
      }),
    );
  });
});
