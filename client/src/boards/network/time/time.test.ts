import { drawn } from '@facet/shared/boards/network/merge.ts';
import { anyNetwork, networkOf, node, renamed, tie } from '@facet/shared/boards/network/testing/networks.ts';
import { tieKey } from '@facet/shared/boards/network/shape.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSentence } from '../reading/pieces.ts';
import { compared, placesOf } from './comparePicture.ts';
import { compareSentences } from './compareSentences.ts';
import { sameByName } from './sameByName.ts';

const named = (id: string, name: string, more = {}) => node(id, { name, ...more });
const pairs = (left: ReturnType<typeof node>[], right: ReturnType<typeof node>[]) => [
  ...sameByName(networkOf(left, []), networkOf(right, [])),
];

describe('the same name in two sessions', () => {
  it('is the same node, however it is written', () => {
    expect(pairs([named('a', 'St Mary’s')], [named('x', 'ST MARYS')])).toEqual([['a', 'x']]);
    expect(pairs([named('a', 'Oakmere')], [named('x', 'Oakmere Primary School')])).toEqual([['a', 'x']]);
  });

  it('is not looked for where the id says it', () => {
    expect(pairs([named('a', 'Oakmere')], [named('a', 'Fernhill'), named('b', 'Oakmere')])).toEqual([]);
    const after = drawn({
      ...networkOf([named('a', 'Oakmere'), named('b', 'Oakmere')], []),
      aliases: [{ node: 'b', as: 'a' }],
    });
    expect([...sameByName(networkOf([named('b', 'Oakmere')], []), after)]).toEqual([]);
  });

  it('that stands there twice, or might be either of two, says nothing', () => {
    expect(pairs([named('a', 'Oakmere')], [named('x', 'Oakmere'), named('y', 'oakmere')])).toEqual([]);
    expect(
      pairs([named('a', 'Oakmere')], [named('x', 'Oakmere Primary'), named('y', 'Oakmere Nursery')]),
    ).toEqual([]);
  });

  it('of a person is not that of a school, and a slip of the pen is not sure enough', () => {
    expect(pairs([named('a', 'Joan Hill', { kind: 'person' })], [named('x', 'Joan Hill')])).toEqual([]);
    expect(pairs([named('a', 'Whitcombe')], [named('x', 'Whitcome')])).toEqual([]);
  });
});

const before = networkOf(
  [named('a', 'Amber'), named('b', 'Birch'), named('c', 'Cedar'), named('d', 'Dale'), named('e', 'Elm')],
  [
    tie('a', 'b'),
    tie('b', 'c'),
    tie('a', 'c', { when: 'wanted' }),
    tie('a', 'd', { when: 'wanted' }),
    tie('b', 'd', { when: 'wanted' }),
    tie('a', 'e'),
  ],
);
const after = networkOf(
  [named('a', 'Amber'), named('b', 'Birch'), named('c', 'Cedar'), named('d', 'Dale'), named('f', 'Fern')],
  [
    tie('a', 'b'),
    tie('a', 'c'),
    tie('a', 'd', { when: 'wanted' }),
    tie('c', 'd', { when: 'wanted' }),
    tie('a', 'f'),
  ],
);
const said = (one: typeof before, other: typeof before): string[] =>
  compareSentences(compared(one, other)).map((s) => plainSentence(s.said));

describe('what has changed', () => {
  it('is said in sentences, what is new and came true first', () => {
    expect(said(before, after)).toEqual([
      '2 ties are new.',
      '1 of the 3 you wished for came true.',
      '1 is still wished for.',
      '1 tie is newly wished for.',
      '2 ties are gone.',
      '1 wish is no longer on the map.',
      'Fern is new on the map.',
      'Elm is no longer on it.',
      '1 tie is still there.',
    ]);
  });

  it('between a map and itself is nothing', () => {
    expect(said(before, before)).toEqual([
      'Nothing has changed between these two.',
      'None of the 3 you wished for has come true.',
      '3 ties are still there.',
    ]);
    expect(said(networkOf([], []), networkOf([], []))).toEqual(['Nothing has changed between these two.']);
  });

  it('each tie stands on the picture once, as what became of it', () => {
    const { looks, changes, ties } = compared(before, after);
    expect(Object.fromEntries(looks)).toEqual({
      'a~b': 'kept',
      'a~c': 'cameTrue',
      'a~d': 'still',
      'a~e': 'gone',
      'a~f': 'new',
      'b~c': 'gone',
      'b~d': 'dropped',
      'c~d': 'newlyWanted',
    });
    expect(ties).toHaveLength(8);
    expect(Object.fromEntries(changes)).toEqual({ e: 'gone', f: 'new' });
  });

  it('between two sessions is the same, when every name is the same', () => {
    const other = renamed(after, (id) => `z${id}`);
    expect(said(before, other)).toEqual(said(before, after));
    expect(compared(before, other).byName).toBe(4);
  });

  it('whatever two maps hold, every change is on the picture, and what a sentence lights too', () => {
    fc.assert(
      fc.property(anyNetwork(7), anyNetwork(7), (one, other) => {
        const both = compared(one, other);
        const ids = new Set(both.nodes.map((n) => n.id));
        const keys = both.ties.map((t) => tieKey(t.a, t.b));
        expect(new Set(keys)).toEqual(new Set(both.looks.keys()));
        expect(both.ties.every((t) => ids.has(t.a) && ids.has(t.b))).toBe(true);
        for (const { lit, said: pieces } of compareSentences(both)) {
          expect(plainSentence(pieces)).toMatch(/^[A-Zn\d].*\.$/);
          for (const id of lit?.nodes ?? []) expect(ids).toContain(id);
          for (const key of lit?.ties ?? []) expect(keys).toContain(key);
        }
      }),
    );
  });
});

describe('places of two maps in one', () => {
  const at = (x: number, y: number) => ({ at: { x, y } });
  it('what is there stands as it does later; what is gone stands where it was, moved with the others', async () => {
    const was = networkOf(
      [node('a', at(0, 0)), node('b', at(400, 0)), node('c', at(400, 400))],
      [tie('a', 'b'), tie('b', 'c')],
    );
    const is = networkOf([node('a', at(1000, 0)), node('b', at(1400, 0))], [tie('a', 'b')]);
    const places = await placesOf(compared(was, is), was);
    expect(Object.fromEntries(places)).toMatchObject({
      a: { x: 1000, y: 0 },
      b: { x: 1400, y: 0 },
      c: { x: 1400, y: 400 },
    });
  });

  it('what is gone never stands on what is there now', async () => {
    const was = networkOf([node('a', at(0, 0)), node('c', at(300, 0))], []);
    const is = networkOf([node('a', at(0, 0)), node('d', at(300, 0))], []);
    const places = await placesOf(compared(was, is), was);
    const [c, d] = [places.get('c'), places.get('d')];
    expect(Math.hypot((c?.x ?? 0) - (d?.x ?? 0), (c?.y ?? 0) - (d?.y ?? 0))).toBeGreaterThan(40);
  });
});
