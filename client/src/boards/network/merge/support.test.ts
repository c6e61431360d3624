import { originId, union } from '@facet/shared/boards/network/combine.ts';
import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import { support } from '@facet/shared/boards/network/support.ts';
import { networkOf, node, tie } from '@facet/shared/boards/network/testing/networks.ts';
import { describe, expect, it } from 'vitest';
import { backingOf, decided, drawersOf, looseTies, standsFor, type OwnMap } from './backing.ts';
import { placed, startOf } from './starting.ts';

const NOTHING = { nodes: [], ties: [] };
const settled = (network: Network, me: string | null = null): SettledNetwork => ({
  ...network,
  apart: [],
  read: false,
  ready: false,
  me,
  agreed: [],
  talk: { turn: null, spoken: [], node: null },
  start: null,
});
const fern = node('f', { name: 'Fernhill' });
const oak = node('o', { name: 'Oakmere' });
const hub = node('h', { name: 'Teaching hub' });
const amira: OwnMap = {
  drawer: 'amira',
  network: settled(networkOf([fern, oak], [tie('f', 'o', { strength: 3 })]), 'f'),
};
const tom: OwnMap = {
  drawer: 'tom',
  network: settled(
    networkOf(
      [node('x', { name: 'Fernhill' }), node('y', { name: 'oakmere' })],
      [tie('x', 'y', { strength: 1 })],
    ),
  ),
};
const priya: OwnMap = { drawer: 'priya', network: settled(networkOf([oak, hub], [tie('o', 'h')]), 'o') };
const maps = [amira, tom, priya];
const none = new Set<string>();

describe('a start from several maps', () => {
  it('says how many names and ties it brings, and how many are counted as one', () => {
    expect(startOf(maps, NOTHING)).toMatchObject({ names: 3, ties: 2, asOne: 2, maybe: 0, tooMany: false });
  });

  it('gives every name that is drawn a place of its own that no hand chose', async () => {
    const { network } = startOf(maps, NOTHING);
    const map = drawn(await placed(network));
    const at = map.nodes.map((n) => n.at);
    expect(at.every((p) => p?.auto === true)).toBe(true);
    expect(new Set(at.map((p) => `${p?.x} ${p?.y}`)).size).toBe(3);
  });

  it('that is larger than a map can be is not offered', () => {
    const many = networkOf(
      Array.from({ length: 260 }, (_, i) => node(`n${i}`, { name: `N${i}` })),
      [],
    );
    const other = { ...many, nodes: many.nodes.map((n) => ({ ...n, name: `M${n.name}` })) };
    const both = [
      { drawer: 'a', network: many },
      { drawer: 'b', network: other },
    ];
    expect(startOf(both, NOTHING).tooMany).toBe(true);
    expect(startOf(both.slice(0, 1), NOTHING).tooMany).toBe(false);
  });
});

describe('who drew what', () => {
  const shared = union(maps, none);
  const of = (network: Network) => support(network, maps, NOTHING, standsFor(network, maps, NOTHING));

  it('each member’s own node is found where it came from, or by its name', () => {
    const here = standsFor(shared, maps, NOTHING);
    const shownAs = (id: string) => drawn(shared).nodes.find((n) => n.stands.includes(id))?.id;
    expect(here.get('amira')).toBe(shownAs(originId('amira', 'f', none)));
    expect(here.has('tom')).toBe(false);
    const byName = networkOf([node('z', { name: 'Fernhill' })], []);
    expect(standsFor(byName, maps, NOTHING)).toEqual(new Map([['amira', 'z']]));
    const twice = networkOf([node('z', { name: 'Fernhill' }), node('zz', { name: 'Fernhill' })], []);
    expect(standsFor(twice, maps, NOTHING).size).toBe(0);
  });

  it('counts for the lines of the map', () => {
    const backing = backingOf(of(shared));
    expect(backing.of).toBe(3);
    expect([...backing.ties.values()].toSorted((x, y) => x - y)).toEqual([1, 2]);
  });

  it('who only has what was given has drawn nothing', () => {
    const given = { nodes: [fern], ties: [] };
    const idle: OwnMap = { drawer: 'idle', network: settled(networkOf([fern], [])) };
    expect(drawersOf([...maps, idle], given)).toEqual(['amira', 'tom', 'priya']);
  });

  it('a tie is to be talked about while its drawers differ, and no longer once the map says something else', () => {
    const { ties } = drawn(shared);
    const { differ, oneEnd } = looseTies(of(shared), ties);
    expect(differ.map((t) => t.open)).toEqual([['strength']]);
    expect(oneEnd).toEqual([expect.objectContaining({ tie: differ[0]?.tie })]);
    const changed = { ...shared, ties: shared.ties.map((t) => ({ ...t, strength: 2 as const })) };
    expect(looseTies(of(changed), drawn(changed).ties).differ).toEqual([]);
    const [tieNow] = drawn(changed).ties.filter((t) => t.of.length > 1);
    const found = of(changed).ties.find((t) => t.a === tieNow?.a && t.b === tieNow.b);
    if (tieNow === undefined || found === undefined) throw new Error('no such tie');
    expect(decided(tieNow, found)).toEqual(['strength']);
  });
});
