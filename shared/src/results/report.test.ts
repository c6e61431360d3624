import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READY_PLAN } from '../boards/network/plan.ts';
import type { Network } from '../boards/network/shape.ts';
import { newNetworkPlay, rosterOf } from '../session/testing/networkPlay.ts';
import { newPlay } from '../session/testing/play.ts';
import { calledInReport } from './people.ts';
import { buildReport } from './report.ts';
import { reportSchema } from './reportSchema.ts';
import type { DiamondReport, SessionReport } from './shape.ts';
import { boardsOf, diamondOf, finishedPlay, turned } from './testing/scenes.ts';

const NOW = 9_000_000;
const diamondIn = (report: SessionReport): DiamondReport => {
  const [first] = report.activities;
  if (first?.kind !== 'diamond9') throw new Error('no diamond');
  return first;
};
const again = (report: SessionReport): unknown => JSON.parse(JSON.stringify(report));

/** Any code units at all, halves of characters and marks nobody sees among them. */
const anyText = fc
  .array(fc.oneof(fc.integer({ max: 0xffff, min: 0 }), fc.constantFrom(0, 13, 0x200f, 0x202e, 0xd83d)), {
    maxLength: 300,
  })
  .map((units) => String.fromCharCode(...units));

function networkScene(): { report: SessionReport; map: Network } {
  const play = newNetworkPlay(rosterOf(3)).join('p1').join('p2');
  play.stage('individual').stage('share').must({ type: 'shareBoard', activity: 'a1' }, 'p1');
  const snapshot = { id: 'm1', name: 'May', at: 5, scope: 'whole' as const, owner: '', nodes: 3, ties: 2 };
  play.must({ type: 'takeSnapshot', of: 'a1', snapshot }, 'fac');
  const { nodes, ties } = rosterOf(3).given;
  const map: Network = {
    nodes: nodes.map((n, i) => ({ ...n, note: i === 0 ? 'word' : '', at: { x: i, y: -i } })),
    ties,
    aliases: [{ node: 'r0002', as: 'r0001' }],
  };
  const secret = { ...map, nodes: map.nodes.map((n) => ({ ...n, note: 'CANARY' })) };
  const boards = boardsOf(
    {},
    { 'a1/whole/': map, 'a1/group/g1': map, 'a1/individual/p1': map, 'a1/individual/p2': secret },
    { 'a1/m1': map },
  );
  return { report: buildReport(play.state, boards, NOW), map };
}

describe('a report', () => {
  it('R1 holds of individual boards only those their owners shared, and never one of somebody removed', () => {
    const { play, boards } = finishedPlay();
    const report = buildReport(play.state, boards, NOW);
    const own = diamondIn(report).boards.filter((b) => b.scope === 'individual');
    const texts = own.map((b) => JSON.stringify(b.slots)).toSorted();
    expect(texts).toEqual([turned(0), turned(3)].map((i) => JSON.stringify(diamondOf(i).slots)).toSorted());
    const text = JSON.stringify(report);
    for (const canary of ['CANARY', 'canary', 'salt', 'hash-', '"seats"', '"p1"', '"p2"', '"p6"'])
      expect(text).not.toContain(canary);
    for (const told of ['shared reason', 'Because.', 'All thumbs up', 'Priorities'])
      expect(text).toContain(told);
    expect(report.people).toBe(5);
  });

  it('R1 counts people’s own diamonds from three finished ones on, those of somebody removed never', () => {
    const { play, boards } = finishedPlay();
    const { alone } = diamondIn(buildReport(play.state, boards, NOW));
    expect(alone?.finished).toBe(4);
    const all = [0, 1, 2, 3].map(turned);
    for (const { item, chosenBy, top } of alone?.items ?? []) {
      expect([item, chosenBy]).toEqual([item, all.filter((nine) => nine.includes(item)).length]);
      expect([item, top]).toEqual([item, all.filter((nine) => nine.slice(0, 3).includes(item)).length]);
    }
    const fewer = {
      ...boards,
      diamond: (a: string, s: 'individual', o: string) =>
        o === 'p1' || o === 'p2' ? null : boards.diamond(a, s, o),
    } as typeof boards;
    expect(diamondIn(buildReport(play.state, fewer, NOW)).alone).toBeNull();
  });

  it('R2 names nobody unless the session does, and then says who is who', () => {
    const { play, boards } = finishedPlay();
    const quiet = diamondIn(buildReport(play.state, boards, NOW));
    expect(quiet.groups.every((g) => g.members === undefined)).toBe(true);
    for (const b of quiet.boards.filter((x) => x.scope === 'individual'))
      expect(b.participant).toMatch(/^Person [1-6]$/);
    const open = finishedPlay(true);
    const told = diamondIn(buildReport(open.play.state, open.boards, NOW));
    expect(told.groups.flatMap((g) => g.members ?? []).toSorted()).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
    expect(told.boards.flatMap((b) => b.participant ?? [])).toEqual(['p1', 'p4']);
  });

  it('R2 numbers of people are the same in every report, each once, and not the order they came in', () => {
    const numbers = (salt: string): string[] => {
      const play = newPlay();
      play.current = { ...play.state, salt };
      for (let i = 0; i < 9; i++) play.join(`p${i}`);
      const called = calledInReport(play.state);
      const all = Array.from({ length: 9 }, (_, i) => called(`p${i}`));
      play.stage('individual').must({ type: 'removeSeat', seat: 'p3' });
      const later = calledInReport(play.state);
      expect(all.map((_, i) => later(`p${i}`))).toEqual(all);
      return all;
    };
    const inOrder = Array.from({ length: 9 }, (_, i) => `Person ${i + 1}`);
    const found = fc.sample(fc.string({ minLength: 8 }), { numRuns: 40, seed: 1 }).map(numbers);
    for (const all of found) expect(all.toSorted()).toEqual(inOrder);
    // The first to come is now this, now that.
    expect(new Set(found.map(([first]) => first)).size).toBeGreaterThan(6);
    expect(numbers('one salt')).toEqual(numbers('one salt'));
  });

  it('R3 handed on by a link it has no board of a single person, nor has an earlier report in it', () => {
    const { play, boards } = finishedPlay();
    const earlier = buildReport(play.state, boards, NOW);
    const report = buildReport(play.state, boards, NOW, { individuals: false, earlier });
    const scopes = [report, report.earlier].flatMap((r) =>
      (r?.activities ?? []).flatMap((a) => a.boards.map((b) => b.scope)),
    );
    expect(new Set(scopes)).toEqual(new Set(['whole', 'group']));
    expect(scopes).toHaveLength(6);
    expect(JSON.stringify(report)).not.toMatch(/Person|shared reason/);
    const chain = buildReport(play.state, boards, NOW, { earlier: report });
    expect(chain.earlier).not.toHaveProperty('earlier');
  });

  it('R4 read again it is equal: with what was brought along, and words nobody can see made clean before', () => {
    const { play, boards } = finishedPlay();
    const earlier = buildReport(play.state, boards, NOW);
    const report = buildReport(play.state, boards, NOW + 1, { earlier });
    expect(reportSchema.parse(again(report))).toEqual(again(report));
    expect(diamondIn(report).boards.find((b) => b.scope === 'group')?.reasons).toEqual({ i2: 'ours' });
    const network = networkScene().report;
    expect(reportSchema.parse(again(network))).toEqual(again(network));
  });

  it('R4 any words on any boards come through equal', () => {
    const { play, boards } = finishedPlay();
    fc.assert(
      fc.property(anyText, fc.constantFrom('=1+1', '<b>', '😀', 'مرحبا', '​'), (text, more) => {
        const board = diamondOf(turned(0), {
          i1: text,
          i2: more.repeat(20),
          i3: `${more}${text}`.slice(0, 1000),
        });
        const odd = { ...boards, diamond: () => board };
        const report = again(buildReport(play.state, odd, NOW));
        expect(reportSchema.parse(report)).toEqual(report);
      }),
      { numRuns: 40 },
    );
  });

  it('R5 what is no report, or points at what is not there, is refused', () => {
    const { play, boards } = finishedPlay();
    const good = again(buildReport(play.state, boards, NOW)) as Record<string, unknown>;
    const broken = (change: (a: Record<string, never>) => void): unknown => {
      const copy = structuredClone(good) as { activities: Record<string, never>[] };
      change(copy.activities[0] ?? {});
      return copy;
    };
    const set = (path: string, value: unknown) => (a: unknown) => {
      const keys = path.split('.');
      const last = keys.pop() ?? '';
      const at = keys.reduce((o, k) => (o as Record<string, unknown>)[k], a) as Record<string, unknown>;
      Object.defineProperty(at, last, { value, enumerable: true, configurable: true });
    };
    expect(reportSchema.safeParse(broken(() => undefined)).success).toBe(true);
    const wrong: [string, unknown][] = [
      ['boards.0.slots.1', 'i99'],
      ['boards.0.slots.2a', 'i1'],
      ['boards.0.slots.9', 'i3'],
      ['boards.0.reasons.constructor', 'x'],
      ['boards.0.reasons.i1', 'x'.repeat(1001)],
      ['boards.0.start', { 1: 'i99' }],
      ['boards.0.scope', 'seat'],
      ['boards', Array.from({ length: 500 }, () => ({}))],
      ['room.common', ['i99']],
      ['room.agreement', { m: 3, r: 7, p: 0, sure: 'more', about: null }],
      ['room.items.0.chosenBy', -1],
      ['room.items.0.chosenBy', 1e300],
      ['decision.item', 'i99'],
      ['deck.1.id', 'i1'],
      ['deck', []],
      ['consent.0.counts', [[1]]],
      ['consent.0.counts.0', [1, 2]],
      ['kind', 'network'],
      ['stage', 'party'],
      ['question', ''],
      ['id', 'a/1'],
    ];
    for (const [path, value] of wrong)
      expect(reportSchema.safeParse(broken(set(path, value))).success, `${path}`).toBe(false);
    for (const other of [
      null,
      7,
      'facet.session',
      [],
      {},
      { ...good, format: 'facet' },
      { ...good, version: 2 },
    ])
      expect(reportSchema.safeParse(other).success).toBe(false);
    const odd = reportSchema.parse(broken(set('boards.0.reasons.__proto__', 'CANARY')));
    expect(JSON.stringify(odd)).not.toContain('CANARY');
    const nested = { ...good, earlier: { ...good, earlier: good } };
    expect(reportSchema.parse(nested).earlier).not.toHaveProperty('earlier');
    expect(reportSchema.parse({ ...good, more: 'CANARY' })).not.toHaveProperty('more');
  });

  it('R6 of maps it has the shared ones, dated copies, and in how many groups’ maps the room’s stands', () => {
    const { report, map } = networkScene();
    const [activity] = report.activities;
    if (activity?.kind !== 'network') throw new Error('no network');
    expect(activity.boards.map((b) => [b.scope, b.group, b.map])).toEqual([
      ['whole', null, map],
      ['group', 'g1', map],
      ['individual', 'g1', map],
    ]);
    expect(activity.snapshots).toEqual([
      { info: expect.objectContaining({ id: 'm1' }) as unknown, network: map },
    ]);
    expect(activity.room).toMatchObject({ nodes: 2, support: { of: 1 } });
    expect(JSON.stringify(report)).not.toContain('CANARY');
    expect(activity.network.sorts).toEqual(READY_PLAN.sorts);
  });

  it('R1 a session with nothing in it has a report too', () => {
    const report = buildReport(newPlay().state, boardsOf({}), NOW);
    expect(report).toMatchObject({ people: 0, activities: [{ boards: [], alone: null }] });
    expect(reportSchema.parse(again(report))).toEqual(again(report));
  });
});
