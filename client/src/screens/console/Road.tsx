import { text } from '../../text.ts';
import { Lozenge } from '../../ui/Lozenges.tsx';
import { STEPS, type Step } from '../../ui/Shell.tsx';
import { clock, useTimeLeft } from '../../ui/useClock.ts';
import { placedCounts } from './counts.ts';
import type { Lead } from './lead.ts';
import { roadAt } from './nextStep.ts';
import styles from './Road.module.css';

/** The six steps, each with its count. On narrow windows a strip with the words of the current one. */
export function Road({ lead }: { lead: Lead }) {
  const at = roadAt(lead.activity.stage);
  const left = useTimeLeft();
  return (
    <nav className={styles['road']} aria-label={text.road.label}>
      <ol>
        {STEPS.map((step, i) => (
          <li
            key={step}
            aria-current={i === at ? 'step' : undefined}
            className={i === at ? styles['now'] : undefined}
          >
            <Lozenge fill={i < at ? 'full' : i === at ? 'now' : 'empty'} size={i === at ? '30px' : '26px'} />
            <div>
              <strong>{text.road.steps[step]}</strong>
              <p>{i === at && left !== null ? text.console.left(clock(left)) : countOf(step, lead)}</p>
            </div>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function countOf(step: Step, lead: Lead): string {
  const { activity, people, groups, progress, deck } = lead;
  const words = text.console.road;
  switch (step) {
    case 'read':
      return words.read(progress?.read ?? 0, people.length);
    case 'rank': {
      const { all, people: of, fill } = placedCounts(progress, people.length, activity.items);
      return words.rank(all, of, fill);
    }
    case 'share': {
      const shared = activity.shared.filter((s) => people.some((p) => p.id === s)).length;
      return roadAt(activity.stage) < 2 ? words.willForm(groups.length) : words.share(shared, people.length);
    }
    case 'agree':
      return roadAt(activity.stage) < 3
        ? words.oneEach
        : words.agree(groups.filter((g) => g.ready).length, groups.length);
    case 'present': {
      const { stage } = activity;
      // The one that is presenting is not done yet.
      const now = stage.at === 'present' ? stage.group : null;
      const done = groups.filter((g) => g.id !== now && activity.presented.includes(g.id)).length;
      return roadAt(activity.stage) < 4 ? words.inTurn : words.present(done, groups.length);
    }
    case 'decide': {
      const item = deck.find((i) => i.id === activity.decision?.item);
      return item === undefined ? words.decide : (item.name ?? item.text);
    }
    default:
      return step satisfies never;
  }
}
