import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alias, Network } from '../shape.ts';
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

/** Whether a walk along the aliases, either way, leads from one to the other. */
const areSame = (aliases: readonly Alias[], one: string, other: string): boolean => {
  const met = new Set([one]);
  for (const id of met)
    for (const { node, as } of aliases) {
      if (node === id) met.add(as);
      if (as === id) met.add(node);
    }
  return met.has(other);
};

// The first random texts cost seconds on a busy machine: a table of all graphemes is made for them.
const PATIENCE_MS = 30_000;

const ways: [string, (n: Network) => Imported][] = [
  ['Kumu CSV', (n) => fromKumuCsv(toKumuCsv(n), noNewId)],
  ['Kumu JSON', (n) => fromKumuJson(toKumuJson(n), noNewId)],
  ['Gephi CSV', (n) => fromGephiCsv(toGephiCsv(n), noNewId)],
  ['GEXF', (n) => fromGexf(toGexf(n), noNewId)],
  ['GraphML', (n) => fromGraphml(toGraphml(n), noNewId)],
];

describe.each(ways)('%s', { timeout: PATIENCE_MS }, (_name, there) => {
  it('What comes out goes in again unchanged, with nothing to remark', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        expect(there(network)).toEqual({ ok: true, network, notes: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('N33 A place a layout chose comes back as a place somebody chose: a file does not say who put it there', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const laid = network.nodes.map((n) =>
          n.at === null ? n : { ...n, at: { ...n.at, auto: true as const } },
        );
        expect(there({ ...network, nodes: laid })).toEqual({ ok: true, network, notes: [] });
      }),
      { numRuns: 30 },
    );
  });

  it('Nodes that are the same through a removed one are the same directly, and what is the same is no more nor less', () => {
    fc.assert(
      fc.property(networks(), fc.nat(), ({ nodes, aliases }, which) => {
        const left = nodes.filter((_, i) => i !== which % nodes.length);
        const read = there({ nodes: left, ties: [], aliases });
        expect(read.ok && read.network.nodes).toEqual(left);
        const said = read.ok ? read.network.aliases : [];
        for (const one of left)
          for (const other of left)
            expect(areSame(said, one.id, other.id)).toBe(areSame(aliases, one.id, other.id));
      }),
    );
  });

  it('A full board of the longest texts goes out and in', () => {
    const nodes = Array.from({ length: 500 }, (_, i) => ({
      id: `n${String(i).padStart(3, '0')}`,
      name: `"${i}`.padEnd(80, '&'),
      kind: 'organisation' as const,
      sort: '"'.repeat(40),
      part: '|'.repeat(40),
      size: 3 as const,
      note: '"\n'.repeat(500),
      at: { x: 1 - i / 3, y: i / 7 },
    }));
    const ties = Array.from({ length: 2000 }, (_, i) => ({
      a: `n${String(Math.floor(i / 8)).padStart(3, '0')}`,
      b: `n${String(Math.floor(i / 8) + 1 + (i % 8)).padStart(3, '0')}`,
      types: Array.from({ length: 8 }, (_unused, t) => `${t}`.padEnd(32, '|')),
      direction: 'both' as const,
      strength: 3 as const,
      when: 'wanted' as const,
      sentence: '&'.repeat(300),
    }));
    const network = { nodes, ties, aliases: [] };
    expect(there(network)).toEqual({ ok: true, network, notes: [] });
  });
});
