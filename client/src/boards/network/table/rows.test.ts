import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { NetworkNode, Tie } from '@facet/shared/boards/network/shape.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { found, nodeRows, sorted, tieRows, type NodeColumn } from './rows.ts';
import { usedColumns } from './tableProps.ts';

const node = (id: string, name: string, more: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  name,
  kind: 'organisation',
  sort: 'school',
  part: '',
  size: 2,
  note: '',
  at: null,
  ...more,
});
const tie = (a: string, b: string, more: Partial<Tie> = {}): Tie => ({
  a,
  b,
  types: ['knowledge'],
  direction: 'to',
  strength: 2,
  when: 'now',
  sentence: '',
  ...more,
});
const map = (nodes: NetworkNode[], ties: Tie[] = []) => drawn({ nodes, ties, aliases: [] });
const names = (rows: ReturnType<typeof nodeRows>) => rows.map((r) => r.of.name);

test('a tie is told with its first name first, and its direction in the names of its ends', () => {
  const { nodes, ties } = map([node('a', 'Oakmere'), node('b', 'Fernhill')], [tie('a', 'b')]);
  const [row] = tieRows(nodes, ties, null);
  expect(row?.cells.from.words).toBe('Fernhill');
  expect(row?.cells.to.words).toBe('Oakmere');
  expect(row?.cells.direction.words).toBe('Oakmere to Fernhill');
  expect(row?.cells.about.words).toBe('Knowledge');
});

test('names are sorted as in a register: case and accents aside, numbers by their value', () => {
  const { nodes } = map(['Year 10', 'year 2', 'Élan', 'Eden'].map((n, i) => node(`n${i}`, n)));
  expect(names(sorted(nodeRows(nodes, [], null), { by: 'name', down: false }))).toEqual([
    'Eden',
    'Élan',
    'year 2',
    'Year 10',
  ]);
});

test('counts and steps are sorted by their value, not by their words', () => {
  const { nodes, ties } = map(
    [node('a', 'A', { size: 3 }), node('b', 'B', { size: 1 }), node('c', 'C', { size: 2 })],
    [tie('a', 'b'), tie('a', 'c')],
  );
  const rows = nodeRows(nodes, ties, null);
  expect(names(sorted(rows, { by: 'size', down: false }))).toEqual(['B', 'C', 'A']);
  expect(names(sorted(rows, { by: 'ties', down: true }))).toEqual(['A', 'B', 'C']);
});

test('what is empty comes last, whichever way a column is sorted', () => {
  const { nodes } = map([
    node('a', 'A'),
    node('b', 'B', { part: 'North' }),
    node('c', 'C', { part: 'South' }),
  ]);
  const rows = nodeRows(nodes, [], null);
  expect(names(sorted(rows, { by: 'part', down: false }))).toEqual(['B', 'C', 'A']);
  expect(names(sorted(rows, { by: 'part', down: true }))).toEqual(['C', 'B', 'A']);
});

test('a search looks in every column, for every word', () => {
  const { nodes } = map([
    node('a', 'Ysgol y Dderwen', { note: 'Café on Fridays' }),
    node('b', 'Fernhill', { sort: 'authority' }),
  ]);
  const rows = nodeRows(nodes, [], null);
  expect(names([...found(rows, 'cafe ysgol')])).toEqual(['Ysgol y Dderwen']);
  expect(names([...found(rows, 'local auth')])).toEqual(['Fernhill']);
  expect(found(rows, 'cafe fernhill')).toEqual([]);
  expect(found(rows, '  ')).toHaveLength(2);
});

test('by how many something was drawn is a count of so many, and sorted by it', () => {
  const { nodes } = map([node('a', 'A'), node('b', 'B')]);
  const backing = {
    of: 12,
    nodes: new Map([
      ['a', 2],
      ['b', 11],
    ]),
    ties: new Map(),
  };
  const rows = sorted(nodeRows(nodes, [], backing), { by: 'drawnBy', down: true });
  expect(rows.map((r) => r.cells.drawnBy.words)).toEqual(['11 of 12', '2 of 12']);
});

test('sorting loses and doubles no row', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 }),
      fc.constantFrom<NodeColumn>('name', 'sort', 'size', 'ties', 'note'),
      fc.boolean(),
      (all, by, down) => {
        const { nodes } = map(
          all.map((n, i) => node(`n${String(i).padStart(2, '0')}`, n, { note: n.slice(1) })),
        );
        const rows = nodeRows(nodes, [], null);
        const after = sorted(rows, { by, down });
        expect(after.map((r) => r.key).toSorted()).toEqual(rows.map((r) => r.key).toSorted());
      },
    ),
  );
});

test('ties that begin with one name are in the order of the other', () => {
  const { nodes, ties } = map(
    [node('a', 'Fernhill'), node('b', 'Oakmere'), node('c', 'Linden')],
    [tie('a', 'b'), tie('a', 'c')],
  );
  const rows = sorted(tieRows(nodes, ties, null), { by: 'from', down: false });
  expect(rows.map((r) => r.cells.to.words)).toEqual(['Linden', 'Oakmere']);
});

test('a column in which every row says the usual is left out, and comes as soon as one says more', () => {
  const usual = { part: '', size: 'Middle' };
  const plain = nodeRows(map([node('a', 'A'), node('b', 'B')]).nodes, [], null);
  expect(usedColumns(['name', 'part', 'size'], plain, usual)).toEqual(['name']);
  const one = nodeRows(map([node('a', 'A', { part: 'North' }), node('b', 'B')]).nodes, [], null);
  expect(usedColumns(['name', 'part', 'size'], one, usual)).toEqual(['name', 'part']);
});
