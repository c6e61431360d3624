import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { text } from '../../../text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { useMedia } from '../../../ui/useMedia.ts';
import styles from './SidePanel.module.css';

export interface PanelProps {
  title: string;
  /** What it is, over the title of a panel: a chip that says "Tie". A dialog goes without. */
  tag?: ReactNode;
  /** Buttons at the foot. */
  actions?: ReactNode;
  onClose: () => void;
  /** A dialog on wide screens too: where nothing beside it is worked on meanwhile, as over the table. */
  modal?: boolean | undefined;
  /** Takes the focus when it opens, as after Enter on the map; a dialog always does. */
  takesFocus?: boolean | undefined;
  children: ReactNode;
}

export const useWide = (): boolean => useMedia('(min-width: 900px)');

/**
 * What belongs to something on the map: a panel beside it from 900 pixels on, a sheet over it below that. Mount it to open
 * it. Escape in it closes it; focus that was in it goes back to where it came from.
 */
export function SidePanel(props: PanelProps) {
  const wide = useWide();
  const { title, actions, onClose, modal = false, children } = props;
  if (wide && !modal) return <Beside {...props} />;
  return (
    <Sheet title={title} onClose={onClose} place="side" actions={actions}>
      {children}
    </Sheet>
  );
}

/** A name on the map is drawn: it takes the focus like any other element. */
const canFocus = (element: Element | null): element is HTMLElement | SVGElement =>
  element instanceof HTMLElement || element instanceof SVGElement;

/** Where focus goes back to, while one panel comes in the place of another. */
let handed: Element | null = null;

function Beside({ title, tag, actions, onClose, takesFocus = false, children }: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  const id = useId();
  const focus = useEffectEvent(() => {
    if (!takesFocus) return;
    const begin = panel.current?.querySelector<HTMLElement>('[data-begin-here]');
    (begin ?? panel.current)?.focus();
  });
  const escaped = useEffectEvent((event: KeyboardEvent) => {
    const inside = event.target instanceof Node && (panel.current?.contains(event.target) ?? false);
    if (inside && event.key === 'Escape' && !event.defaultPrevented) onClose();
  });
  useEffect(() => {
    // On the document: what is open inside the panel has the first word.
    const onKey = (event: KeyboardEvent): void => escaped(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  // A layout effect: its end comes while the panel is still in the page, and with it the focus.
  useLayoutEffect(() => {
    const element = panel.current;
    const before = handed ?? document.activeElement;
    if (handed !== null) element?.focus();
    handed = null;
    focus();
    return () => {
      if (!canFocus(before) || !(element?.contains(document.activeElement) ?? false)) return;
      // Another panel may come in the place of this one, a tie's in that of its end's: it takes the focus over.
      handed = before;
      setTimeout(() => {
        if (handed === before && before.isConnected) before.focus();
        handed = null;
      });
    };
  }, []);
  const heading = (
    <h2 id={id} className="theirs" dir="auto">
      {title}
    </h2>
  );
  return (
    <section ref={panel} className={styles['panel']} aria-labelledby={id} tabIndex={-1} data-side-panel>
      <div className={styles['head']}>
        {tag === undefined ? heading : tag}
        <Button look="quiet" icon="close" label={text.common.close} onClick={onClose} />
      </div>
      <div className={styles['body']}>
        {tag === undefined ? null : heading}
        {children}
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </div>
    </section>
  );
}
