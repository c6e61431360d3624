import { placedCount } from '@facet/shared/boards/diamond9/shape.ts';
import { DiamondPicture } from '../../../boards/diamond9/DiamondPicture.tsx';
import { diamondOf } from '../../../boards/diamond9/digest.ts';
import { useSession } from '../../../session/store.ts';
import { text } from '../../../text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import { useCommand } from '../useCommand.ts';
import { CommonChoices } from './CommonChoices.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import styles from '../stages/Deciding.module.css';
import stage from '../stages/Stage.module.css';
import { StageTitle } from '../stages/StageTitle.tsx';

/** The whole room: what groups have in common, the room's board, and the one item that is agreed. */
export function Deciding({ lead, onBoard }: { lead: Lead; onBoard: () => void }) {
  const { activity, deck } = lead;
  const digest = useSession((s) => s.wholeDigests[activity.id] ?? null);
  const { run, refusal } = useCommand();
  const words = text.deciding;
  const slots = diamondOf(digest)?.slots ?? {};
  return (
    <div className={stage['stack']}>
      <StageTitle>{activity.decision === null ? words.title : words.decided}</StageTitle>
      <div className={styles['two']}>
        <div className={stage['stack']}>
          <section className={styles['paper']}>
            <h2>{words.board}</h2>
            <DiamondPicture slots={slots} deck={deck} label={words.board} />
            {placedCount(slots) === 0 ? <p>{words.boardEmpty}</p> : null}
            <div>
              <Button icon="hand" onClick={onBoard}>
                {words.move}
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
        <DecisionForm key={activity.decision?.at ?? 0} lead={lead} />
      </div>
      <CommonChoices digest={digest} deck={deck} />
    </div>
  );
}
