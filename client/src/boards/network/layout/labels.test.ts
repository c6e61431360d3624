import { expect, test } from 'vitest';
import type { Point } from '../view.ts';
import { moved, overlap } from './boxes.ts';
import { estimated, wrapped } from './labelText.ts';
import type { Labelled, Side } from './labelSides.ts';
import { placeLabels } from './labels.ts';
import { extentOf } from './shapes.ts';

const node = (id: string, name = id): Labelled => ({ id, name, sort: 'school', size: 2 });
const at = (places: Record<string, [number, number]>): Map<string, Point> =>
  new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }]));

test('a name goes below its node, and to another side where a node, a name or a tie is', () => {
  const alone = placeLabels([node('a', 'Fernhill')], [], at({ a: [0, 0] }));
  expect(alone.get('a')).toMatchObject({ side: 'below', anchor: 'middle', lines: ['Fernhill'] });
  const under = placeLabels([node('a'), node('b')], [], at({ a: [0, 0], b: [0, 56] }));
  expect(under.get('a')?.side).not.toBe('below');
  const tied = placeLabels([node('a'), node('b')], [{ a: 'a', b: 'b' }], at({ a: [0, 0], b: [0, 300] }));
  expect([tied.get('a')?.side, tied.get('b')?.side]).toEqual(['above', 'below']);
});

test('labels do not overlap where there is a way, as in a row so tight that they must alternate', () => {
  const nodes = Array.from({ length: 12 }, (_, i) => node(`n${String(i).padStart(2, '0')}`, 'Harbour'));
  const places = new Map(nodes.map((n, i) => [n.id, { x: i * 54, y: 0 }]));
  const labels = [...placeLabels(nodes, [], places).values()];
  expect(labels).toHaveLength(12);
  labels.forEach((label, i) => {
    for (const other of labels.slice(i + 1)) expect(overlap(label.box, other.box)).toBe(false);
    for (const n of nodes.filter((m) => m.id !== label.id))
      expect(overlap(label.box, moved(extentOf(n), places.get(n.id) ?? { x: 0, y: 0 }))).toBe(false);
  });
});

test('a label keeps its side until something comes to be under it', () => {
  const nodes = [node('a', 'Fernhill'), node('b', 'Harbour')];
  const tie = [{ a: 'a', b: 'b' }];
  const first = placeLabels(nodes, tie, at({ a: [0, 0], b: [0, 300] }));
  const side = (places: Map<string, Point>, previous = first): Side | undefined =>
    placeLabels(nodes, tie, places, { previous }).get('a')?.side;
  expect(first.get('a')?.side).toBe('above');
  // Below would now be free of ties: without what was, it would go back.
  const turned = at({ a: [0, 0], b: [0, -300] });
  expect(placeLabels(nodes, tie, turned).get('a')?.side).toBe('below');
  expect(side(turned)).toBe('above');
  expect(side(at({ a: [0, 0], b: [10, -54] }))).not.toBe('above');
});

test('with more than `most`, what finds no room is left out: the best connected and what must be seen stay', () => {
  const nodes = Array.from({ length: 40 }, (_, i) =>
    node(`n${String(i).padStart(2, '0')}`, 'A school of that name'),
  );
  const places = new Map(nodes.map((n, i) => [n.id, { x: (i % 8) * 30, y: Math.floor(i / 8) * 30 }]));
  const ties = nodes.slice(1, 12).map((n) => ({ a: 'n00', b: n.id }));
  const labels = placeLabels(nodes, ties, places, { most: 30, must: new Set(['n39', 'n20']), unit: 0.4 });
  expect(labels.size).toBeLessThan(40);
  expect([labels.has('n39'), labels.has('n20')]).toEqual([true, true]);
  expect(placeLabels(nodes, ties, places, { unit: 0.4 }).size).toBe(40);
  const shown = [...labels.values()].filter((l) => l.id !== 'n39' && l.id !== 'n20');
  shown.forEach((l, i) => {
    for (const other of shown.slice(i + 1)) expect(overlap(l.box, other.box)).toBe(false);
  });
  const hub = nodes.map((n, i) => [n.id, { x: i * 2, y: 0 }] as const);
  expect([...placeLabels(nodes, ties, new Map(hub), { most: 5, unit: 0.1 }).keys()].length).toBeLessThan(40);
});

test('the same labels for the same map in any order', () => {
  const nodes = Array.from({ length: 20 }, (_, i) => node(`n${String(i).padStart(2, '0')}`, `School ${i}`));
  const places = new Map(nodes.map((n, i) => [n.id, { x: ((i * 83) % 400) - 9, y: (i * 61) % 300 }]));
  const ties = nodes.slice(1).map((n, i) => ({ a: nodes[i]?.id ?? '', b: n.id }));
  expect(placeLabels(nodes.toReversed(), ties.toReversed(), places)).toEqual(
    placeLabels(nodes, ties, places),
  );
});

test('long names take two lines, very long ones three, and what is left over ends in an ellipsis', () => {
  expect(wrapped('Fernhill', estimated)).toEqual(['Fernhill']);
  expect(wrapped('Saint Brannocs Primary School', estimated)).toHaveLength(2);
  expect(wrapped('The Partnership of Small Schools along the Northern Coast', estimated)).toHaveLength(3);
  const cut = wrapped('W'.repeat(80), estimated);
  expect(cut).toHaveLength(3);
  expect(cut[2]).toMatch(/…$/u);
  for (const name of ['', ' ', 'a', 'M'.repeat(80), 'ab '.repeat(26), '学校'.repeat(40)])
    for (const line of wrapped(name, estimated)) expect(estimated(line).w).toBeLessThanOrEqual(190);
  expect(wrapped('', estimated)).toEqual(['']);
});

test('N39 where a whole name finds no place its first words stand there, on nothing else', () => {
  const nine = Array.from({ length: 9 }, (_, i) => node(`n${i}`, `Westshire Speech Service ${i}`));
  const grid = (w: number, h: number): Map<string, Point> =>
    at(Object.fromEntries(nine.map((n, i) => [n.id, [(i % 3) * w, Math.floor(i / 3) * h]])));
  const labels = [...placeLabels(nine, [], grid(300, 90), { brief: true, unit: 2 }).values()];
  expect(labels.some((l) => l.lines.some((line) => line.endsWith('…')))).toBe(true);
  labels.forEach((one, i) =>
    labels.slice(i + 1).forEach((two) => expect(overlap(one.box, two.box)).toBe(false)),
  );
  expect(placeLabels(nine, [], grid(30, 20), { brief: true, unit: 3 }).size).toBeLessThan(9);
});
