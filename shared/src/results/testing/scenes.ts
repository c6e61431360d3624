import { SLOTS, type Diamond, type Placement } from '../../boards/diamond9/shape.ts';
import type { Network } from '../../boards/network/shape.ts';
import { newPlay, type Play } from '../../session/testing/play.ts';
import type { SettledBoards } from '../scene.ts';

export const layOut = (items: readonly string[]): Placement =>
  Object.fromEntries(SLOTS.slice(0, items.length).map((slot, i) => [slot, items[i] ?? '']));

/** A settled diamond with these cards, top to foot. */
export const diamondOf = (items: readonly string[], reasons: Record<string, string> = {}): Diamond => ({
  slots: layOut(items),
  reasons,
  read: true,
  ready: true,
  talk: { turn: null, spoken: [], card: null },
  start: null,
});

/** Boards by `activity/scope/owner`, maps kept by `activity/id`. */
export function boardsOf(
  diamonds: Record<string, Diamond>,
  maps: Record<string, Network> = {},
  kept: Record<string, Network> = {},
): SettledBoards {
  return {
    diamond: (activity, scope, owner) => diamonds[`${activity}/${scope}/${owner}`] ?? null,
    map: (activity, scope, owner) => maps[`${activity}/${scope}/${owner}`] ?? null,
    kept: (activity, id) => kept[`${activity}/${id}`] ?? null,
  };
}

const ITEMS = Array.from({ length: 12 }, (_, i) => `i${i + 1}`);
export const turned = (by: number): string[] => [...ITEMS.slice(by), ...ITEMS.slice(0, by)].slice(0, 9);

/** Six people in two groups of a finished session; p1 and p4 shared their own, p6 was removed. */
export function finishedPlay(named = false): { play: Play; boards: SettledBoards } {
  const play = newPlay();
  play.current = { ...play.state, named, salt: 'salt' };
  for (const id of ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']) play.join(id, { school: 'canary-school' });
  play.stage('individual').stage('share');
  for (const seat of ['p1', 'p4', 'p6']) play.must({ type: 'shareBoard', activity: 'a1' }, seat);
  play.must({ type: 'removeSeat', seat: 'p6' });
  const pair = { above: 'i1', below: 'i2' };
  play.present('g1').must({ type: 'noteAnswer', activity: 'a1', group: 'g1', pair, answer: 'Because.' });
  play.stage('whole');
  play.must({ type: 'openConsent', activity: 'a1', way: 'thumbs', candidates: ['i1', 'i2'] });
  const round = play.activity.consent?.id ?? '';
  play.must({ type: 'answerConsent', activity: 'a1', round, answers: [1, -1] }, 'p1');
  play.must({ type: 'showConsent', activity: 'a1', round });
  play.must({ type: 'setDecision', activity: 'a1', decision: { item: 'i1', how: 'All thumbs up' } });
  play.stage('closed');
  const own = (n: number, more: Record<string, string> = {}): Diamond => diamondOf(turned(n), more);
  const boards = boardsOf({
    'a1/whole/': diamondOf(['i1', 'i2']),
    'a1/group/g1': { ...diamondOf(turned(1), { i2: 'ours‮ \u0007' }), start: layOut(turned(0)) },
    'a1/group/g2': diamondOf(turned(2)),
    'a1/individual/p1': own(0, { i1: 'shared reason' }),
    'a1/individual/p2': own(1, { i3: 'CANARY-2' }),
    'a1/individual/p3': own(2, { i3: 'CANARY-3' }),
    'a1/individual/p4': own(3),
    'a1/individual/p5': diamondOf(['i5', 'i6'], { i5: 'CANARY-5' }),
    'a1/individual/p6': own(4, { i5: 'CANARY-6' }),
  });
  return { play, boards };
}
