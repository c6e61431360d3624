import type { TieChange } from '@facet/shared/boards/network/networkTiesDoc.ts';
import type { TieTypePlan } from '@facet/shared/boards/network/plan.ts';
import { NETWORK_LIMITS, type Direction, type Tie } from '@facet/shared/boards/network/shape.ts';
import { networkText } from '../../../networkText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons.ts';
import { DraftField } from './DraftField.tsx';
import { directionWords } from './names.ts';
import { Line, Segments } from './Segments.tsx';
import { TypePicker } from './TypePicker.tsx';
import type { Kept } from './useDraft.ts';

interface TieFieldsProps {
  tie: Pick<Tie, 'types' | 'direction' | 'strength' | 'when' | 'sentence'>;
  /** The names of its two ends; a direction is seen from `one`. */
  one: string;
  other: string;
  types: readonly TieTypePlan[];
  onChange: (change: TieChange, how?: Kept) => void;
}

/** Two names of this many letters stand beside an arrow in half a panel. */
const SHORT = 30;
const DIRECTION_ICON: Record<Direction, IconName> = {
  both: 'swap',
  to: 'arrowRight',
  from: 'arrowLeft',
  none: 'minus',
};

/** All that can be said of a tie. */
export function TieFields({ tie, one, other, types, onChange }: TieFieldsProps) {
  const words = networkText.sheets;
  const { strengths, when } = networkText.words;
  return (
    <>
      <TypePicker types={types} value={tie.types} onChange={(all) => onChange({ types: all })} />
      <Segments
        legend={words.strength}
        columns={3}
        value={tie.strength}
        options={([1, 2, 3] as const).map((strength) => ({
          value: strength,
          label: (
            <>
              <Line strength={strength} />
              <b>{strengths[strength]}</b>
            </>
          ),
        }))}
        onChange={(strength) => onChange({ strength })}
      />
      <Segments
        legend={words.direction}
        columns={one.length + other.length > SHORT ? 1 : 2}
        value={tie.direction}
        options={(['both', 'to', 'from', 'none'] as const).map((direction) => ({
          value: direction,
          label: (
            <>
              <Icon name={DIRECTION_ICON[direction]} />
              <bdi>{directionWords(direction, one, other)}</bdi>
            </>
          ),
        }))}
        onChange={(direction) => onChange({ direction })}
      />
      <Segments
        legend={words.when}
        columns={2}
        value={tie.when}
        options={(['now', 'wanted'] as const).map((value) => ({
          value,
          label: (
            <>
              <Line wanted={value === 'wanted'} /> {when[value]}
            </>
          ),
        }))}
        onChange={(value) => onChange({ when: value })}
      />
      <DraftField
        label={words.sentence}
        hint={words.sentenceHint}
        value={tie.sentence}
        maxLength={NETWORK_LIMITS.sentenceChars}
        rows={3}
        onKeep={(sentence, how) => onChange({ sentence }, how)}
      />
    </>
  );
}
