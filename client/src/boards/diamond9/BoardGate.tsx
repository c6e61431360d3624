import { useEffect, type ReactNode } from 'react';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Shell, type Paper } from '../../ui/Shell.tsx';
import type { OpenBoard } from '../useBoard.ts';
import styles from './BoardGate.module.css';

interface BoardGateProps {
  open: OpenBoard | null;
  paper: Paper;
  top: ReactNode;
  band: ReactNode;
  notice: ReactNode;
  /** What may change who can read the board: it is then asked for again. */
  stage: string;
}

/** What stands in a board's place while it is on its way, and where this seat may not see it. */
export function BoardGate({ open, paper, top, band, notice, stage }: BoardGateProps) {
  const words = text.diamond.states;
  const board = open?.board ?? null;
  const closed = open?.status === 'closed';
  useEffect(() => {
    if (closed) board?.retry();
    // When the stage changes, and not whenever the board closes: that would go round for ever.
    // eslint-disable-next-line react/exhaustive-deps
  }, [stage]);
  return (
    <Shell paper={paper} top={top} band={band} notice={notice}>
      <div className={styles['gate']}>
        <div className={styles['places']} aria-hidden="true">
          {[1, 2, 3, 2, 1].map((n, row) => (
            // Rows never change places.
            <span key={row} style={{ inlineSize: `${n * 30}%` }} />
          ))}
        </div>
        <h1 tabIndex={-1}>{closed ? words.closedTitle : words.loading}</h1>
        <p>{closed ? words.closedMore : words.loadingMore}</p>
        {closed ? (
          <Button icon="arrowsClockwise" onClick={() => board?.retry()}>
            {text.common.retry}
          </Button>
        ) : null}
      </div>
    </Shell>
  );
}
