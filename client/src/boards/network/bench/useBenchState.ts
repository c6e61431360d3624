import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useCallback, useMemo, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { announce } from '../../../ui/announcer.ts';
import { lastByKeys } from '../../../ui/lastInput.ts';
import type { MapModel } from '../map/useMapView.ts';
import type { BoundMoves } from '../moves.ts';
import { litOf } from '../reading/reading.ts';
import { useFilter, type Filter } from '../reading/useFilter.ts';
import { useFindings } from '../reading/useReading.ts';
import type { Backing, Lit, MapView, Point, Selection } from '../view.ts';

/** What one person has open and chosen on a map; nothing of it leaves the page. */
export interface BenchState {
  view: MapView;
  filter: Filter;
  table: boolean;
  setTable: (table: boolean) => void;
  selected: Selection | null;
  select: (what: Selection | null) => void;
  /** What was chosen was chosen by keys, and its sheet takes the focus. */
  byKeys: boolean;
  /** Ties under one tap, to choose from. */
  under: { a: NodeId; b: NodeId }[] | null;
  setUnder: (ties: { a: NodeId; b: NodeId }[] | null) => void;
  mode: 'look' | 'tie';
  toggleTie: () => void;
  tieFrom: NodeId | null;
  setTieFrom: (node: NodeId | null) => void;
  tie: (one: NodeId, other: NodeId) => void;
  /** Something is being added, perhaps at a place that was tapped. */
  adding: { at: Point | null } | null;
  add: (at: Point | null) => void;
  stopAdding: () => void;
  remove: (what: Selection) => void;
  spot: string | null;
  point: (spot: string | null) => void;
  look: (nodes: readonly NodeId[] | null) => void;
  lit: Lit | null;
  /** Tells where the map is drawn, for pictures of it. */
  setFrame: (frame: HTMLDivElement | null) => void;
  svg: () => SVGSVGElement | null;
}

interface BenchInput {
  model: MapModel;
  backing: Backing | null;
  canWrite: boolean;
  moves: BoundMoves;
}

/** The state of a bench. A spot is lit until another is, or the same is touched again. */
export function useBenchState({ model, backing, canWrite, moves }: BenchInput): BenchState {
  const filter = useFilter(model.drawn, backing);
  const [table, setTable] = useState(false);
  const [selected, setSelected] = useState<Selection | null>(null);
  const [byKeys, setByKeys] = useState(false);
  const [under, setUnder] = useState<BenchState['under']>(null);
  const [mode, setMode] = useState<BenchState['mode']>('look');
  const [tieFrom, setTieFrom] = useState<NodeId | null>(null);
  const [adding, setAdding] = useState<BenchState['adding']>(null);
  const [spot, setSpot] = useState<string | null>(null);
  const [looked, setLooked] = useState<readonly NodeId[] | null>(null);
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const view = useMemo<MapView>(
    () => ({ ...filter.shown, at: model.view.at }),
    [filter.shown, model.view.at],
  );
  const { found } = useFindings(view);
  const lit = useMemo<Lit | null>(
    () =>
      looked !== null
        ? { nodes: new Set(looked), ties: new Set() }
        : (litOf(spot, found ?? [], view)?.lit ?? null),
    [looked, spot, found, view],
  );

  const select = useCallback((what: Selection | null): void => {
    setSelected(what);
    setUnder(null);
    setAdding(null);
    setByKeys(what !== null && lastByKeys());
  }, []);
  const words = networkText.bench;

  return {
    view,
    filter,
    table,
    setTable: (to) => {
      setTable(to);
      setTieFrom(null);
      setMode('look');
    },
    selected,
    select,
    byKeys,
    under,
    setUnder,
    mode,
    toggleTie: () => {
      const on = mode !== 'tie';
      setMode(on ? 'tie' : 'look');
      setTieFrom(on && selected?.what === 'node' ? selected.id : null);
      setSelected(null);
      setAdding(null);
      announce(on ? words.tieBegun : words.tieEnded);
    },
    tieFrom,
    setTieFrom,
    tie: (one, other) => {
      if (!canWrite) return;
      const not = moves.drawTie(one, other);
      setTieFrom(null);
      // What has just been drawn is asked about: what it is about, and how strong.
      if (not === null || not === 'tiedAlready') {
        setMode('look');
        select(one < other ? { what: 'tie', a: one, b: other } : { what: 'tie', a: other, b: one });
      }
    },
    adding,
    add: (at) => {
      if (!canWrite) return;
      setMode('look');
      setTieFrom(null);
      setAdding({ at });
    },
    stopAdding: () => setAdding(null),
    remove: (what) => {
      if (!canWrite) return;
      // One undo brings back all that goes with it, so nobody is asked twice.
      const not = what.what === 'node' ? moves.removeNode(what.id) : moves.removeTie(what.a, what.b);
      if (not === null) setSelected(null);
    },
    spot,
    point: (to) => {
      setSpot(to);
      setSelected(null);
    },
    look: setLooked,
    lit,
    setFrame,
    svg: () => frame?.querySelector<SVGSVGElement>('svg[role=presentation]') ?? null,
  };
}
