import { useEffect, useState, type ReactNode } from 'react';
import { text } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Shell, type Paper } from '../ui/Shell.tsx';
import type { OpenBoard } from './useBoard.ts';
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

/** A board that closes may do so because the step has changed: the screen follows within this time. */
const QUIET_MS = 2500;

/** What stands in a board's place while it is on its way, and where this seat may not see it. */
export function BoardGate({ open, paper, top, band, notice, stage }: BoardGateProps) {
  const words = text.diamond.states;
  const board = open?.board ?? null;
  const shut = open?.status === 'closed';
  const closed = useLong(shut, QUIET_MS);
  useEffect(() => {
    if (shut) board?.retry();
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

/** Whether something has held for a while. */
function useLong(holds: boolean, ms: number): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!holds) return undefined;
    const timer = setTimeout(() => setLong(true), ms);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [holds, ms]);
  return holds && long;
}
