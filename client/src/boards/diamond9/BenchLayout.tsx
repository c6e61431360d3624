import type { ItemId } from '@facet/shared/session/state.ts';
import type { Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { ReactNode, RefObject } from 'react';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { MiniDiamond } from '../../ui/Lozenges.tsx';
import { useBench } from './bench.ts';
import styles from './BenchLayout.module.css';
import { DiamondBoard } from './DiamondBoard.tsx';
import { useGlide, type Carried } from './stillness.ts';
import { Tray } from './Tray.tsx';
import type { Placing } from './usePlacing.ts';
import type { BenchState } from './Workbench.tsx';

/** What may stand beside the board instead of the list. */
export interface SidePanel {
  title: string;
  /** On the button that opens it. */
  button: string;
  content: (placing: Placing) => ReactNode;
}

export type Maybe = readonly [ReadonlySet<ItemId>, (card: ItemId) => void];

interface BenchLayoutProps {
  root: RefObject<HTMLDivElement | null>;
  carried: RefObject<Carried | null>;
  title: string;
  subtitle: string | undefined;
  leastOf: string | undefined;
  side: SidePanel | undefined;
  trayTitle: string | undefined;
  panel: 'side' | 'list';
  onPanel: (panel: 'side' | 'list') => void;
  maybe: Maybe;
  state: BenchState;
  onLook: () => void;
  children: ReactNode;
}

/** Longer questions stand above the board instead of in its corner. */
const CORNER_CHARS = 90;

export const filledOf = (state: BenchState): ReadonlySet<Slot> =>
  new Set(Object.keys(state.diamond.slots) as Slot[]);

/** The board with the list beside it, below it, or (on phones) in the foot. */
export function BenchLayout(props: BenchLayoutProps) {
  const { root, title, subtitle, side, panel, state } = props;
  const { phone, diamond, placing, canWrite } = useBench();
  const long = title.length + (subtitle?.length ?? 0) > CORNER_CHARS;
  const heading = (
    <>
      <h1 className={styles['title']} dir="auto" tabIndex={-1}>
        {title}
      </h1>
      {subtitle === undefined ? null : <p className={styles['subtitle']}>{subtitle}</p>}
    </>
  );
  const alone = !phone && !long && (props.children ?? null) === null;
  useGlide(root, diamond.slots, props.carried);
  return (
    <div ref={root} className={`${styles['bench']} ${side ? styles['broad'] : ''}`}>
      <div className={`${styles['paper']} ${alone ? styles['alone'] : ''}`}>
        {phone ? (
          <header className={styles['phoneHead']}>
            <button
              type="button"
              className={styles['map']}
              aria-label={text.diamond.sheet.lookTitle}
              onClick={props.onLook}
            >
              <MiniDiamond filled={filledOf(state)} size="84px" />
            </button>
            <div>
              {heading}
              <p>{text.diamond.placed(state.placed, state.of)}</p>
              {canWrite && state.placed === 0 ? <p>{text.diamond.tapThenTap}</p> : null}
            </div>
          </header>
        ) : long ? (
          <header className={styles['longHead']}>{heading}</header>
        ) : null}
        {props.children}
        <DiamondBoard corner={phone || long ? null : heading} foot={props.leastOf} />
      </div>
      {phone ? null : (
        <aside className={styles['side']}>
          {side ? (
            <div className={styles['switch']}>
              <Button aria-pressed={panel === 'side'} onClick={() => props.onPanel('side')}>
                {side.button}
              </Button>
              <Button aria-pressed={panel === 'list'} onClick={() => props.onPanel('list')}>
                {text.diamond.tray.listCount(state.left)}
              </Button>
            </div>
          ) : null}
          {side && panel === 'side' ? (
            side.content(placing)
          ) : (
            <Tray maybe={props.maybe} title={props.trayTitle ?? text.diamond.tray.title} />
          )}
        </aside>
      )}
    </div>
  );
}
