import { ConsentLead } from '../../../consent/ConsentLead.tsx';
import { useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import styles from '../stages/Deciding.module.css';
import stage from '../stages/Stage.module.css';
import { StageTitle } from '../stages/StageTitle.tsx';
import { useCommand } from '../useCommand.ts';
import { Copies } from './Copies.tsx';
import { MapShown } from './MapShown.tsx';
import { Sentences } from './Sentences.tsx';
import { useMap } from './useMap.ts';
import { WordsAgreed } from './WordsAgreed.tsx';

/** The whole room: one map of all, what it shows, and what is agreed, in words. */
export function Deciding({ lead, onBoard }: { lead: Lead; onBoard: () => void }) {
  const { activity } = lead;
  const map = useMap(lead, 'whole', '');
  const { run, refusal } = useCommand();
  const groups = useSession((s) => s.wholeDigests[activity.id]?.groups ?? 0);
  const begun = map.at === 'open' && map.begun;
  const words = leadText.networkLead.deciding;
  return (
    <div className={stage['stack']}>
      <StageTitle>{activity.decision === null ? words.title : words.decided}</StageTitle>
      <div className={styles['two']}>
        <div className={stage['stack']}>
          <section className={styles['paper']}>
            <h2>{words.map}</h2>
            <MapShown lead={lead} scope="whole" owner="" label={words.map} map={map} />
            {begun ? null : <p>{groups === 0 ? words.nothing : words.startMore(groups)}</p>}
            <div>
              <Button icon={begun ? 'hand' : 'group'} onTap={onBoard}>
                {begun || groups === 0 ? words.open : words.start}
              </Button>
            </div>
          </section>
          <Choice
            legend={words.who}
            value={activity.wholeWrite}
            onChange={(who) => void run({ type: 'setWholeWrite', activity: activity.id, who })}
            options={[
              { value: 'everyone', label: leadText.create.writeEveryone },
              { value: 'facilitators', label: leadText.create.writeFacilitators },
            ]}
          />
          <Refused refusal={refusal} />
        </div>
        <div className={stage['stack']}>
          <ConsentLead activity={activity} items={null} />
          <WordsAgreed key={activity.decision?.at ?? 0} lead={lead} />
          {map.at === 'open' ? <Sentences lead={lead} map={map.drawn} /> : null}
          <Copies lead={lead} scope="whole" owner="" />
        </div>
      </div>
    </div>
  );
}
