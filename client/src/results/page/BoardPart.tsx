import { rowOfItem } from '@facet/shared/boards/diamond9/analyse.ts';
import { placedCount, placesToFill } from '@facet/shared/boards/diamond9/shape.ts';
import type { DiamondBoard, DiamondReport } from '@facet/shared/results/shape.ts';
import { DiamondPicture } from '../../boards/diamond9/DiamondPicture.tsx';
import { cardName, shortName } from '../../boards/diamond9/names.ts';
import { resultsText } from '../../resultsText.ts';
import type { DiamondFacts } from '../facts.ts';
import { isFinished } from '../facts.ts';
import styles from './BoardPart.module.css';

const words = resultsText;

interface BoardPartProps {
  facts: DiamondFacts;
  board: DiamondBoard;
  title: string;
}

/** A diamond with the reasons noted on it and what its group was asked. */
export function BoardPart({ facts, board, title }: BoardPartProps) {
  const { report, items } = facts;
  const placed = placedCount(board.slots);
  const reasons = report.deck
    .filter((item) => Object.hasOwn(board.reasons, item.id) && board.reasons[item.id]?.trim() !== '')
    .toSorted((a, b) => place(board, a.id) - place(board, b.id));
  const asked = board.scope === 'group' ? report.challenges.filter((c) => c.group === board.group) : [];
  const name = (id: string): string => {
    const item = items.get(id);
    return item === undefined ? '' : shortName(item);
  };
  return (
    <article className={styles['board']} aria-label={title}>
      <h3 dir="auto">{title}</h3>
      {board.paper ? <p className={styles['note']}>{words.paperMark}</p> : null}
      {placed === 0 ? (
        <p className={styles['note']}>{words.emptyBoard}</p>
      ) : (
        <DiamondPicture slots={board.slots} deck={report.deck} label={words.diamondOf(title)} />
      )}
      {placed > 0 && !isFinished(report, board) ? (
        <p className={styles['note']}>{words.unfinished(placed, placesToFill(report.deck.length))}</p>
      ) : null}
      {reasons.length === 0 ? null : (
        <dl className={styles['reasons']} aria-label={words.reasons}>
          {reasons.map((item) => (
            <div key={item.id}>
              <dt className="theirs" dir="auto">
                {cardName(item)}
              </dt>
              <dd className="theirs" dir="auto">
                {board.reasons[item.id]}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {asked.map((c) => (
        <div key={`${c.above} ${c.below}`} className={styles['asked']}>
          <p>{words.askedPair(name(c.above), name(c.below))}</p>
          <p className="theirs" dir="auto">
            {c.answer}
          </p>
        </div>
      ))}
    </article>
  );
}

const place = ({ slots }: DiamondBoard, item: string): number => rowOfItem(slots, item) ?? 6;

/** Boards side by side, as many in a row as there is room for. */
export function BoardGrid({ report, children }: { report: DiamondReport; children: React.ReactNode }) {
  const long = report.deck.some((item) => item.name === undefined);
  return (
    <div className={styles['grid']} data-long={long || undefined}>
      {children}
    </div>
  );
}
