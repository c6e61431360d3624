import { placedCount } from '@facet/shared/boards/diamond9/shape.ts';
import { ConsentLead } from '../../../consent/ConsentLead.tsx';
import { DiamondPicture } from '../../../boards/diamond9/DiamondPicture.tsx';
import { diamondOf } from '../../../boards/diamond9/digest.ts';
import { roomViewOf } from '../../../boards/diamond9/roomView.ts';
import { useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
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
  const words = leadText.deciding;
  const slots = diamondOf(digest)?.slots ?? {};
  // The likeliest candidates first: most chosen, then highest placed; before anything is counted the list's own order.
  const view = roomViewOf(digest);
  const rank = new Map(
    (view?.items ?? [])
      .toSorted((a, b) => b.chosenBy - a.chosenBy || b.points - a.points)
      .map((t, i) => [t.item, i]),
  );
  const likely = deck.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  return (
    <div className={stage['stack']}>
      <StageTitle>{activity.decision === null ? words.title : words.decided}</StageTitle>
      <div className={styles['two']}>
        <div className={stage['stack']}>
          <CommonChoices lead={lead} digest={digest} deck={deck} />
          <section className={styles['paper']}>
            <h2>{words.board}</h2>
            <DiamondPicture slots={slots} deck={deck} label={words.board} />
            {placedCount(slots) === 0 ? <p>{words.boardEmpty}</p> : null}
            <div>
              <Button icon="hand" onTap={onBoard}>
                {words.move}
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
          <ConsentLead activity={activity} items={likely} />
          <DecisionForm key={activity.decision?.at ?? 0} lead={lead} />
        </div>
      </div>
    </div>
  );
}
