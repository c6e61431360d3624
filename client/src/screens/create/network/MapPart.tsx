import { leadText } from '../../../leadText.ts';
import { Button } from '../../../ui/Button.tsx';
import type { NetworkDraft } from './draft.ts';
import styles from './Plan.module.css';
import { PlanEditor } from './PlanEditor.tsx';

const words = leadText.networkLead.plan;

/** Ready questions, and what the map gives and asks. */
export function MapPart({
  draft,
  change,
}: {
  draft: NetworkDraft;
  change: (part: Partial<NetworkDraft>) => void;
}) {
  const { question, plan, typed } = draft;
  // A question about one kind of tie is asked of that tie as well.
  const start = ({ question: ready, type }: (typeof words.starters)[number]): void =>
    change({
      question: ready,
      ownQuestion: false,
      plan: {
        ...plan,
        tieTypes: plan.tieTypes.map((t) =>
          t.type === type && t.question === '' ? { ...t, question: ready } : t,
        ),
      },
    });
  return (
    <>
      <div className={styles['starters']} role="group" aria-label={words.startersTitle}>
        <span>{words.startersTitle}</span>
        {words.starters
          .filter((s) => s.question !== question)
          .map((s) => (
            <Button key={s.question} onClick={() => start(s)}>
              {s.question}
            </Button>
          ))}
      </div>
      <PlanEditor
        plan={plan}
        onPlan={(next) => change({ plan: next })}
        typed={typed}
        onTyped={(next) => change({ typed: next })}
      />
    </>
  );
}
