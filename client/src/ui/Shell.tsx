import type { Kind } from '@facet/shared/session/state.ts';
import { memo, useRef, type ReactNode } from 'react';
import { STEPS, type Step } from '../boards/steps.ts';
import { text } from '../text.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { Lozenge } from './Lozenges.tsx';
import styles from './Shell.module.css';
import { useKeyScroll } from './useKeyScroll.ts';

/** Which paper a screen lies on: who can see it. `none` is the plain page. */
export type Paper = 'own' | 'group' | 'whole' | 'none';

interface TopBarProps {
  /** Whose road it is. */
  kind: Kind;
  step: Step | null;
  children?: ReactNode;
}

/** The mark, the road of a kind's steps (on small screens: "step 2 of 6") and, at the end, the clock and the person. */
export const TopBar = memo(function TopBar({ kind, step, children }: TopBarProps) {
  const steps: readonly Step[] = STEPS[kind];
  const at = step === null ? -1 : steps.indexOf(step);
  return (
    <header className={styles['top']}>
      <img src="/mark.svg" alt={text.common.product} width="30" height="31" />
      {step === null ? null : (
        <>
          <ol className={styles['road']} aria-label={text.road.label}>
            {steps.map((s, i) => (
              <li
                key={s}
                aria-current={i === at ? 'step' : undefined}
                className={i === at ? styles['now'] : undefined}
              >
                <Lozenge fill={i < at ? 'full' : i === at ? 'now' : 'empty'} size="18px" />
                {text.road.steps[s]}
              </li>
            ))}
          </ol>
          <p className={styles['short']}>
            <strong>{text.road.steps[step]}</strong> <span>{text.road.stepOf(at + 1, steps.length)}</span>
          </p>
        </>
      )}
      <div className={styles['topEnd']}>{children}</div>
    </header>
  );
});

const WHO_ICON: Record<Exclude<Paper, 'none'>, IconName> = { own: 'lock', group: 'group', whole: 'everyone' };

interface BandProps {
  paper: Exclude<Paper, 'none'>;
  /** Who can see this, the important half of the sentence. */
  who: ReactNode;
  more?: ReactNode;
  /** Is it saved: always at the same end. */
  saved: ReactNode;
}

/** The dark band over every board: who can see this, and is it saved. Nothing else. */
export function Band({ paper, who, more, saved }: BandProps) {
  return (
    <div
      className={`${styles['band']} ${styles[`band-${paper}`]}`}
      role="region"
      aria-label={text.band.label}
      data-band
    >
      <p className={styles['who']}>
        <Icon name={WHO_ICON[paper]} />
        <span>
          <strong>{who}</strong> {more ? <span className={styles['more']}>{more}</span> : null}
        </span>
      </p>
      <div className={styles['saved']}>{saved}</div>
    </div>
  );
}

/** The foot of a screen: what has been done, what comes next, and the buttons, the main one last. */
export function Foot({
  lead,
  done,
  next,
  children,
}: {
  lead?: ReactNode;
  done?: ReactNode;
  next?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <footer className={styles['foot']}>
      {lead ? <div className={styles['footLead']}>{lead}</div> : null}
      <div className={styles['footText']}>
        {done ? <p className={styles['footDone']}>{done}</p> : null}
        {next ? <p className={styles['footNext']}>{next}</p> : null}
      </div>
      <div className={styles['footActions']}>{children}</div>
    </footer>
  );
}

/**
 * A whole screen: bar, band, the paper with what lies on it, foot. A notice comes over the foot: it takes from the end of
 * the paper, so that nothing moves under a finger.
 */
export function Shell({
  paper,
  top,
  band,
  foot,
  children,
  notice,
}: {
  paper: Paper;
  top: ReactNode;
  band?: ReactNode;
  notice?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const main = useRef<HTMLElement>(null);
  useKeyScroll(main);
  return (
    <div data-screen className={`${styles['shell']} ${styles[`paper-${paper}`]}`}>
      {top}
      {band}
      <main ref={main} className={styles['main']} id="main">
        {children}
      </main>
      {notice}
      {foot}
    </div>
  );
}
