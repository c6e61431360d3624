import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../shape.ts';
import { fromGephiCsv, toGephiCsv } from './gephiCsv.ts';
import { fromGexf, toGexf } from './gexf.ts';
import { fromGraphml, toGraphml } from './graphml.ts';
import { fromKumuCsv, toKumuCsv } from './kumuCsv.ts';
import { fromKumuJson, toKumuJson } from './kumuJson.ts';
import type { Imported } from './problems.ts';
import { networks } from './testing/networks.ts';

/** A file that comes from us brings its ids: none may be made. */
const noNewId = (): string => {
  throw new Error('an id was lost');
};

const ways: [string, 'binary' | 'grapheme', (n: Network) => Imported][] = [
  ['Kumu CSV', 'binary', (n) => fromKumuCsv(toKumuCsv(n), noNewId)],
  ['Kumu JSON', 'binary', (n) => fromKumuJson(toKumuJson(n), noNewId)],
  ['Gephi CSV', 'binary', (n) => fromGephiCsv(toGephiCsv(n), noNewId)],
  ['GEXF', 'grapheme', (n) => fromGexf(toGexf(n), noNewId)],
  ['GraphML', 'grapheme', (n) => fromGraphml(toGraphml(n), noNewId)],
];

describe.each(ways)('%s', (_name, unit, there) => {
  it('What comes out goes in again unchanged, with nothing to remark', () => {
    fc.assert(
      fc.property(networks(unit), (network) => {
        expect(there(network)).toEqual({ ok: true, network, notes: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('A full board of the longest texts goes out and in', () => {
    const nodes = Array.from({ length: 500 }, (_, i) => ({
      id: `n${String(i).padStart(3, '0')}`,
      name: `"${i}`.padEnd(80, '&'),
      kind: 'organisation' as const,
      sort: '"'.repeat(40),
      size: 3 as const,
      note: '"'.repeat(1000),
      at: { x: 1 - i / 3, y: i / 7 },
    }));
    const ties = Array.from({ length: 2000 }, (_, i) => ({
      a: `n${String(Math.floor(i / 8)).padStart(3, '0')}`,
      b: `n${String(Math.floor(i / 8) + 1 + (i % 8)).padStart(3, '0')}`,
      types: Array.from({ length: 8 }, (_unused, t) => `${t}`.padEnd(40, '|')),
      direction: 'both' as const,
      strength: 3 as const,
      when: 'wanted' as const,
      sentence: '\n'.repeat(300),
    }));
    const network = { nodes, ties, aliases: [] };
    expect(there(network)).toEqual({ ok: true, network, notes: [] });
  });
});
