import type { GroupDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { GroupView } from '@facet/shared/session/views.ts';
import { describe, expect, it } from 'vitest';
import { groupState, mixedBy, sharesOf } from './groupState.ts';

const NOW = 10_000_000;
const MINUTE = 60_000;

const group = (members: number, ready = false): GroupView => ({
  id: 'g1',
  name: '1',
  ready,
  members: Array.from({ length: members }, (_, i) => ({ seat: `p${i}`, name: `P${i}`, left: false })),
});
const digest = (movedAt: number, online: number): GroupDigest => ({
  activity: 'a1',
  group: 'g1',
  board: { kind: 'diamond9', slots: {}, placed: 0 },
  movedAt,
  online,
});

describe('the state of a group at work', () => {
  it('is ready when its people say so, whatever else is true', () => {
    expect(groupState(group(4, true), digest(0, 0), NOW, 0).kind).toBe('ready');
  });

  it('is moving while its board has changed in the last half minute', () => {
    expect(groupState(group(4), digest(NOW - 20_000, 4), NOW, NOW - MINUTE).kind).toBe('moving');
  });

  it('is stuck after five minutes without a move, counted from when this page first looked', () => {
    expect(groupState(group(4), digest(0, 4), NOW, NOW - 6 * MINUTE)).toEqual({ kind: 'stuck', minutes: 6 });
    expect(groupState(group(4), digest(0, 4), NOW, NOW - 4 * MINUTE).kind).toBe('talking');
  });

  it('tells how many devices are offline', () => {
    expect(groupState(group(4), digest(NOW - 2 * MINUTE, 3), NOW, NOW - MINUTE)).toEqual({
      kind: 'offline',
      devices: 1,
    });
  });

  it('has nobody when all have left or none is online', () => {
    expect(groupState(group(0), undefined, NOW, NOW).kind).toBe('nobody');
    expect(groupState(group(3), digest(0, 0), NOW, NOW).kind).toBe('nobody');
  });
});

describe('what a group shares', () => {
  it('counts pairs from one department, and a school only where there are several', () => {
    const seat = (id: string, school: string, team: string) => ({
      id,
      name: id,
      role: 'participant' as const,
      about: { school, team },
      status: 'in' as const,
      joinedAt: 0,
    });
    const one = [seat('p0', 'A', 'Maths'), seat('p1', 'A', 'maths '), seat('p2', 'A', 'Art')];
    expect(sharesOf(group(3), one)).toEqual([{ trait: 'team', pairs: 1 }]);
    const two = [...one, seat('p9', 'B', 'Art')];
    expect(sharesOf(group(3), two)).toContainEqual({ trait: 'school', pairs: 3 });
    expect(mixedBy(one)).toEqual(['team']);
    expect(mixedBy(two)).toEqual(['school', 'team']);
  });
});
