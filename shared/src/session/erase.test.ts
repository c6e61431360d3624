import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { replay } from './evolve.ts';
import { access } from './permissions.ts';
import type { SessionState } from './state.ts';
import { facilitatorView, publicView } from './views.ts';
import type { Command } from './commands.ts';

const deck = Array.from({ length: 9 }, (_, i) => ({ id: `i${i + 1}`, text: `Item ${i + 1}` }));

/** A session with two facilitators and two people, in groups, everyone's board shared. */
function session(): SessionState {
  let state: SessionState | null = null;
  const run = (command: Command, actor: string | null = null): void => {
    const decided = decide(state, command, actor, 1000);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal}`);
    state = replay(
      decided.events.map((event) => ({ event, by: actor, at: 1000 })),
      state,
    );
  };
  const activities = [
    { kind: 'diamond9' as const, question: 'What?', deck, wholeWrite: 'everyone' as const },
  ];
  const plan = { title: 'T', facilitator: 'Fay', ask: [], activities };
  run({
    type: 'createSession',
    id: 's1',
    code: 'K7R4WP',
    activityIds: ['a1'],
    seat: 'f1',
    secret: 'h1',
    plan,
  });
  const seat = (id: string, role: 'participant' | 'facilitator'): void =>
    run({
      type: 'takeSeat',
      seat: id,
      secret: `h-${id}`,
      role,
      join: { name: `Name of ${id}`, about: { school: `School of ${id}` } },
      byFacilitator: true,
    });
  seat('f2', 'facilitator');
  seat('p1', 'participant');
  seat('p2', 'participant');
  run({ type: 'setStage', activity: 'a1', stage: { at: 'groups', step: 'share' } }, 'f1');
  run({ type: 'shareBoard', activity: 'a1' }, 'p1');
  if (state === null) throw new Error('no session');
  return state;
}

const after = (state: SessionState, command: Command): SessionState => {
  const decided = decide(state, command, null, 2000);
  if (!decided.ok) throw new Error(decided.refusal);
  const next = replay(
    decided.events.map((event) => ({ event, by: null, at: 2000 })),
    state,
  );
  if (next === null) throw new Error('no session');
  return next;
};

describe('who is erased', () => {
  it('V16 is in no view, no group and no list, and nothing in the state says who they were', () => {
    const state = after(session(), { type: 'eraseSeat', seat: 'p1' });
    const said = JSON.stringify([state, publicView(state, 1), facilitatorView(state, 1)]);
    for (const text of ['Name of p1', 'School of p1', 'h-p1']) expect(said).not.toContain(text);
    expect(facilitatorView(state, 1).seats.map((s) => s.id)).toEqual(['f1', 'f2', 'p2']);
    expect(publicView(state, 1).activities[0]?.groups[0]?.members.map((m) => m.seat)).toEqual(['p2']);
    expect(state.agenda[0]?.shared).toEqual([]);
    expect(said).toContain('Name of p2');
  });

  it('V16 cannot be erased twice, nor the last facilitator without the session; who led is followed', () => {
    const once = after(session(), { type: 'eraseSeat', seat: 'f1' });
    expect(once.lead).toBe('f2');
    for (const [seat, refusal] of [
      ['f1', 'unknownSeat'],
      ['nobody', 'unknownSeat'],
      ['f2', 'lastFacilitator'],
    ] as const)
      expect(decide(once, { type: 'eraseSeat', seat }, null, 3000)).toEqual({ ok: false, refusal });
  });
});

describe('after the end', () => {
  const board = { session: 's1', activity: 'a1', scope: 'individual', owner: 'p1' } as const;

  it('V17 own boards that were erased are nobody’s to open until the session goes on', () => {
    const open = session();
    expect(decide(open, { type: 'eraseOwnBoards' }, null, 2000)).toEqual({
      ok: false,
      refusal: 'wrongStage',
    });
    const ended = after(open, { type: 'endSession' });
    expect(ended.endedAt).toBe(2000);
    expect(access(ended, 'p1', board, 9_000_000).read).toBe(true);
    const gone = after(ended, { type: 'eraseOwnBoards' });
    expect(access(gone, 'p1', board, 9_000_000).read).toBe(false);
    expect(facilitatorView(gone, 1).ownBoardsGone).toBe(true);
    const on = replay(
      [{ at: 3000, by: 'f1', event: { type: 'stageSet', activity: 'a1', stage: { at: 'individual' } } }],
      gone,
    );
    expect(on === null ? null : access(on, 'p1', board, 9_000_000)).toMatchObject({
      read: true,
      write: true,
    });
  });
});
