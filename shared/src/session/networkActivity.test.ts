import { describe, expect, it } from 'vitest';
import { READY_PLAN } from '../boards/network/plan.ts';
import { newSessionSchema, takeSnapshotSchema, wireCommandSchema } from './commands.ts';
import type { Decided } from './decided.ts';
import type { SessionEvent } from './events.ts';
import { evolve, replay } from './evolve.ts';
import { LIMITS } from './limits.ts';
import type { Refusal } from './refusals.ts';
import type { SnapshotInfo } from './state.ts';
import { deckOf, newPlay } from './testing/play.ts';
import { newNetworkPlay, rosterOf } from './testing/networkPlay.ts';
import { networksOf, publicView } from './views.ts';

const why = (d: Decided): Refusal | 'accepted' => (d.ok ? 'accepted' : d.refusal);
const on = { activity: 'a1' };
const edit = (network = READY_PLAN) =>
  ({ type: 'editNetwork', ...on, question: 'Who gives whom ideas?', network }) as const;
const info = (id: string, part: Partial<SnapshotInfo> = {}): SnapshotInfo => ({
  id,
  name: 'May',
  at: 5,
  scope: 'whole',
  owner: '',
  nodes: 3,
  ties: 2,
  ...part,
});
const take = (snapshot: SnapshotInfo) => ({ type: 'takeSnapshot', of: 'a1', snapshot }) as const;

describe('a network activity', () => {
  it('S20 is made with its plan and no items, beside diamonds with their items and no plan', () => {
    const plan = {
      title: 'T',
      facilitator: 'F',
      activities: [
        { kind: 'network', question: 'Q', network: rosterOf(3) },
        { kind: 'diamond9', question: 'Q', deck: deckOf(9) },
      ],
    };
    const parsed = newSessionSchema.parse(plan);
    expect(parsed.activities.map((a) => [a.kind, a.wholeWrite])).toEqual([
      ['network', 'everyone'],
      ['diamond9', 'everyone'],
    ]);
    for (const wrong of [
      { kind: 'network', question: 'Q' },
      { kind: 'network', question: 'Q', deck: deckOf(9) },
      { kind: 'network', question: 'Q', network: { ...READY_PLAN, sorts: [] } },
      { kind: 'diamond9', question: 'Q', network: READY_PLAN },
      { kind: 'grid', question: 'Q', deck: deckOf(9) },
    ])
      expect(newSessionSchema.safeParse({ ...plan, activities: [wrong] }).success).toBe(false);

    const play = newNetworkPlay(rosterOf(3));
    expect(play.activity).toMatchObject({ kind: 'network', deck: [], snapshots: [], spot: null });
    expect(networksOf(play.state)).toEqual({ a1: rosterOf(3) });
    expect(networksOf(newPlay().state)).toEqual({});
    expect(JSON.stringify(publicView(play.state, 1))).not.toContain('School 1');
  });

  it('S20 its plan may change; once people have begun no given node may be left out, all else may still change', () => {
    const play = newNetworkPlay(rosterOf(3)).join('p1');
    expect(why(play.send(edit(rosterOf(2)), 'fac'))).toBe('accepted');
    play.stage('individual');
    expect(why(play.send(edit(rosterOf(1)), 'fac'))).toBe('wrongStage');
    const { given } = rosterOf(2);
    const renamed = {
      sorts: ['band'],
      tieTypes: [{ type: 'trust', question: '' }],
      given: { nodes: given.nodes.map((n) => ({ ...n, name: `New ${n.name}` })), ties: [] },
    };
    expect(why(play.send(edit(renamed), 'fac'))).toBe('accepted');
    expect(play.activity).toMatchObject({ question: 'Who gives whom ideas?', network: renamed });
    play.stage('waiting');
    expect(why(play.send(edit(rosterOf(1)), 'fac')), 'people were at work before').toBe('wrongStage');
    expect(why(play.send(edit(rosterOf(4)), 'fac'))).toBe('accepted');
  });

  it('S20 a command of one kind says nothing about an activity of another', () => {
    const diamond = newPlay().join('p1').stage('individual');
    expect(why(diamond.send(edit(), 'fac'))).toBe('unknownActivity');
    expect(why(diamond.send({ type: 'pointAt', ...on, spot: 'node:n1' }, 'fac'))).toBe('unknownActivity');
    expect(why(diamond.send(take(info('m1')), 'fac'))).toBe('unknownActivity');
    const network = newNetworkPlay().join('p1').stage('individual').stage('agree').present('g1');
    const pair = { above: 'i1', below: 'i2' };
    const deck = { type: 'editActivity', ...on, question: 'Q', deck: deckOf(9) } as const;
    expect(why(network.send(deck, 'fac'))).toBe('badInput');
    expect(why(network.send({ type: 'pointPair', ...on, pair }, 'fac'))).toBe('badInput');
    expect(network.activity).toMatchObject({ deck: [], stage: { pair: null } });
  });

  it('S21 what is agreed on a map is said in words, on a diamond it is an item', () => {
    const decision = (value: { item?: string; how: string }) =>
      ({ type: 'setDecision', ...on, decision: value }) as const;
    const network = newNetworkPlay().join('p1').stage('individual').stage('whole');
    expect(why(network.send(decision({ how: ' \n' }), 'fac'))).toBe('badInput');
    expect(why(network.send(decision({ item: 'i1', how: 'x' }), 'fac'))).toBe('badInput');
    expect(why(network.send(decision({ how: 'Meet each term.' }), 'fac'))).toBe('accepted');
    expect(network.activity.decision).toEqual({ how: 'Meet each term.', at: network.now });
    const diamond = newPlay().join('p1').stage('individual').stage('whole');
    expect(why(diamond.send(decision({ how: 'x' }), 'fac'))).toBe('badInput');
    expect(why(diamond.send(decision({ item: 'i1', how: '' }), 'fac'))).toBe('accepted');
  });
});

describe('pointing at a map', () => {
  const point = (spot: string | null) => ({ type: 'pointAt', ...on, spot }) as const;

  it('S22 what is pointed at is seen by all until the stage or who presents changes', () => {
    const play = newNetworkPlay().join('p1');
    expect(why(play.send(point('node:n1'), 'fac'))).toBe('wrongStage');
    for (const at of ['individual', 'share', 'agree', 'whole', 'closed'] as const) {
      play.stage(at).must(point('tie:a~b'));
      expect(publicView(play.state, 1).activities[0]?.spot).toBe('tie:a~b');
    }
    play.present('g1');
    expect(play.activity.spot).toBeNull();
    play.must(point('finding:x'));
    expect(play.send(point('finding:x'), 'fac')).toEqual({ ok: true, events: [] });
    play.present(null);
    expect(play.activity.spot).toBeNull();
    play.must(point('node:n1')).must(point(null));
    expect(play.activity.spot).toBeNull();
  });

  it('S22 a spot is one of four things, short and plain', () => {
    const ok = (spot: unknown): boolean =>
      wireCommandSchema.safeParse({ type: 'pointAt', ...on, spot }).success;
    for (const spot of [null, 'finding:cut.n1', 'node:a_B-9', 'tie:a~b', 'compare:m1:now', 'compare:m1:m2'])
      expect(ok(spot), `${spot}`).toBe(true);
    for (const spot of ['', 'node:', 'node', 'card:n1', 'node:a b', 'node:<b>', `node:${'x'.repeat(201)}`, 7])
      expect(ok(spot), `${spot}`).toBe(false);
  });
});

describe('copies of maps', () => {
  it('S23 a copy is listed for all, may be renamed and removed, and stays when stages change', () => {
    const play = newNetworkPlay().join('p1').stage('individual').stage('agree');
    play.must(take(info('m1', { scope: 'group', owner: 'g1' }))).must(take(info('m2')));
    play.must({ type: 'renameSnapshot', ...on, snapshot: 'm1', name: 'June' }).stage('whole');
    expect(publicView(play.state, 1).activities[0]?.snapshots.map((s) => [s.id, s.name])).toEqual([
      ['m1', 'June'],
      ['m2', 'May'],
    ]);
    play.must({ type: 'removeSnapshot', ...on, snapshot: 'm1' });
    expect(play.activity.snapshots.map((s) => s.id)).toEqual(['m2']);
    for (const type of ['renameSnapshot', 'removeSnapshot'] as const)
      expect(why(play.send({ type, ...on, snapshot: 'm1', name: 'x' }, 'fac'))).toBe('unknownSnapshot');
  });

  it('S23 there are sixty at most, each once, of groups that there are', () => {
    expect(LIMITS.snapshots).toBe(60);
    const play = newNetworkPlay().join('p1').stage('individual').stage('agree');
    expect(why(play.send(take(info('m0', { scope: 'group', owner: 'g9' })), 'fac'))).toBe('unknownGroup');
    for (let i = 0; i < 60; i += 1) play.must(take(info(`m${i}`)));
    expect(why(play.send(take(info('m60')), 'fac'))).toBe('tooManySnapshots');
    play.must({ type: 'removeSnapshot', ...on, snapshot: 'm0' });
    expect(why(play.send(take(info('m1')), 'fac'))).toBe('conflict');
    expect(why(play.send(take(info('m60')), 'fac'))).toBe('accepted');
  });

  it('S23 a copy is asked for with a board and a name', () => {
    const ok = (body: unknown): boolean => takeSnapshotSchema.safeParse(body).success;
    expect(ok({ ...on, scope: 'whole', owner: '', name: 'May' })).toBe(true);
    expect(ok({ ...on, scope: 'group', owner: 'g1', name: 'May' })).toBe(true);
    for (const wrong of [
      { scope: 'individual', owner: 's1', name: 'May' },
      { scope: 'group', owner: '', name: 'May' },
      { scope: 'whole', owner: 'g1', name: 'May' },
      { scope: 'whole', owner: '', name: ' ' },
      { scope: 'whole', owner: '', name: 'x'.repeat(61) },
    ])
      expect(ok({ ...on, ...wrong }), `${JSON.stringify(wrong)}`).toBe(false);
  });
});

describe('a stream from before', () => {
  it('S24 a session stored before networks were known evolves as it did', () => {
    const play = newPlay();
    const [first, ...rest] = play.records;
    const old = JSON.parse(JSON.stringify(first)) as (typeof play.records)[number];
    const state = replay([old, ...rest]);
    expect(state).toEqual(play.state);
    expect(state?.agenda[0]).toMatchObject({ kind: 'diamond9', snapshots: [], spot: null });
    expect(state?.agenda[0] && 'network' in state.agenda[0]).toBe(false);
  });

  it('S24 what is told of an activity of another kind, or twice, changes nothing', () => {
    const play = newPlay();
    const after = (event: SessionEvent) => evolve(play.state, { at: 9, by: 'fac', event });
    const edited = { type: 'networkEdited', ...on, question: 'Q', network: READY_PLAN } as const;
    expect(after(edited)).toEqual(play.state);
    const network = newNetworkPlay();
    network.must(take(info('m1')));
    const again = { type: 'snapshotTaken', ...on, snapshot: info('m1') } as const;
    expect(evolve(network.state, { at: 9, by: 'fac', event: again })).toEqual(network.state);
  });
});
