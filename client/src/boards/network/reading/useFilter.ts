import type { Drawn } from '@facet/shared/boards/network/merge.ts';
import { useMemo, useState } from 'react';
import type { Backing } from '../view.ts';
import { choicesOf, EVERYTHING, isEverything, shown, type Choices, type Showing } from './filter.ts';

export interface Filter {
  showing: Showing;
  change: (change: Partial<Showing>) => void;
  showAll: () => void;
  /** What is left to show: the whole map where nothing is hidden. */
  shown: Drawn;
  choices: Choices;
  hidden: { names: number; ties: number };
  of: { names: number; ties: number };
  /** Something was chosen, whether or not it hides anything on this map. */
  active: boolean;
}

/** What this person chose to see of a map. It is theirs alone: nothing of it leaves the page. */
export function useFilter(map: Drawn, backing: Backing | null = null): Filter {
  const [showing, setShowing] = useState(EVERYTHING);
  const left = useMemo(() => shown(map, showing, backing), [map, showing, backing]);
  const choices = useMemo(() => choicesOf(map, backing), [map, backing]);
  return {
    showing,
    change: (change) => setShowing((before) => ({ ...before, ...change })),
    showAll: () => setShowing(EVERYTHING),
    shown: left,
    choices,
    hidden: { names: map.nodes.length - left.nodes.length, ties: map.ties.length - left.ties.length },
    of: { names: map.nodes.length, ties: map.ties.length },
    active: !isEverything(showing),
  };
}
