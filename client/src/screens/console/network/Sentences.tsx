import type { Drawn } from '@facet/shared/boards/network/merge.ts';
import { ReadingList } from '../../../boards/network/reading/ReadingList.tsx';
import { leadText } from '../../../leadText.ts';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import styles from '../stages/Presenting.module.css';
import stage from '../stages/Stage.module.css';
import { useCommand } from '../useCommand.ts';

/** What a map shows, sentence by sentence; a touched one stands out for everyone. */
export function Sentences({ lead: { activity }, map }: { lead: Lead; map: Drawn }) {
  const { run, refusal } = useCommand();
  return (
    <section className={styles['ask']}>
      <ReadingList
        view={map}
        spot={activity.spot}
        forAll
        onPoint={(spot) => void run({ type: 'pointAt', activity: activity.id, spot })}
      />
      <p className={stage['quiet']}>{leadText.networkLead.readingMore}</p>
      <Refused refusal={refusal} />
    </section>
  );
}
