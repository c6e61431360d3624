import { expect } from 'vitest';
import { isId } from '../../../session/ids.ts';
import { drawn } from '../merge.ts';
import type { SettledNetwork } from '../settle.ts';
import { DIRECTIONS, NETWORK_LIMITS, NODE_KINDS, tieKey, type Network, type Tie } from '../shape.ts';

function expectTies(ties: readonly Tie[], ids: ReadonlySet<string>): void {
  for (const t of ties) {
    expect(t.a < t.b, 'ends in their order').toBe(true);
    expect(ids.has(t.a) && ids.has(t.b), 'no tie dangles').toBe(true);
    expect(t.types.length).toBeGreaterThan(0);
    expect(t.types.length).toBeLessThanOrEqual(NETWORK_LIMITS.typesPerTie);
    expect(t.types).toEqual([...new Set(t.types)].sort());
    for (const type of t.types) expect(type.length).toBeLessThanOrEqual(NETWORK_LIMITS.typeChars);
    expect(DIRECTIONS).toContain(t.direction);
    expect([1, 2, 3]).toContain(t.strength);
    expect(['now', 'wanted']).toContain(t.when);
    expect(t.sentence.length).toBeLessThanOrEqual(NETWORK_LIMITS.sentenceChars);
  }
  const keys = ties.map((t) => tieKey(t.a, t.b));
  expect(new Set(keys).size, 'no tie twice').toBe(keys.length);
}

function expectNodes(nodes: Network['nodes']): Set<string> {
  for (const n of nodes) {
    expect(isId(n.id)).toBe(true);
    expect(n.name.trim()).toBe(n.name);
    expect(n.name.length > 0 && n.name.length <= NETWORK_LIMITS.nameChars).toBe(true);
    expect(NODE_KINDS).toContain(n.kind);
    expect([1, 2, 3]).toContain(n.size);
    expect(n.part.length).toBeLessThanOrEqual(NETWORK_LIMITS.partChars);
    expect(n.sort.length).toBeLessThanOrEqual(NETWORK_LIMITS.sortChars);
    expect(n.note.length).toBeLessThanOrEqual(NETWORK_LIMITS.noteChars);
    if (n.at !== null)
      for (const v of [n.at.x, n.at.y]) expect(Math.abs(v) <= NETWORK_LIMITS.reach).toBe(true);
  }
  const ids = nodes.map((n) => n.id);
  expect(ids, 'sorted, none twice').toEqual([...new Set(ids)].sort());
  return new Set(ids);
}

/** A network is legal, and so is its drawing; every node stands in the drawing exactly once. */
export function expectLegal(network: SettledNetwork): void {
  expectTies(network.ties, expectNodes(network.nodes));
  for (const { node, as } of network.aliases) expect(isId(node) && isId(as) && node !== as).toBe(true);
  const map = drawn(network);
  expectTies(map.ties, expectNodes(map.nodes));
  expect(map.nodes.flatMap((n) => n.stands).sort()).toEqual(network.nodes.map((n) => n.id));
  for (const n of map.nodes) expect(n.names[0] === n.name && n.stands.includes(n.id)).toBe(true);
}
