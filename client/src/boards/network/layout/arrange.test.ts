import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { expect, test, vi } from 'vitest';
import type { Point } from '../view.ts';
import { arrange, arrangeGiven, arrangeSlowly, freePlace, tidy, type Placeable } from './arrange.ts';
import { moved, overlap } from './boxes.ts';
import { boundsOf } from './fit.ts';
import { footprint } from './labelSides.ts';
import { estimated } from './labelText.ts';
import { placeLabels } from './labels.ts';
import { extentOf } from './shapes.ts';
import { KINDS, networkOf } from './testing/networks.ts';

/** How many labels lie on a label or a node, and nodes on nodes. */
function covered(
  nodes: readonly Placeable[],
  ties: Parameters<typeof arrange>[1],
  at: ReadonlyMap<NodeId, Point>,
): number {
  const labels = [...placeLabels(nodes, ties, at).values()];
  expect(labels).toHaveLength(nodes.length);
  const symbols = nodes.map((n) => ({ id: n.id, box: moved(extentOf(n), at.get(n.id) ?? { x: 0, y: 0 }) }));
  let count = 0;
  labels.forEach((label, i) => {
    for (const other of labels.slice(i + 1)) if (overlap(label.box, other.box)) count += 1;
    for (const s of symbols) if (s.id !== label.id && overlap(label.box, s.box)) count += 1;
  });
  symbols.forEach((s, i) => {
    for (const other of symbols.slice(i + 1)) if (overlap(s.box, other.box)) count += 1;
  });
  return count;
}

test('up to sixty nodes nobody placed end with no name on a name or a node, whatever the network', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const kind = KINDS[seed % KINDS.length] ?? 'tree';
    const count = 3 + ((seed * seed * 7) % (seed % 10 === 0 ? 58 : 26));
    const { nodes, ties } = networkOf(kind, count, seed);
    expect(covered(nodes, ties, arrange(nodes, ties)), `${kind} of ${count}, seed ${seed}`).toBe(0);
  }
}, 300_000);

test('the same map opens the same on every screen, in whatever order it is given', async () => {
  const { nodes, ties } = networkOf('sparse', 40, 5);
  const once = arrange(nodes, ties);
  const turned = ties.map(({ a, b }) => ({ a: b, b: a })).toReversed();
  expect(arrange(nodes.toReversed(), turned)).toEqual(once);
  expect(await arrangeSlowly(nodes, ties)).toEqual(once);
  for (const { x, y } of once.values())
    expect([Number.isInteger(x), Number.isInteger(y)]).toEqual([true, true]);
});

test('what somebody placed is never moved, and what comes new keeps clear of it', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const { nodes, ties } = networkOf(KINDS[seed % KINDS.length] ?? 'tree', 24, seed);
    const opened = arrange(nodes, ties);
    const placed = nodes.map((n, i) => (i % 3 === 0 ? n : { ...n, at: opened.get(n.id) ?? null }));
    const places = arrange(placed, ties);
    for (const n of placed.filter((m) => m.at !== null)) expect(places.get(n.id)).toEqual(n.at);
    expect(covered(placed, ties, places), `seed ${seed}`).toBe(0);
  }
});

test('a node that comes new stands near those it has ties with, and all others stay', () => {
  const { nodes, ties } = networkOf('tree', 30, 3);
  const opened = arrange(nodes, ties);
  const added: Placeable = { id: 'zz', name: 'Late Comer', sort: 'school', size: 2, at: null };
  const more = [...ties, { a: 'n004', b: 'zz' }];
  const places = arrange([...nodes, added], more, { keep: opened });
  for (const { id } of nodes) expect(places.get(id)).toEqual(opened.get(id));
  const [p, q] = [places.get('zz'), places.get('n004')];
  if (!p || !q) throw new Error('no place');
  expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeLessThan(450);
  expect(covered([...nodes, added], more, places)).toBe(0);
});

test('who has no ties stands in even rows under the rest', () => {
  const { nodes, ties } = networkOf('tree', 20, 8);
  const alone = ['a1', 'a2', 'a3', 'a4'].map((id): Placeable => ({
    id,
    name: id,
    sort: '',
    size: 2,
    at: null,
  }));
  const places = arrange([...nodes, ...alone], ties);
  const rows = new Set(alone.map(({ id }) => places.get(id)?.y));
  expect(rows.size).toBe(1);
  const [row] = rows;
  for (const { id } of nodes) expect(places.get(id)?.y).toBeLessThan(row ?? 0);
});

test('a wide picture is wider than it is for a tablet', () => {
  const { nodes, ties } = networkOf('long names', 30, 4);
  const shape = (aspect: number): number => {
    const box = boundsOf(nodes, arrange(nodes, ties, { aspect }));
    return box ? (box.x1 - box.x0) / (box.y1 - box.y0) : 0;
  };
  expect(shape(16 / 9)).toBeGreaterThan(shape(1));
  expect(shape(16 / 9)).toBeGreaterThan(1.3);
});

test('tidying up moves what a layout placed and leaves what a hand placed', () => {
  const { nodes, ties } = networkOf('tree', 16, 6);
  const mixed = nodes.map((n, i): Placeable => ({
    ...n,
    at: i % 4 === 0 ? { x: i * 300, y: 0 } : i % 4 === 1 ? null : { x: 5, y: i, auto: true },
  }));
  const changes = tidy(mixed, ties);
  const tidied = mixed.map((n) => ({ ...n, at: changes.get(n.id) ?? n.at }));
  mixed.forEach((n, i) => expect(changes.has(n.id)).toBe(i % 4 !== 0));
  for (const to of changes.values()) expect(to.auto).toBe(true);
  expect(covered(tidied, ties, arrange(tidied, ties))).toBe(0);
});

test('a roster without ties is set out with parts and sorts together, and every name can be read', () => {
  for (const count of [1, 2, 3, 5, 12, 30, 60, 120]) {
    const { nodes } = networkOf('long names', count, count);
    const roster = nodes.map((n, i) => ({ ...n, part: i % 2 === 0 ? 'East' : 'West' }));
    const places = arrangeGiven(roster);
    expect(arrangeGiven(roster.toReversed())).toEqual(places);
    expect(covered(roster, [], places)).toBe(0);
    // In rings read clockwise, one part comes wholly before the other: it is on the right.
    const mean = (part: string): number =>
      roster.filter((n) => n.part === part).reduce((sum, n) => sum + (places.get(n.id)?.x ?? 0), 0);
    expect(mean('East')).toBeGreaterThanOrEqual(count > 3 ? mean('West') + 1 : -Infinity);
  }
});

test('a node added without a hand is put where nothing is covered', () => {
  const { nodes } = networkOf('tree', 40, 2);
  const places = new Map(arrangeGiven(nodes));
  const all = [...nodes];
  for (let i = 0; i < 20; i += 1) {
    const node = { id: `new${i}`, name: 'A new school', sort: 'school', size: 2 as const, at: null };
    const at = freePlace(all, places, i % 2 === 0 ? { x: 10, y: 20 } : undefined, node);
    for (const other of all)
      expect(
        overlap(
          moved(footprint(node, estimated), at),
          moved(footprint(other, estimated), places.get(other.id) ?? at),
        ),
      ).toBe(false);
    places.set(node.id, at);
    all.push(node);
  }
  expect(freePlace([], new Map())).toEqual({ x: 0, y: 0 });
});

test('what is being worked out a little at a time can be given up', async () => {
  const { nodes, ties } = networkOf('dense', 60, 1);
  const stop = new AbortController();
  const going = arrangeSlowly(nodes, ties, {}, stop.signal);
  stop.abort();
  await expect(going).rejects.toThrow('aborted');
});

test('five hundred nodes and two thousand ties take so many steps and no more, whatever the clock says', () => {
  const { nodes } = networkOf('tree', 500, 1);
  const ties = Array.from({ length: 2000 }, (_, k) => ({
    a: nodes[k % 500]?.id ?? '',
    b: nodes[(k * 7 + Math.floor(k / 500) * 31 + 1) % 500]?.id ?? '',
  }));
  const places = arrange(nodes, ties);
  expect(places.size).toBe(500);
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 3_600_000));
  try {
    expect(arrange(nodes, ties)).toEqual(places);
  } finally {
    clock.mockRestore();
  }
}, 60_000);

test('ties to nodes that are not there, to oneself and an empty map are no trouble', () => {
  expect(arrange([], [])).toEqual(new Map());
  const one: Placeable = { id: 'a', name: '', sort: '', size: 2, at: null };
  const ties = [
    { a: 'a', b: 'gone' },
    { a: 'a', b: 'a' },
  ];
  expect(arrange([one], ties).size).toBe(1);
  const heap = Array.from({ length: 30 }, (_, i) => ({ ...one, id: `h${i}`, at: { x: 0, y: 0 } }));
  expect(arrange([...heap, one], [{ a: 'a', b: 'h1' }]).get('h7')).toEqual({ x: 0, y: 0 });
});
