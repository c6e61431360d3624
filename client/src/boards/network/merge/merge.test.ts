import { suggestions } from '@facet/shared/boards/network/combine.ts';
import { matchNames, type MatchReason } from '@facet/shared/boards/network/matchNames.ts';
import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import { networkOf, node } from '@facet/shared/boards/network/testing/networks.ts';
import { describe, expect, it } from 'vitest';
import { countedAsOne, openPairs } from './pairs.ts';
import { whyMatch } from './whyMatch.ts';

describe('why two names may be the same', () => {
  const CASES: [string, string, MatchReason, string, boolean?][] = [
    ['Oakmere', 'oakmere', 'same', 'The very same name.'],
    ['St Brannoc', 'Saint Brannoc', 'same', 'The same name, written in another way: St and Saint.'],
    ['Oakmere', 'Oakmere Primary', 'wording', 'The same but for “Primary”.'],
    ['St Brannoc', 'Saint Brannoc Academy', 'wording', 'The same name, written in another way.'],
    ['Kings Down', 'Kingsdown', 'wording', 'The same letters, spaced in another way.'],
    [
      'Fernhill Academy',
      'Fernhill School',
      'wording',
      'The same name, written in another way: Academy and School.',
    ],
    ['Whitcombe', 'Whitcome', 'spelling', 'The same letters but for one.'],
    ['Longreach', 'Longraech', 'spelling', 'The same letters, two of them the other way round.'],
    ['St Mary’s', 'St Mary’s, Penzance', 'town', 'The same but for “Penzance”, which may be the town.'],
    ['WCU', 'West Coast University', 'initials', 'WCU may stand for the first letters of the other.'],
    ['Joan Hill', 'J Hill', 'initials', 'The same last name, and the first letter fits.', true],
  ];
  it.each(CASES)('%s and %s: %s', (one, other, reason, sentence, person = false) => {
    // The reason is what shared code gives, so that no case is made up.
    expect(matchNames(one, other, person)).toBe(reason);
    expect(whyMatch(reason, one, other)).toBe(sentence);
    expect(whyMatch(reason, other, one).length).toBeGreaterThan(10);
  });
});

const settled = (more: Partial<SettledNetwork> = {}): SettledNetwork => ({
  ...networkOf(
    [
      node('a', { name: 'St Brannoc’s' }),
      node('b', { name: 'Saint Brannocs Primary' }),
      node('c', { name: 'Whitcombe' }),
      node('d', { name: 'Whitcome' }),
    ],
    [],
  ),
  apart: [],
  read: false,
  ready: false,
  me: null,
  agreed: [],
  talk: { turn: null, spoken: [], node: null },
  start: null,
  ...more,
});
const none = new Set<string>();
const keys = (all: readonly { key: string }[]): string[] => all.map((p) => p.key);

describe('pairs that are still open', () => {
  const found = suggestions(settled());
  it('are those that were found, while nobody has answered', () => {
    const { open } = openPairs(found, drawn(settled()).nodes, settled(), none, () => 0);
    expect(keys(open)).toEqual(['a~b', 'c~d']);
  });

  it('are fewer at once when somebody answers, before the map has been read again', () => {
    const yes = settled({ aliases: [{ node: 'b', as: 'a' }] });
    expect(keys(openPairs(found, drawn(yes).nodes, yes, none, () => 0).open)).toEqual(['c~d']);
    const no = settled({ apart: [{ a: 'c', b: 'd' }] });
    expect(keys(openPairs(found, drawn(no).nodes, no, none, () => 0).open)).toEqual(['a~b']);
    const removed = { ...settled(), nodes: settled().nodes.filter((n) => n.id !== 'd') };
    expect(keys(openPairs(found, drawn(removed).nodes, removed, none, () => 0).open)).toEqual(['a~b']);
  });

  it('put aside, wait apart from the others', () => {
    const all = openPairs(found, drawn(settled()).nodes, settled(), new Set(['a~b']), () => 0);
    expect([keys(all.open), keys(all.aside)]).toEqual([['c~d'], ['a~b']]);
  });

  it('keep the name of the one that more drew', () => {
    const weight = (n: { id: string }): number => (n.id === 'b' ? 2 : 1);
    const [first, second] = openPairs(found, drawn(settled()).nodes, settled(), none, weight).open;
    expect([first?.kept.id, first?.other.id]).toEqual(['b', 'a']);
    expect(second?.kept.id).toBe('c');
  });
});

it('counted as one: what people said comes before what has one name, each under its other names', () => {
  const nodes = [
    node('a', { name: 'Oakmere' }),
    node('b', { name: 'oakmere' }),
    node('c', { name: 'Whitcombe' }),
    node('d', { name: 'Whitcome' }),
    node('e', { name: 'Whitcome' }),
  ];
  const network = {
    ...networkOf(nodes, []),
    aliases: [
      { node: 'b', as: 'a' },
      { node: 'd', as: 'c' },
      { node: 'e', as: 'c' },
    ],
  };
  const all = countedAsOne(drawn(network).nodes, network);
  expect(all.map((one) => [one.node.id, one.sameName, one.others])).toEqual([
    ['c', false, [{ name: 'Whitcome', nodes: ['d', 'e'] }]],
    ['a', true, [{ name: 'oakmere', nodes: ['b'] }]],
  ]);
});
