import { graphOf, type Picture } from '@facet/shared/boards/network/graph.ts';
import {
  betweenness,
  components,
  degrees,
  density,
  reciprocity,
  type Degree,
} from '@facet/shared/boards/network/measures.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { isFew } from './reading.ts';

export interface NodeFigures extends Degree {
  node: NodeId;
  /** 1 for who is most in the middle; equals share a rank. Null where nobody is between any two others. */
  rank: number | null;
  /** 0 to 1; null on a map too small for it. */
  between: number | null;
}

/** The figures of a map; only ties of now are counted. */
export interface MapFigures {
  few: boolean;
  ties: number;
  possible: number;
  /** 0 to 1; null on a map too small for it. */
  density: number | null;
  /** Arrows that are returned, of all; null without an arrow. */
  returned: { arrows: number; of: number; share: number | null } | null;
  /** How many names each part has, largest first. */
  parts: number[];
  /** By rank in the middle, then by number of ties, then by id. */
  nodes: NodeFigures[];
}

/** All figures of a picture; sources stand beside each measure. */
export function figuresOf(picture: Picture): MapFigures {
  const graph = graphOf(picture);
  const few = isFew(picture);
  const whole = density(graph);
  const { mutual, oneWay, share } = reciprocity(graph);
  const between = betweenness(graph);
  const tied = degrees(graph);
  const falling = [...between.values()].filter((v) => v > 0).sort((x, y) => y - x);
  const nodes = [...tied].map(([node, degree]): NodeFigures => {
    const value = between.get(node) ?? 0;
    return {
      node,
      ...degree,
      rank: value > 0 ? falling.indexOf(value) + 1 : null,
      between: few ? null : value,
    };
  });
  return {
    few,
    ties: whole.ties,
    possible: whole.possible,
    density: few ? null : whole.density,
    returned:
      share === null ? null : { arrows: 2 * mutual, of: 2 * mutual + oneWay, share: few ? null : share },
    parts: components(graph).map((part) => part.length),
    nodes: nodes.sort(
      (x, y) =>
        (x.rank ?? nodes.length + 1) - (y.rank ?? nodes.length + 1) ||
        y.all - x.all ||
        (x.node < y.node ? -1 : 1),
    ),
  };
}
