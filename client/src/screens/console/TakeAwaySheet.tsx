import type { SessionReport } from '@facet/shared/results/shape.ts';
import { useEffect, useState } from 'react';
import { readReport } from '../../session/api.ts';
import { resultsText } from '../../resultsText.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Lead } from './lead.ts';
import { Refused } from './Refused.tsx';
import { TakeAwayFiles } from './TakeAwayFiles.tsx';
import { TakeAwayLinks } from './TakeAwayLinks.tsx';
import styles from './TakeAway.module.css';
import { useCommand } from './useCommand.ts';

const words = resultsText.take;

/** Everything a facilitator can take away from a session, at any time; the room goes on meanwhile. */
export function TakeAwaySheet({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const [report, setReport] = useState<SessionReport | null>(null);
  const { ask, refusal } = useCommand();
  const { secret } = lead;
  useEffect(() => {
    let over = false;
    // What the files are made of is fetched once, so that all of them tell of the same moment.
    void ask(() => readReport(secret)).then((read) => {
      if (!over && read !== null && read !== true) setReport(read);
    });
    return () => {
      over = true;
    };
  }, [ask, secret]);
  return (
    <Sheet title={words.title} onClose={onClose} place="side">
      <div className={styles['all']}>
        <section className={styles['part']}>
          <a className={styles['row']} href={`/results/${lead.session}`} target="_blank" rel="noreferrer">
            <Icon name="eye" size="24px" />
            <span>
              <strong>{words.look}</strong>
              <small>{words.lookMore}</small>
            </span>
          </a>
          <a className={styles['row']} href={`/paper/${lead.session}`} target="_blank" rel="noreferrer">
            <Icon name="file" size="24px" />
            <span>
              <strong>{words.paper}</strong>
              <small>{words.paperMore}</small>
            </span>
          </a>
        </section>
        <TakeAwayLinks lead={lead} />
        {report === null ? (
          refusal === null ? (
            <p className={styles['quiet']}>{text.common.loading}</p>
          ) : null
        ) : (
          <TakeAwayFiles report={report} />
        )}
        <Refused refusal={refusal} />
      </div>
    </Sheet>
  );
}
