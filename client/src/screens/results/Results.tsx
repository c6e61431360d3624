import type { SessionReport } from '@facet/shared/results/shape.ts';
import { useEffect, useState } from 'react';
import { ResultsPage } from '../../results/page/ResultsPage.tsx';
import { readReport, readResults } from '../../session/api.ts';
import { seatIn } from '../../session/seats.ts';
import { resultsText } from '../../resultsText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { StatePage } from '../../ui/Page.tsx';
import { Loading } from '../Loading.tsx';

const words = resultsText;

type State =
  | { is: 'loading' }
  | { is: 'here'; report: SessionReport; until: number | null }
  | { is: 'gone' | 'wrong' | 'failed' | 'noSeat' };

interface ResultsProps {
  session: string;
  /** Of a link to the results; null where a facilitator looks with the seat this device holds. */
  secret: string | null;
}

/** What came of a session: by a link that only reads, or for whoever leads it. */
export function Results({ session, secret }: ResultsProps) {
  const [state, setState] = useState<State>({ is: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let over = false;
    void fetched(session, secret).then((found) => over || setState(found));
    return () => {
      over = true;
    };
  }, [session, secret, tries]);
  switch (state.is) {
    case 'loading':
      return <Loading>{words.loading}</Loading>;
    case 'here':
      return <ResultsPage report={state.report} until={state.until} />;
    case 'gone':
      return (
        <StatePage icon="lock" title={words.goneTitle} actions={null}>
          <p>{words.goneMore}</p>
        </StatePage>
      );
    case 'wrong':
      return (
        <StatePage icon="link" title={words.wrongTitle} actions={null}>
          <p>{words.wrongMore}</p>
        </StatePage>
      );
    case 'noSeat':
      return (
        <StatePage icon="lock" title={words.noSeat} actions={null}>
          <p>{words.noSeatMore}</p>
        </StatePage>
      );
    case 'failed':
      return (
        <StatePage
          icon="notSaved"
          title={words.failedTitle}
          actions={
            <Button
              look="next"
              wide
              icon="arrowsClockwise"
              onClick={() => {
                setState({ is: 'loading' });
                setTries((n) => n + 1);
              }}
            >
              {text.common.retry}
            </Button>
          }
        >
          <p>{words.failedMore}</p>
        </StatePage>
      );
    default:
      return state satisfies never;
  }
}

async function fetched(session: string, secret: string | null): Promise<State> {
  if (secret === null) {
    const seat = seatIn(session, 'facilitator');
    if (seat === null) return { is: 'noSeat' };
    const read = await readReport(seat.secret);
    if (read.ok) return { is: 'here', report: read.value, until: null };
    return { is: read.refusal === 'offline' || read.refusal === 'serverBusy' ? 'failed' : 'noSeat' };
  }
  const read = await readResults(secret);
  if (read.ok) {
    const { until, ...report } = read.value;
    return { is: 'here', report, until };
  }
  const { refusal } = read;
  if (refusal === 'resultsGone' || refusal === 'unknownSession') return { is: 'gone' };
  return { is: refusal === 'unauthorised' || refusal === 'badInput' ? 'wrong' : 'failed' };
}
