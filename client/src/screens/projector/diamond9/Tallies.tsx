import type { Item } from '@facet/shared/session/state.ts';
import { Fragment, type CSSProperties } from 'react';
import { headOf, type Share, type Tally } from '../../../boards/diamond9/choiceRows.ts';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Lozenge } from '../../../ui/Lozenges.tsx';
import { unit } from '../fit.ts';
import { Pages } from '../Pages.tsx';
import { pagesOf, sections, type Heights, type Line } from './tallies.ts';
import styles from './Tallies.module.css';

/** Beside more groups than these a row has no room for a lozenge each. */
const MOST_LOZENGES = 10;
/** Of lines, in hundredths of the screen's height; Tallies.module.css sets them from here. */
const HEAD = 5.2;
const ROW = 5.9;
const CONTESTED = 10.2;
const MORE = 5.6;

interface TalliesProps {
  items: readonly Tally[];
  groups: number;
  /** The list leaves nothing off: what is counted is what stands high. */
  forced: boolean;
  deck: readonly Item[];
  of: string;
  /** There is little width: only names and counts, and that a card is contested stands below its name. */
  brief: boolean;
}

/** How many groups chose each item, as counts and words; for the eye alone, a table says the same to who listens. */
export function Tallies({ items, groups, forced, deck, of, brief }: TalliesProps) {
  const found = sections(items, groups);
  return (
    <Pages columns={1} of={`${of} ${brief}`}>
      {(height) => {
        const narrow = brief || isNearlySquare();
        const lozenges = !narrow && groups <= MOST_LOZENGES;
        const contested = !narrow && items.some((t) => t.contested);
        const sizes = {
          '--columns': columnsFor(groups, lozenges, contested),
          '--count': lozenges ? 3 : 2,
          '--head': `calc(${HEAD} * var(--u))`,
          '--row': `calc(${ROW} * var(--u))`,
          '--contested': `calc(${CONTESTED} * var(--u))`,
          '--more': `calc(${MORE} * var(--u))`,
        } as CSSProperties;
        return (
          <div
            className={`${styles['tallies']} ${narrow ? styles['narrow'] : ''}`}
            style={sizes}
            aria-hidden="true"
          >
            {pagesOf(found, heightsIn(height, narrow)).map((lines, page) => (
              <Fragment key={page}>
                {lines.map((line) => (
                  <OneLine
                    key={keyOf(line)}
                    line={line}
                    breaks={page > 0}
                    deck={deck}
                    groups={groups}
                    forced={forced}
                    lozenges={lozenges}
                  />
                ))}
              </Fragment>
            ))}
          </div>
        );
      }}
    </Pages>
  );
}

/** As in the styles of the other pictures. */
const isNearlySquare = (): boolean => innerWidth <= innerHeight * 1.5;

const columnsFor = (groups: number, lozenges: boolean, contested: boolean): string =>
  [
    'minmax(0, 1fr)',
    ...(lozenges ? [`calc(${groups} * 3.5 * var(--u))`] : []),
    `calc(${groups > 9 ? 18 : 16} * var(--u))`,
    ...(contested ? ['calc(23 * var(--u))'] : []),
  ].join(' ');

/** Before the height is known everything is on one page. */
function heightsIn(height: number, narrow: boolean): Heights {
  const u = unit();
  return {
    room: height === 0 ? Infinity : height / u,
    head: HEAD,
    row: ROW,
    contested: narrow ? CONTESTED : ROW,
    more: MORE,
  };
}

const keyOf = (line: Line): string =>
  line.kind === 'row' ? line.tally.item : `${line.kind} ${shareKey(line)}`;
const shareKey = (line: Exclude<Line, { kind: 'row' }>): Share | number =>
  line.kind === 'head' ? line.share : line.count;

interface OneLineProps {
  line: Line;
  /** It stands on a page that is not the first. */
  breaks: boolean;
  deck: readonly Item[];
  groups: number;
  forced: boolean;
  lozenges: boolean;
}

function OneLine({ line, breaks, deck, groups, forced, lozenges }: OneLineProps) {
  switch (line.kind) {
    case 'head':
      return (
        <h2 className={breaks && line.first ? styles['begins'] : undefined}>
          <span>
            {headOf(line.share, groups, forced)}
            {line.count > 0 ? ` ${leadText.projector.cards(line.count)}` : null}
          </span>
          {line.share === 'none' ? null : (
            <span>{forced ? text.choices.forced.short : text.choices.chosenByShort}</span>
          )}
        </h2>
      );
    case 'row':
      return (
        <Row
          tally={line.tally}
          item={deck.find((i) => i.id === line.tally.item)}
          groups={groups}
          lozenges={lozenges}
        />
      );
    case 'more':
      return <p className={styles['more']}>{leadText.projector.andMore(line.count)}</p>;
    default:
      return line satisfies never;
  }
}

interface RowProps {
  tally: Tally;
  item: Item | undefined;
  groups: number;
  lozenges: boolean;
}

function Row({ tally, item, groups, lozenges }: RowProps) {
  return (
    <div className={`${styles['row']} ${tally.contested ? styles['differ'] : ''}`}>
      <span className={item?.name === undefined ? styles['words'] : styles['name']} dir="auto">
        {item?.name ?? item?.text ?? ''}
      </span>
      {lozenges ? (
        <span className={styles['lozenges']}>
          {Array.from({ length: groups }, (_, i) => (
            <Lozenge key={i} fill={i < tally.chosenBy ? 'full' : 'empty'} size="1em" />
          ))}
        </span>
      ) : null}
      <span className={styles['count']}>
        <strong>{tally.chosenBy}</strong> {leadText.projector.of(groups)}
      </span>
      {tally.contested ? (
        <span className={styles['contested']}>
          <Icon name="clash" size="1.1em" />
          <span>{text.choices.contested}</span>
        </span>
      ) : null}
    </div>
  );
}
