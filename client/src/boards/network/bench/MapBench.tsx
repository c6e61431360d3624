import type { MapDoc } from '@facet/shared/boards/network/networkDoc.ts';
import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useState, type ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import { useBusy } from '../../../ui/busy.ts';
import { Button } from '../../../ui/Button.tsx';
import { Foot, Shell, type Paper } from '../../../ui/Shell.tsx';
import { UnsavedNotice } from '../../UnsavedNotice.tsx';
import type { OpenBoard } from '../../useBoard.ts';
import { useSavedState } from '../../savedState.ts';
import { NetworkMap } from '../map/NetworkMap.tsx';
import type { MapModel } from '../map/useMapView.ts';
import { useMoves } from '../moves.ts';
import { Filters } from '../reading/Filters.tsx';
import type { OnMap } from '../sheets/panelProps.ts';
import { useWide } from '../sheets/SidePanel.tsx';
import { TieListSheet } from '../sheets/TieListSheet.tsx';
import { NetworkTable } from '../table/NetworkTable.tsx';
import type { Selection } from '../view.ts';
import type { Bench, StagePanel } from './bench.ts';
import { BenchMenu } from './BenchMenu.tsx';
import { BenchSide } from './BenchSide.tsx';
import { benchFoot, type FootWords } from './benchFoot.ts';
import { usePlacingMoves } from './usePlacingMoves.ts';
import styles from './MapBench.module.css';
import { useBenchState } from './useBenchState.ts';

interface MapBenchProps {
  open: OpenBoard;
  map: MapDoc;
  model: MapModel;
  plan: NetworkPlan;
  paper: Exclude<Paper, 'none'>;
  top: ReactNode;
  band: ReactNode;
  notice: ReactNode;
  /** The activity's question, over the map. */
  title: string;
  /** What a screen reader calls the map. */
  label: string;
  /** What the map is called in a file's name. */
  fileTitle: string;
  canWrite: boolean;
  /** The owner's node on an own map; left out on a shared one. */
  me?: NodeId | null;
  /** Of a shared map: how many drew each part. */
  backing?: OnMap['backing'];
  /** Beside the map while nothing is chosen, or over it on small screens. */
  panel: StagePanel;
  /** What more there is to say of what is chosen: who drew it. */
  about?: (bench: Bench, what: Selection) => ReactNode;
  /** Instead of the map, as long as it gives anything: how does the group want to begin? */
  begin?: (bench: Bench) => ReactNode;
  /** What the foot says and offers, beside what every map has. */
  foot: (bench: Bench) => FootWords;
}

/** A map to work on, or to look at: the drawing or its table, a panel beside it, and the foot. */
export function MapBench(props: MapBenchProps) {
  const { open, map, model, plan, canWrite, me, backing = null, panel } = props;
  const words = networkText.bench;
  const moves = usePlacingMoves(useMoves(map, plan), model.view);
  const state = useBenchState({ model, backing, canWrite, moves });
  const { view, selected, lit, mode, filter, setFrame } = state;
  const wide = useWide();
  const [panelOpen, setPanelOpen] = useState(false);
  const { late, unsaved } = useSavedState(open);
  useBusy(state.adding !== null || state.tieFrom !== null);

  const bench: Bench = {
    view,
    network: model.network,
    moves,
    selected,
    select: state.select,
    spot: state.spot,
    point: state.point,
    look: state.look,
  };
  const on: OnMap = { view, plan, moves, canWrite, backing, me, onSelect: state.select };
  const begin = props.begin?.(bench);
  const foot = props.foot(bench);
  const begins = begin !== undefined && begin !== null;
  // The table needs the whole width, and a choice how to begin stands alone.
  const hasSide = wide && !state.table && !begins;
  const beside = (
    <>
      <Button icon={state.table ? 'network' : 'table'} onClick={() => state.setTable(!state.table)}>
        {state.table ? words.asMap : words.asTable}
      </Button>
      <Filters filter={filter} drawers={backing?.of ?? 0} />
      {state.table && wide ? (
        <Button icon="lightbulb" onClick={() => setPanelOpen(true)}>
          {panel.button}
        </Button>
      ) : null}
    </>
  );

  const side = (
    <BenchSide
      on={on}
      state={state}
      panel={panel}
      wide={hasSide}
      open={panelOpen}
      onClose={() => setPanelOpen(false)}
      bench={bench}
      about={props.about}
    />
  );
  return (
    <Shell
      paper={props.paper}
      top={props.top}
      band={props.band}
      notice={
        <>
          {props.notice}
          {late ? <UnsavedNotice count={unsaved} /> : null}
        </>
      }
      foot={
        <Foot {...benchFoot(foot, state, model.drawn, canWrite)}>
          {canWrite && !begins ? (
            <Button icon="undo" label={moves.undoWords} disabled={!moves.canUndo} onClick={moves.undo} />
          ) : null}
          {wide || begins ? null : (
            <Button icon="lightbulb" onClick={() => setPanelOpen(true)}>
              {panel.button}
            </Button>
          )}
          {foot.actions}
          {canWrite && !begins ? (
            <>
              {model.drawn.nodes.length > 1 && !state.table ? (
                <Button icon="link" aria-pressed={mode === 'tie'} onClick={state.toggleTie}>
                  {mode === 'tie' ? words.tieDone : words.tieTwo}
                </Button>
              ) : null}
              <Button
                look={foot.addIsNext === true ? 'next' : 'outline'}
                icon="plus"
                onClick={() => state.add(null)}
              >
                {words.add}
              </Button>
            </>
          ) : null}
        </Foot>
      }
    >
      <div className={`${styles['bench']} ${hasSide ? styles['sided'] : ''}`}>
        <div className={styles['paper']}>
          <header className={styles['head']}>
            <h1 className={styles['title']} dir="auto" tabIndex={-1}>
              {props.title}
            </h1>
            <BenchMenu
              title={props.fileTitle}
              model={model}
              network={model.network}
              map={map}
              moves={moves}
              canWrite={canWrite}
              svg={state.svg}
            />
          </header>
          {!begins ? (
            state.table ? (
              <div className={styles['table']}>
                <div className={styles['tools']}>{beside}</div>
                <NetworkTable {...on} selected={selected} />
              </div>
            ) : (
              <div ref={setFrame} className={styles['map']}>
                <NetworkMap
                  view={view}
                  label={props.label}
                  me={me ?? null}
                  selected={selected}
                  lit={lit}
                  backing={backing}
                  showBacking={backing !== null}
                  canWrite={canWrite}
                  mode={mode}
                  tieFrom={state.tieFrom}
                  beside={beside}
                  onSelect={state.select}
                  onAmbiguous={state.setUnder}
                  onTie={state.tie}
                  onTieFrom={state.setTieFrom}
                  onMove={(node, to) => moves.moveNodes(new Map([[node, to]]))}
                  onAddAt={(at) => state.add(at)}
                  onRemove={state.remove}
                />
                {model.drawn.nodes.length === 0 ? (
                  <p className={styles['empty']}>{canWrite ? words.empty : words.emptyLook}</p>
                ) : null}
              </div>
            )
          ) : (
            <div className={styles['begin']}>{begin}</div>
          )}
        </div>
        {hasSide ? <aside className={styles['side']}>{side}</aside> : side}
      </div>
      {state.under === null ? null : (
        <TieListSheet
          ties={state.under}
          view={view}
          modal
          onSelect={state.select}
          onClose={() => state.setUnder(null)}
        />
      )}
    </Shell>
  );
}
