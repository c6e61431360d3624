import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyNetwork } from './testing/networks.ts';
import { withoutWords } from './words.ts';

it('N37 what somebody wrote beside names and ties does not go into a map made of several; all else does', () => {
  fc.assert(
    fc.property(anyNetwork(), (network) => {
      const bare = withoutWords({ drawer: 'a', network }).network;
      expect(bare.nodes).toEqual(network.nodes.map((n) => ({ ...n, note: '' })));
      expect(bare.ties).toEqual(network.ties.map((t) => ({ ...t, sentence: '' })));
      expect(bare.aliases).toEqual(network.aliases);
    }),
  );
});
