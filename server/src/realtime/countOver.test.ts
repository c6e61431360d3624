import { supportCounts } from '@facet/shared/boards/network/wholeSupport.ts';
import { support } from '@facet/shared/boards/network/support.ts';
import { union } from '@facet/shared/boards/network/combine.ts';
import { NOTHING_GIVEN, readNetwork } from '@facet/shared/boards/network/networkDoc.ts';
import { anyGiven, anyMove, Replicas } from '@facet/shared/boards/network/testing/gestures.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountOver, type Maps } from './countOver.ts';

const inOneTurn = (): Promise<void> => Promise.resolve();
const all = ({ whole, given, groups }: Maps) =>
  supportCounts(
    support(
      whole,
      groups.map(({ group, map }) => ({ drawer: group, network: map })),
      given,
    ),
  );

/** Maps of three groups after some gestures, several of them made by several, over one given map. */
const anyMaps = fc
  .tuple(anyGiven, fc.array(fc.tuple(fc.subarray([0, 1, 2], { minLength: 1 }), anyMove), { maxLength: 40 }))
  .map(([given, moves]) => {
    const groups = new Replicas(3, given);
    for (const [at, move] of moves) for (const group of at) move(groups.map(group));
    const maps = groups.maps().map((map, i) => ({ group: `g${i + 1}`, map: readNetwork(map) }));
    const contributions = maps.map(({ group, map }) => ({ drawer: group, network: map }));
    return { given, groups: maps, whole: union(contributions, new Set(given.nodes.map((n) => n.id))) };
  });

describe('counting over groups', () => {
  it('V11 group by group it comes to what counting over all at once comes to, and again when one has changed', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(anyMaps, anyMove, async (maps, move) => {
        const over = new CountOver();
        const before = await over.count(maps, inOneTurn);
        expect(before).toEqual(all(maps));
        counted += Object.values(before.ties).filter((t) => t.by > 1).length;
        const changed = new Replicas(1, maps.given);
        move(changed.map(0));
        const [first, ...rest] = maps.groups;
        const after = {
          ...maps,
          groups: [{ group: first?.group ?? '', map: readNetwork(changed.map(0)) }, ...rest],
        };
        expect(await over.count(after, inOneTurn)).toEqual(all(after));
        const lessGiven = { ...after, given: NOTHING_GIVEN };
        expect(await over.count(lessGiven, inOneTurn)).toEqual(all(lessGiven));
      }),
      { numRuns: 60 },
    );
    expect(counted, 'some ties were drawn by several').toBeGreaterThan(0);
  });

  it('V11 every group has a turn of its own, and one that did not change has none', async () => {
    const maps: Maps = {
      given: NOTHING_GIVEN,
      whole: { nodes: [], ties: [], aliases: [] },
      groups: new Replicas(5).maps().map((map, i) => ({ group: `g${i}`, map: readNetwork(map) })),
    };
    const over = new CountOver();
    let turns = 0;
    const turn = async (): Promise<void> => void turns++;
    await over.count(maps, turn);
    expect(turns).toBe(6);
    await over.count({ ...maps }, turn);
    expect(turns).toBe(7);
  });
});
