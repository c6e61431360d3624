import { useMemo } from 'react';
import { freePlace } from '../layout/arrange.ts';
import type { BoundMoves } from '../moves.ts';
import type { MapView } from '../view.ts';

/**
 * The same gestures, but what is added without a place gets one in the document, near what it is tied to: it then stands
 * there on every screen, and moves nobody.
 */
export function usePlacingMoves(moves: BoundMoves, { nodes, at }: MapView): BoundMoves {
  return useMemo(
    () => ({
      ...moves,
      addNode: (draft, how) => {
        const { name, sort = '', size = 2 } = draft;
        const near = how?.tieTo === undefined || how.tieTo === null ? undefined : at.get(how.tieTo);
        const free = freePlace(nodes, at, near, { name, sort, size });
        return moves.addNode(
          { ...draft, at: draft.at ?? { x: Math.round(free.x), y: Math.round(free.y), auto: true } },
          how,
        );
      },
    }),
    [moves, nodes, at],
  );
}
