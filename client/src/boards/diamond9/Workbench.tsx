import type { Scope } from '@facet/shared/boards/address.ts';
import { slotOfCard, type Diamond } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, SeatId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { startTransition, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { text } from '../../text.ts';
import { useBusy } from '../../ui/busy.ts';
import { Shell, type Paper } from '../../ui/Shell.tsx';
import { useSteady } from '../../ui/steady.ts';
import { usePhone } from '../../ui/useMedia.ts';
import { useSavedState } from '../savedState.ts';
import type { OpenBoard } from '../useBoard.ts';
import { BenchContext, DeedsContext, type Bench, type BenchDeeds } from './bench.ts';
import { BenchFoot } from './BenchFoot.tsx';
import { BenchLayout, type SidePanel } from './BenchLayout.tsx';
import { BenchSheets, type OpenSheet } from './BenchSheets.tsx';
import { CardInside } from './Card.tsx';
import cardStyles from './Card.module.css';
import { DragArea } from './drag.tsx';
import { useMaybeLater } from './maybeLater.ts';
import { itemsById } from './names.ts';
import type { Carried } from './stillness.ts';
import { UnsavedNotice } from '../UnsavedNotice.tsx';
import { useBenchFocus } from './useBenchFocus.ts';
import { useDeckIds } from './useDiamond.ts';
import { useBenchKeys } from './useBenchKeys.ts';
import { useOthers } from './useOthers.ts';
import { progressOf, usePlacing, type Placing } from './usePlacing.ts';

export interface BenchState {
  placed: number;
  of: number;
  complete: boolean;
  placing: Placing;
  diamond: Diamond;
  /** How many cards are still on the list. */
  left: number;
  panel: 'side' | 'list';
  showList: () => void;
  here: ReadonlySet<SeatId>;
  phone: boolean;
}

export interface FootWords {
  done: ReactNode;
  next?: ReactNode;
  /** The buttons, the main one last. */
  actions?: ReactNode;
  /** So many buttons that Undo must be short on a tablet. */
  crowded?: boolean;
}

export interface WorkbenchProps {
  open: OpenBoard;
  diamond: Diamond;
  deck: readonly Item[];
  activity: ActivityView;
  you: SeatId;
  scope: Scope;
  paper: Paper;
  canWrite: boolean;
  /** The question, or what this board is for. */
  title: string;
  /** A line under it. */
  subtitle?: string | undefined;
  /** Below "Least important". */
  leastOf?: string | undefined;
  nameOf: (seat: SeatId) => string | null;
  top: ReactNode;
  band: (state: BenchState) => ReactNode;
  notice: ReactNode;
  foot: (state: BenchState) => FootWords;
  side?: SidePanel | undefined;
  trayTitle?: string | undefined;
  onOwnMove?: () => void;
  /** Above the diamond. */
  children?: (placing: Placing) => ReactNode;
}

/** A diamond one can work on: the board, the list, the foot, and every way to place a card. */
export function Workbench(props: WorkbenchProps) {
  const { open, diamond, deck, activity, you, scope, canWrite, nameOf } = props;
  const phone = usePhone();
  const ids = useDeckIds(deck);
  const items = useMemo(() => itemsById(deck), [deck]);
  const root = useRef<HTMLDivElement>(null);
  const carried = useRef<Carried | null>(null);
  const placing = usePlacing(open, ids, items, props.onOwnMove);
  const holding = scope === 'individual' ? null : (placing.hand?.card ?? null);
  const others = useOthers(open.board, you, holding, ids, items, nameOf);
  const maybe = useMaybeLater(activity.id, you);
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const [panel, setPanel] = useState<'side' | 'list'>(props.side ? 'side' : 'list');
  const { late, unsaved, state: saved } = useSavedState(open);
  const { act: actAndFocus, focusPlace } = useBenchFocus(root, placing, diamond);
  const act: BenchDeeds['act'] = (a, by) => {
    const outcome = actAndFocus(a, by);
    const over = outcome.kind === 'placed' || outcome.kind === 'tookBack';
    setSheet((now) =>
      now?.kind === 'move' && outcome.kind !== 'picked' ? null : over && isPlaces(now) ? null : now,
    );
    return outcome;
  };
  useBusy(placing.hand !== null || sheet !== null);
  useBenchKeys(placing, act);
  usePutBackWhenClosed(canWrite, placing);

  const left = ids.length - Object.values(diamond.slots).length;
  const deeds = useSteady<BenchDeeds>({
    act,
    focusPlace,
    noteReason: (card) => setSheet(canWrite ? { kind: 'reason', card } : { kind: 'read', card }),
    moveTo: (card) => {
      if (placing.hand?.card !== card)
        act({ do: 'pick', card, at: slotOfCard(diamond.slots, card) ?? 'list' }, 'keys');
      setSheet({ kind: 'move' });
    },
    readAll: (card) => setSheet({ kind: 'read', card }),
    openList: () => {
      if (!phone) setPanel('list');
      else if (left > 0) setSheet({ kind: 'list' });
    },
  });
  const bench: Bench = {
    deck,
    items,
    diamond,
    placing,
    others,
    canWrite,
    phone,
    late: late || saved === 'waiting',
    ...deeds,
  };
  const state: BenchState = {
    ...progressOf(diamond.slots, ids.length),
    placing,
    diamond,
    left,
    panel,
    showList: bench.openList,
    here: others.here,
    phone,
  };

  return (
    <BenchContext value={bench}>
      <DeedsContext value={deeds}>
        <DragArea
          // The card follows the finger at once; that every place says it may go there can come a few frames later.
          onLift={(card) =>
            startTransition(() => {
              act({ do: 'pick', card, at: slotOfCard(diamond.slots, card) ?? 'list' }, 'drag');
            })
          }
          onDrop={(card, over) => {
            if (over === null) act({ do: 'putBack' }, 'drag');
            else if (over === 'list') act({ do: 'toList', card }, 'drag');
            else {
              carried.current = { card, slot: over };
              act({ do: 'place', slot: over }, 'drag');
            }
          }}
          lifted={(card) => <Lifted item={items.get(card)} />}
        >
          <Shell
            paper={props.paper}
            top={props.top}
            band={props.band(state)}
            notice={
              <>
                {saved === 'waiting' ? <UnsavedNotice count={unsaved} /> : null}
                {props.notice}
              </>
            }
            foot={
              <BenchFoot
                words={props.foot(state)}
                state={state}
                maybe={maybe}
                onSheet={setSheet}
                side={props.side}
                trayTitle={props.trayTitle}
              />
            }
          >
            <BenchLayout
              root={root}
              carried={carried}
              title={props.title}
              subtitle={props.subtitle}
              leastOf={props.leastOf}
              side={props.side}
              trayTitle={props.trayTitle}
              panel={panel}
              onPanel={setPanel}
              maybe={maybe}
              state={state}
              onLook={() => setSheet({ kind: 'look' })}
            >
              {props.children?.(placing)}
            </BenchLayout>
            <BenchSheets
              sheet={sheet}
              onSheet={setSheet}
              maybe={maybe}
              side={props.side}
              hint={scope === 'individual' ? text.diamond.sheet.reasonHintOwn : text.diamond.sheet.reasonHint}
            />
          </Shell>
        </DragArea>
      </DeedsContext>
    </BenchContext>
  );
}

const isPlaces = (sheet: OpenSheet): boolean => sheet?.kind === 'look' || sheet?.kind === 'list';

/** When the stage closes, a held card is put back where it was: nothing has changed, so nothing is lost. */
function usePutBackWhenClosed(canWrite: boolean, { hand, aim, act }: Placing): void {
  const putBack = useEffectEvent(() => act({ do: 'putBack' }, 'tap'));
  const closed = !canWrite && (hand !== null || aim !== null);
  useEffect(() => {
    if (closed) putBack();
  }, [closed]);
}

function Lifted({ item }: { item: Item | undefined }) {
  if (item === undefined) return null;
  return (
    <div className={`${cardStyles['card']} ${cardStyles['lifted']}`}>
      <div className={cardStyles['face']}>
        <CardInside item={item} />
      </div>
    </div>
  );
}
