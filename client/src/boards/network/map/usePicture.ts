import type { DrawnNode, DrawnTie } from '@facet/shared/boards/network/merge.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import type { Box } from '../layout/boxes.ts';
import type { Label } from '../layout/labelSides.ts';
import type { MapView, Point } from '../view.ts';
import { backingMarks, symbolBox, type BackingMark } from './backingMarks.ts';
import { dotBatches, type DotBatch } from './dots.ts';
import type { PlacedName } from './Labels.tsx';
import type { NetworkMapProps } from './mapProps.ts';
import { degreesOf, placedNames, withName } from './names.ts';
import { radiusAt, symbolScale } from './symbols.ts';
import { LINE_WIDTHS, thicknessOf, type Thickness } from './thickness.ts';
import { tieLine, type TieLine } from './tieLine.ts';
import { tieBatches, type TieBatch } from './tieStyles.ts';

export interface Picture {
  /** Of a large map seen from far away: its symbols in few paths, but for those that stand out; else null. */
  dots: { alone: ReadonlySet<NodeId>; batches: readonly DotBatch[] } | null;
  /** Nodes in the order a screen reader walks them: by name. */
  inOrder: readonly DrawnNode[];
  /** On the screen, in pixels, whatever the zoom. */
  radiusOf: (id: NodeId) => number;
  sentenceOf: (node: DrawnNode) => string;
  /** How large symbols are drawn, how thick their outlines (in their own units), and the names. */
  symbol: number;
  stroke: number;
  font: number;
  widths: Record<Thickness, number>;
  /** Too small for signs in the symbols. */
  far: boolean;
  batches: readonly TieBatch[];
  chosenTie: { line: TieLine; width: number; wanted: boolean } | null;
  ringed: ReadonlySet<NodeId>;
  backings: readonly BackingMark[];
  labels: readonly PlacedName[];
  takenAt: (k: number) => Box[];
  lift: {
    k: number;
    symbol: number;
    stroke: number;
    font: number;
    ties: readonly DrawnTie[];
    widthOf: (tie: DrawnTie) => number;
    lineOf: (tie: DrawnTie, at: Point) => TieLine | null;
  };
}

type PictureInput = Omit<NetworkMapProps, 'size'> & {
  view: MapView;
  kind: 'tablet' | 'projector';
  k: number;
  /** As narrow as a phone. */
  narrow: boolean;
  /** Has been fitted to its screen. */
  shown: boolean;
  lifted: NodeId | null;
};

/** Names that stand on a map at once; a projector shows what can be read from the back. */
const MOST_NAMES = 160;
const PROJECTED_NAMES = 30;
/** Below this scale a map is looked at as a whole: no signs in the symbols, no arrow heads, lighter ties. */
const FAR = 0.42;
/** More symbols than these are drawn in few paths as long as the map is seen from far away. */
const MOST_SYMBOLS = 150;
const NO_LABELS: ReadonlyMap<NodeId, Label> = new Map();
/** A collator of one's own is many times as fast as asking for one at each comparison. */
const byName = new Intl.Collator();
const NOBODY: ReadonlySet<NodeId> = new Set();
/** More lit nodes than these and rings would be noise. */
const RINGS = 6;
/** Counts stand on ties as long as there is room for them. */
const COUNTED = { ties: 80, k: 0.55 } as const;

/** Everything the map draws, from what it is given and the scale it is drawn at. Nothing here depends on where it lies. */
export function usePicture(input: PictureInput): Picture {
  const {
    view,
    kind,
    k,
    shown,
    lifted,
    backing = null,
    lit = null,
    selected = null,
    me = null,
    changes = null,
  } = input;
  const screen = kind === 'projector' ? Math.max(400, window.innerHeight) / 1080 : 1;
  const unit = kind === 'projector' ? 1.3 * screen : 1;
  const font = kind === 'projector' ? Math.max(15, 36 * screen) : input.narrow ? 15 : 17;
  const symbol = symbolScale(k) * unit;

  const nodes = useMemo(() => new Map(view.nodes.map((n) => [n.id, n])), [view]);
  const { nodes: listed } = view;
  const inOrder = useMemo(
    () => listed.toSorted((x, y) => byName.compare(x.name, y.name) || (x.id < y.id ? -1 : 1)),
    [listed],
  );
  const radiusOf = useMemo(
    () =>
      (id: NodeId): number => {
        const node = nodes.get(id);
        return node === undefined ? 0 : radiusAt(node, id === me, symbol);
      },
    [nodes, me, symbol],
  );
  const widths = useMemo(() => {
    const base = LINE_WIDTHS[kind];
    const thin = (kind === 'projector' ? screen : 1) * Math.min(1, Math.max(0.25, k * 1.4));
    return { 1: Math.max(0.7, base[1] * thin), 2: Math.max(1, base[2] * thin), 3: base[3] * thin };
  }, [kind, screen, k]);

  const lineOf = useMemo(
    () =>
      (tie: DrawnTie, thickness: Thickness, moved?: { id: NodeId; at: Point }): TieLine | null => {
        const place = (id: NodeId): Point | undefined => {
          const at = moved?.id === id ? moved.at : view.at.get(id);
          return at && { x: at.x * k, y: at.y * k };
        };
        const [from, to] = [place(tie.a), place(tie.b)];
        if (from === undefined || to === undefined) return null;
        const [a, b] = [nodes.get(tie.a), nodes.get(tie.b)];
        if (a === undefined || b === undefined) return null;
        return tieLine(
          { node: a, me: tie.a === me, at: from },
          { node: b, me: tie.b === me, at: to },
          k < FAR ? 'none' : tie.direction,
          widths[thickness],
          symbol,
        );
      },
    [view, k, nodes, me, symbol, widths],
  );
  const batches = useMemo(
    () =>
      tieBatches(
        lifted === null ? view : { ...view, ties: view.ties.filter((t) => t.a !== lifted && t.b !== lifted) },
        lineOf,
        backing,
        lit,
        changes?.ties ?? null,
      ),
    [view, lineOf, backing, lit, lifted, changes],
  );
  const chosenTie = useMemo(() => {
    if (selected?.what !== 'tie') return null;
    const tie = view.ties.find((t) => t.a === selected.a && t.b === selected.b);
    if (tie === undefined || tie.a === lifted || tie.b === lifted) return null;
    const thickness = thicknessOf(tie, backing);
    const line = lineOf(tie, thickness);
    return line && { line, width: widths[thickness], wanted: tie.when === 'wanted' };
  }, [view, selected, lineOf, widths, backing, lifted]);

  const degrees = useMemo(() => degreesOf(view), [view]);
  const sentenceOf = useMemo(
    () =>
      (node: DrawnNode): string => {
        const words = networkText;
        const sort = words.reading.sorts[node.sort] ?? node.sort;
        const said = words.map.node(node.name, sort, degrees.get(node.id) ?? 0, node.id === me);
        const change = changes?.nodes.get(node.id);
        if (change !== undefined)
          return `${said} ${change === 'new' ? words.time.newNode : words.time.goneNode}`;
        const by = backing?.nodes.get(node.id);
        return backing && by !== undefined ? `${said} ${words.map.drawnBy(by, backing.of)}` : said;
      },
    [degrees, me, backing, changes],
  );
  const chosen = selected?.what === 'node' ? selected.id : null;
  /** Where the names stood before: each keeps its side where it can. */
  const [before] = useState(() => new Map<NodeId, Label>());
  const askedAt = useMemo(() => {
    const faded = (id: NodeId): boolean => lit !== null && !lit.nodes.has(id);
    const most = kind === 'projector' ? PROJECTED_NAMES : MOST_NAMES;
    const must = new Set(lit?.nodes.size ? lit.nodes : []);
    if (me !== null) must.add(me);
    return (of: MapView, at: number, previous: ReadonlyMap<NodeId, Label>) => {
      const scale = symbolScale(at) * unit;
      return { view: of, k: at, symbol: scale, font, me, must, most, previous, faded };
    };
  }, [unit, font, kind, me, lit]);
  // Placing names takes longer than all the rest: what others change shows first, and the names follow.
  const named = useDeferredValue(view);
  const asked = useMemo(() => askedAt(named, k, before), [askedAt, named, k, before]);
  const usual = useMemo(() => placedNames(asked), [asked]);
  // Nor are they placed anew for a name that is chosen.
  const apart = chosen !== null && !usual.names.some(({ id }) => id === chosen) ? chosen : null;
  const placed = useMemo(
    () => (apart === null ? usual : withName(usual, apart, asked)),
    [asked, usual, apart],
  );
  const namesTakeAt = (at: number): readonly Box[] => {
    const all = askedAt(view, at, NO_LABELS);
    return placedNames(chosen === null ? all : { ...all, must: new Set(all.must).add(chosen) }).taken;
  };
  /** What symbols and names would take up at a scale; of a large map the symbols alone, as few of its names show. */
  const takenAt = (at: number): Box[] => [
    ...view.nodes.map((n) => symbolBox(n, n.id === me, view.at.get(n.id), at, symbolScale(at) * unit)),
    ...(view.nodes.length > 80 ? [] : namesTakeAt(at)),
  ];
  useEffect(() => {
    // What stood at a scale nobody saw counts for nothing.
    if (!shown) return;
    before.clear();
    for (const [id, label] of placed.labels) before.set(id, label);
  }, [placed, before, shown]);
  const allLabels = placed.names;
  const backings = useMemo(() => {
    const counted = input.showBacking === true && kind === 'tablet' && k >= COUNTED.k;
    if (!counted || backing === null || view.ties.length > COUNTED.ties) return [];
    return backingMarks(
      view.ties.flatMap((tie) => {
        const line = lineOf(tie, thicknessOf(tie, backing));
        return line === null ? [] : [{ tie, line }];
      }),
      backing,
      lit,
      [...placed.taken, ...view.nodes.map((n) => symbolBox(n, n.id === me, view.at.get(n.id), k, symbol))],
    );
  }, [view, backing, input.showBacking, kind, k, symbol, me, lineOf, lit, placed]);
  const labels = useMemo(
    () => (lifted === null ? allLabels : allLabels.filter((l) => l.id !== lifted)),
    [allLabels, lifted],
  );
  const dots = useMemo(() => {
    if (k >= FAR || view.nodes.length <= MOST_SYMBOLS) return null;
    const alone = new Set<NodeId>(changes?.nodes.keys() ?? []);
    for (const id of [me, chosen, lifted, input.tieFrom]) if (id) alone.add(id);
    if (lit !== null && lit.nodes.size <= RINGS) for (const id of lit.nodes) alone.add(id);
    return { alone, batches: dotBatches(view, k, symbol, lit, alone) };
  }, [view, k, symbol, lit, me, chosen, lifted, input.tieFrom, changes]);
  const ringed = lit !== null && lit.nodes.size <= RINGS ? lit.nodes : NOBODY;
  const stroke = Math.max(1.3, 2.4 * Math.min(1, symbol)) / symbol;
  const liftTies = useMemo(
    () => (lifted === null ? [] : view.ties.filter((t) => t.a === lifted || t.b === lifted)),
    [view, lifted],
  );
  return {
    dots,
    inOrder,
    radiusOf,
    sentenceOf,
    symbol,
    stroke,
    font,
    widths,
    far: k < FAR,
    batches,
    chosenTie,
    ringed,
    backings: lifted === null ? backings : backings.filter(({ a, b }) => a !== lifted && b !== lifted),
    labels,
    takenAt,
    lift: {
      k,
      symbol,
      stroke,
      font,
      ties: liftTies,
      widthOf: (tie) => widths[thicknessOf(tie, backing)],
      lineOf: (tie, at) =>
        lifted === null ? null : lineOf(tie, thicknessOf(tie, backing), { id: lifted, at }),
    },
  };
}
