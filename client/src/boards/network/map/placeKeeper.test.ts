import { drawn, type Drawn } from '@facet/shared/boards/network/merge.ts';
import type { NetworkNode, Tie } from '@facet/shared/boards/network/shape.ts';
import { expect, it } from 'vitest';
import { PlaceKeeper } from './placeKeeper.ts';

const node = (id: string, at: NetworkNode['at'] = null): NetworkNode => ({
  id,
  name: `Name ${id}`,
  kind: 'organisation',
  sort: 'school',
  part: '',
  size: 2,
  note: '',
  at,
});
const tie = (a: string, b: string): Tie => ({
  a,
  b,
  types: ['knowledge'],
  direction: 'none',
  strength: 2,
  when: 'now',
  sentence: '',
});
const map = (nodes: NetworkNode[], ties: Tie[] = []): Drawn => drawn({ nodes, ties, aliases: [] });
const three = [node('a'), node('b'), node('c')];

it('N38 what was given stands where it stood before anything was tied, on a page that opens later too', () => {
  const given = { nodes: three, ties: [] };
  const early = new PlaceKeeper(given).place(map(three));
  const late = new PlaceKeeper(given).place(map(three, [tie('a', 'b'), tie('b', 'c')]));
  expect(late).toEqual(early);
});

it('N38 a node that comes, a tie that is drawn and a node that is moved move no other', () => {
  const keeper = new PlaceKeeper({ nodes: [], ties: [] });
  const before = keeper.place(map(three, [tie('a', 'b')]));
  const after = keeper.place(
    map([...three.slice(0, 2), node('c', { x: 900, y: 900 }), node('d')], [tie('b', 'c')]),
  );
  for (const id of ['a', 'b']) expect(after?.get(id)).toEqual(before?.get(id));
  expect(after?.get('c')).toEqual({ x: 900, y: 900 });
  expect(after?.get('d')).toBeDefined();
});

it('N38 what is taken off and comes back comes back to where it was', () => {
  const keeper = new PlaceKeeper({ nodes: [], ties: [] });
  const before = keeper.place(map(three))?.get('b');
  keeper.place(map([node('a'), node('c')]));
  expect(keeper.place(map(three))?.get('b')).toEqual(before);
});

it('N38 very many at once are placed a little at a time, to the same places on every page', async () => {
  const many = map(
    Array.from({ length: 70 }, (_, i) => node(`n${i}`)),
    Array.from({ length: 69 }, (_, i) =>
      tie(...(`n${i}` < `n${i + 1}` ? ([`n${i}`, `n${i + 1}`] as const) : ([`n${i + 1}`, `n${i}`] as const))),
    ),
  );
  const [one, other] = [new PlaceKeeper({ nodes: [], ties: [] }), new PlaceKeeper({ nodes: [], ties: [] })];
  expect(one.place(many)).toBeNull();
  const { signal } = new AbortController();
  const places = await one.placeSlowly(many, signal);
  expect(places.size).toBe(70);
  expect(await other.placeSlowly(many, signal)).toEqual(places);
  expect(one.place(many)).toEqual(places);
});
