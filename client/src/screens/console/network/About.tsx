import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { typeWord } from '../../../boards/network/reading/sentences.ts';
import { useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import type { Lead } from '../lead.ts';
import styles from '../stages/Stage.module.css';

const words = leadText.networkLead;

/** Who is on the map already, and what ties people can draw. */
export function About({ lead: { activity } }: { lead: Lead }) {
  const plan = useSession((s) => s.networks[activity.id] ?? READY_PLAN);
  return (
    <>
      <p className={styles['quiet']}>{words.given(plan.given.nodes.length)}</p>
      <p className={styles['quiet']}>
        {words.asks} {plan.tieTypes.map(({ type, question }) => question || typeWord(type)).join('; ')}
      </p>
    </>
  );
}
