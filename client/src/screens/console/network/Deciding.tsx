import { text } from '../../../text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import styles from '../stages/Deciding.module.css';
import stage from '../stages/Stage.module.css';
import { StageTitle } from '../stages/StageTitle.tsx';
import { useCommand } from '../useCommand.ts';
import { MapList } from './MapList.tsx';
import { Sentences } from './Sentences.tsx';
import { StartWhole } from './StartWhole.tsx';
import { useMap } from './useMap.ts';
import { WordsAgreed } from './WordsAgreed.tsx';

/** The whole room: one map of all, what it shows, and what is agreed, in words. */
export function Deciding({ lead, onBoard }: { lead: Lead; onBoard: () => void }) {
  const { activity } = lead;
  const map = useMap(lead, 'whole', '');
  const { run, refusal } = useCommand();
  const words = text.networkLead.deciding;
  return (
    <div className={stage['stack']}>
      <StageTitle>{activity.decision === null ? words.title : words.decided}</StageTitle>
      <div className={styles['two']}>
        <div className={stage['stack']}>
          <section className={styles['paper']}>
            <h2>{words.map}</h2>
            <MapList map={map} closed={text.networkLead.closed} />
            <StartWhole lead={lead} />
            <div>
              <Button icon="hand" onClick={onBoard}>
                {words.open}
              </Button>
            </div>
          </section>
          <Choice
            legend={words.who}
            value={activity.wholeWrite}
            onChange={(who) => void run({ type: 'setWholeWrite', activity: activity.id, who })}
            options={[
              { value: 'everyone', label: text.create.writeEveryone },
              { value: 'facilitators', label: text.create.writeFacilitators },
            ]}
          />
          <Refused refusal={refusal} />
        </div>
        <div className={stage['stack']}>
          <WordsAgreed key={activity.decision?.at ?? 0} lead={lead} />
          {map.at === 'open' ? <Sentences lead={lead} map={map.drawn} /> : null}
        </div>
      </div>
    </div>
  );
}
