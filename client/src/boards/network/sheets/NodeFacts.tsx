import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import { networkText } from '../../../networkText.ts';
import { Facts } from './Facts.tsx';
import { sortWord } from './names.ts';
import { NodeTies } from './NodeTies.tsx';
import type { OnMap } from './panelProps.ts';

/** A name on a map that can only be looked at. */
export function NodeFacts({ node, ...on }: OnMap & { node: DrawnNode }) {
  const words = networkText.sheets;
  return (
    <>
      <Facts
        facts={[
          [words.sort, node.sort === '' ? '' : sortWord(node.sort)],
          [words.kind, networkText.words.kinds[node.kind]],
          [words.part, node.part],
          [words.note, node.note],
          [words.shownAs(node.names.length), node.names.length > 1 ? node.names.join(', ') : ''],
        ]}
      />
      <NodeTies node={node} {...on} />
    </>
  );
}
