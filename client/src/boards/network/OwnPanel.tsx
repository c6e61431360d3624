import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import { networkText } from '../../networkText.ts';
import type { Bench } from './bench/bench.ts';
import styles from './OwnPanel.module.css';
import { typeWord } from './reading/sentences.ts';
import { ReadingList } from './reading/ReadingList.tsx';

interface OwnPanelProps {
  bench: Bench;
  plan: NetworkPlan;
  canWrite: boolean;
}

/** Beside one's own map: what the facilitator asks, how to begin, and what the map says already. */
export function OwnPanel({ bench, plan, canWrite }: OwnPanelProps) {
  const words = networkText.own;
  const asked = plan.tieTypes.filter((t) => t.question !== '');
  const few = bench.view.ties.length < 3;
  return (
    <>
      {asked.length === 0 ? null : (
        <section className={styles['asked']} aria-label={words.asked}>
          <h2>{words.asked}</h2>
          <ul>
            {asked.map(({ type, question }) => (
              <li key={type}>
                <strong dir="auto">{question}</strong>
                <span>{words.askedTie(typeWord(type))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {canWrite && few ? (
        <section className={styles['how']}>
          <h2>{words.how}</h2>
          <ol>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{words.keys}</p>
        </section>
      ) : null}
      {few ? null : <ReadingList view={bench.view} spot={bench.spot} onPoint={bench.point} />}
    </>
  );
}
