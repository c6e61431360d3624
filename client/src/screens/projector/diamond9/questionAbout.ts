import { rowOf, slotOfCard, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId, Pair } from '@facet/shared/session/state.ts';
import { leadText } from '../../../leadText.ts';

const OFF = 6;

/** The question a pair of cards asks as the board stands now; the higher one is named first, whichever was pointed at first. */
export function questionAbout(pair: Pair, slots: Placement) {
  const row = (id: ItemId): number => {
    const slot = slotOfCard(slots, id);
    return slot === null ? OFF : rowOf(slot);
  };
  const swapped = row(pair.below) < row(pair.above);
  const [first, second] = swapped ? [pair.below, pair.above] : [pair.above, pair.below];
  const level = row(first) === row(second);
  const { why, whyLevel, whyLeftOff, bothLeftOff } = leadText.projector;
  const question =
    row(first) === OFF ? bothLeftOff : level ? whyLevel : row(second) === OFF ? whyLeftOff : why;
  return { question, first, second, level };
}
