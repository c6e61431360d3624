import type { DrawnNode, DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { expect, test } from 'vitest';
import { arrange } from '../../../../boards/network/layout/arrange.ts';
import { moved, overlap, type Box } from '../../../../boards/network/layout/boxes.ts';
import { extentOf } from '../../../../boards/network/layout/shapes.ts';
import { networkOf, type Kind } from '../../../../boards/network/layout/testing/networks.ts';
import type { MapView, Point } from '../../../../boards/network/view.ts';
import { namesWith } from './names.ts';
import { placesFor, type WallPlaces } from './places.ts';
import { MOST_NAMES } from './wall.ts';

const WALL = { w: 1804, h: 730, px: 1 };
const NOWHERE = new Map<string, Point>();
const LIMIT = 60_000;

function mapOf(kind: Kind, count: number, placed: Readonly<Record<string, Point>> = {}): MapView {
  const { nodes, ties } = networkOf(kind, count, 3);
  const full = nodes.map(({ id, name, sort, size }): DrawnNode => ({
    id,
    name: name.split(' ').slice(0, 2).join(' '),
    sort,
    size,
    kind: 'organisation',
    part: '',
    note: '',
    at: placed[id] ?? null,
    names: [],
    stands: [id],
  }));
  const drawn = ties.map((t): DrawnTie => ({
    ...t,
    types: [],
    direction: 'none',
    strength: 2,
    when: 'now',
    sentence: '',
    of: [],
    differ: [],
  }));
  return { nodes: full, ties: drawn, at: arrange(full, drawn) };
}

const place = (view: MapView, last: WallPlaces | null = null): Promise<WallPlaces> =>
  placesFor(view, WALL, last, NOWHERE, new AbortController().signal);

function symbols(view: MapView, { at, room }: WallPlaces): { id: string; box: Box }[] {
  return view.nodes.map((node) => {
    const { x0, y0, x1, y1 } = extentOf(node);
    const k = room.symbol;
    const box = { x0: x0 * k, y0: y0 * k, x1: x1 * k, y1: y1 * k };
    return { id: node.id, box: moved(box, at.get(node.id) as Point) };
  });
}

function clashes(view: MapView, places: WallPlaces): string[] {
  const names = [...places.names.values()].map((l) => ({
    id: l.id,
    box: moved(l.box, places.at.get(l.id) as Point),
  }));
  const all = symbols(view, places);
  const found: string[] = [];
  for (const [i, a] of names.entries()) {
    for (const b of names.slice(i + 1)) if (overlap(a.box, b.box)) found.push(`${a.id} on ${b.id}`);
    for (const b of all) if (b.id !== a.id && overlap(a.box, b.box)) found.push(`${a.id} on symbol ${b.id}`);
    const { x0, y0, x1, y1 } = a.box;
    if (x0 < 0 || y0 < 0 || x1 > WALL.w || y1 > WALL.h) found.push(`${a.id} is beyond the edge`);
  }
  return found;
}

test.each(['tree', 'sparse'] as const)(
  'on the wall all thirty names of a map are shown, none on a name or a symbol (%s)',
  async (kind) => {
    const view = mapOf(kind, 30);
    const places = await place(view);
    expect(clashes(view, places)).toEqual([]);
    expect(places.names.size).toBe(30);
  },
  LIMIT,
);

test(
  'a map of many has at most thirty names on the wall, of the best connected, and those a sentence speaks of',
  async () => {
    const view = mapOf('hubs', 60);
    const places = await place(view);
    expect(places.names.size).toBeGreaterThan(5);
    expect(clashes(view, places)).toEqual([]);
    const quiet = view.nodes.filter((n) => !places.names.has(n.id)).slice(0, 2);
    const named = namesWith(view, places, new Set(quiet.map((n) => n.id)));
    expect(named.length).toBeLessThanOrEqual(MOST_NAMES);
    for (const { id } of quiet) expect(named.some((l) => l.id === id)).toBe(true);
  },
  LIMIT,
);

test(
  'where somebody put a node it stays beside the others that were put somewhere',
  async () => {
    const put = { n000: { x: -400, y: -200 }, n001: { x: 100, y: -200 }, n002: { x: 100, y: 300 } };
    const view = mapOf('tree', 12, put);
    const { at, onto } = await place(view);
    for (const [id, p] of Object.entries(put)) expect(at.get(id)).toEqual(onto(p));
  },
  LIMIT,
);

test(
  'what is on the wall does not move for a name that is added',
  async () => {
    const view = mapOf('tree', 16);
    const before = await place(view);
    const [first] = view.nodes;
    const added: DrawnNode = { ...(first as DrawnNode), id: 'new', name: 'Pebbles', at: null };
    const more = {
      nodes: [...view.nodes, added],
      ties: view.ties,
      at: new Map([...view.at, ['new', { x: 0, y: 0 }] as const]),
    };
    const after = await place(more, before);
    for (const { id } of view.nodes) expect(after.at.get(id)).toEqual(before.at.get(id));
    expect(after.names.has('new')).toBe(true);
    expect(clashes(more, after)).toEqual([]);
  },
  LIMIT,
);

test(
  'the same map stands the same on every wall of a size, in whatever order it is given',
  async () => {
    const view = mapOf('sparse', 14);
    const turned = { ...view, nodes: view.nodes.toReversed(), ties: view.ties.toReversed() };
    expect((await place(turned)).at).toEqual((await place(view)).at);
  },
  LIMIT,
);
