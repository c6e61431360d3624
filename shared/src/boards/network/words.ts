import type { Contribution } from './combine.ts';

/**
 * A map without what its drawer wrote beside it: notes of nodes and sentences of ties are somebody's own words, and go
 * no further than whom they showed their map to. Names, ties and all else stay.
 */
export const withoutWords = ({ drawer, network }: Contribution): Contribution => ({
  drawer,
  network: {
    ...network,
    nodes: network.nodes.map((node) => ({ ...node, note: '' })),
    ties: network.ties.map((tie) => ({ ...tie, sentence: '' })),
  },
});
