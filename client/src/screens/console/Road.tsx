import { roadAt, STEPS, type Step } from '../../boards/steps.ts';
import { leadText } from '../../leadText.ts';
import { text } from '../../text.ts';
import { Lozenge } from '../../ui/Lozenges.tsx';
import { clock, useTimeLeft } from '../../ui/useClock.ts';
import { KIND_COUNTS } from './kindCounts.ts';
import type { Lead } from './lead.ts';
import styles from './Road.module.css';

/** The steps, each with its count. On narrow windows a strip with the words of the current one. */
export function Road({ lead }: { lead: Lead }) {
  const { kind } = lead.activity;
  const at = roadAt(lead.activity);
  const left = useTimeLeft();
  const steps: readonly Step[] = STEPS[kind];
  const counts: Partial<Record<Step, string>> = KIND_COUNTS[kind].road(lead);
  return (
    <nav className={styles['road']} aria-label={text.road.label}>
      <ol>
        {steps.map((step, i) => (
          <li
            key={step}
            aria-current={i === at ? 'step' : undefined}
            className={i === at ? styles['now'] : undefined}
          >
            <Lozenge fill={i < at ? 'full' : i === at ? 'now' : 'empty'} size={i === at ? '30px' : '26px'} />
            <div>
              <strong>{text.road.steps[step]}</strong>
              <p>{i === at && left !== null ? leadText.console.left(clock(left)) : counts[step]}</p>
            </div>
          </li>
        ))}
      </ol>
    </nav>
  );
}
