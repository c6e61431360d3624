import type { WholeDigest } from '@facet/shared/protocol/sessionWire.ts';
import { useMemo } from 'react';
import type { Backing } from './view.ts';

/** In how many groups' maps each part of the room's map stands, as the server counts it; null while it has not. */
export function useWholeBacking(digest: WholeDigest | null): Backing | null {
  const support = digest?.support;
  return useMemo(
    () =>
      support === undefined || support.of === 0
        ? null
        : {
            of: support.of,
            nodes: new Map(Object.entries(support.nodes)),
            ties: new Map(Object.entries(support.ties).map(([key, { by }]) => [key, by])),
          },
    [support],
  );
}
