import type { SessionReport } from '@facet/shared/results/shape.ts';
import { lazy, Suspense } from 'react';
import { resultsText } from '../../resultsText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { usePrintLight } from '../../ui/usePrintLight.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { dayOf } from '../day.ts';
import { DiamondResults } from './DiamondResults.tsx';
import styles from './Results.module.css';

// Whoever ranked cards needs nothing that draws maps.
const NetworkResults = lazy(async () => ({
  default: (await import('./NetworkResults.tsx')).NetworkResults,
}));

const words = resultsText;

interface ResultsPageProps {
  report: SessionReport;
  /** Until when the link lives; null for a facilitator. */
  until: number | null;
}

/** Everything that came of a session, for people who were there and people who were not; fit to be printed as it is. */
export function ResultsPage({ report, until }: ResultsPageProps) {
  const { session, activities } = report;
  usePrintLight();
  useTitle(words.pageTitle(session.title));
  return (
    <div className={styles['page']}>
      <header className={styles['top']}>
        <Wordmark width="120px" />
        <Button icon="file" onClick={() => window.print()}>
          {words.print}
        </Button>
      </header>
      <main id="main" className={styles['main']}>
        <div className={styles['head']}>
          <p className={styles['quiet']}>{dayOf(session.createdAt)}</p>
          <h1 className="theirs" dir="auto">
            {session.title}
          </h1>
          <p className={`${styles['quiet']} ${styles['screen']}`}>
            {until === null ? words.leads : words.until(dayOf(until))}
          </p>
        </div>
        {activities.map((activity) =>
          activity.kind === 'diamond9' ? (
            <DiamondResults key={activity.id} report={report} activity={activity} />
          ) : (
            <Suspense key={activity.id} fallback={<p>{text.common.loading}</p>}>
              <NetworkResults report={report} activity={activity} />
            </Suspense>
          ),
        )}
        <p className={styles['quiet']}>{report.named ? words.named : words.anonymous}</p>
      </main>
    </div>
  );
}
