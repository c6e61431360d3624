import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import { Labels } from '../../../../boards/network/map/Labels.tsx';
import { NodeMark } from '../../../../boards/network/map/NodeMark.tsx';
import { LINE_WIDTHS } from '../../../../boards/network/map/thickness.ts';
import { tieLine } from '../../../../boards/network/map/tieLine.ts';
import { Ties } from '../../../../boards/network/map/Ties.tsx';
import { tieBatches, type TieLook } from '../../../../boards/network/map/tieStyles.ts';
import type { Backing, Lit, MapView } from '../../../../boards/network/view.ts';
import { unit } from '../../fit.ts';
import { MapInWords } from './MapInWords.tsx';
import { namesWith } from './names.ts';
import { useWallPlaces } from './useWallPlaces.ts';
import styles from './Wall.module.css';

export interface WallMapProps {
  /** Whose map it is: pictures of the same are alike. */
  board: string;
  view: MapView;
  label: string;
  me?: NodeId | null;
  backing?: Backing | null;
  /** What is pointed at: the rest steps back. */
  lit?: Lit | null;
  /** Whom the sentence is about while nothing steps back. */
  ringed?: ReadonlySet<NodeId>;
  changes?: { ties: ReadonlyMap<string, TieLook>; nodes: ReadonlyMap<NodeId, 'new' | 'gone'> } | null;
}

/** More rings than these would be noise. */
const RINGS = 6;
const NOBODY: ReadonlySet<NodeId> = new Set();

/** A map as large as its place on the wall, to be read from the back. It is looked at only, and stays where it is. */
export function WallMap(props: WallMapProps) {
  const { label, me = null, backing = null, lit = null, ringed = NOBODY, changes = null } = props;
  const root = useRef<HTMLDivElement>(null);
  const size = useRoom(root);
  const shown = useWallPlaces(props.board, props.view, size);
  const busy =
    shown?.view !== props.view ||
    size === null ||
    shown.places.room.w !== size.w ||
    shown.places.room.h !== size.h;
  const rings = lit === null ? ringed : lit.nodes.size <= RINGS ? lit.nodes : NOBODY;
  const drawing = useMemo(() => {
    if (shown === null) return null;
    const { view, places } = shown;
    const px = places.room.symbol / 1.3;
    const base = LINE_WIDTHS.projector;
    const widths = { 1: base[1] * px, 2: base[2] * px, 3: base[3] * px };
    const nodes = new Map(view.nodes.map((n) => [n.id, n]));
    const batches = tieBatches(
      view,
      (tie, thickness) => {
        const [a, b] = [nodes.get(tie.a), nodes.get(tie.b)];
        const [from, to] = [places.at.get(tie.a), places.at.get(tie.b)];
        if (a === undefined || b === undefined || from === undefined || to === undefined) return null;
        const ends = [
          { node: a, me: tie.a === me, at: from },
          { node: b, me: tie.b === me, at: to },
        ] as const;
        return tieLine(...ends, tie.direction, widths[thickness], places.room.symbol);
      },
      backing,
      lit,
      changes?.ties ?? null,
    );
    return { view, places, widths, batches };
  }, [shown, me, backing, lit, changes]);
  const names = useMemo(() => {
    if (drawing === null) return [];
    const { view, places } = drawing;
    return namesWith(view, places, lit?.nodes ?? ringed).map((l) => {
      const at = places.at.get(l.id) ?? { x: 0, y: 0 };
      const faded = lit !== null && !lit.nodes.has(l.id);
      return { id: l.id, lines: l.lines, x: at.x + l.x, y: at.y + l.y, anchor: l.anchor, faded };
    });
  }, [drawing, lit, ringed]);
  return (
    <div ref={root} className={styles['wall']} aria-busy={busy}>
      {drawing === null ? null : (
        <svg aria-hidden="true" focusable="false" className={styles['picture']}>
          <Ties batches={drawing.batches} widths={drawing.widths} />
          <g strokeWidth={2.4} style={{ '--symbol': drawing.places.room.symbol } as CSSProperties}>
            {drawing.view.nodes.map((node) => (
              <NodeMark
                key={node.id}
                node={node}
                x={drawing.places.at.get(node.id)?.x ?? 0}
                y={drawing.places.at.get(node.id)?.y ?? 0}
                label=""
                current={false}
                fresh={false}
                dot={false}
                away={false}
                change={changes?.nodes.get(node.id)}
                me={node.id === me}
                chosen={false}
                end={false}
                lit={rings.has(node.id)}
                faded={lit !== null && !lit.nodes.has(node.id)}
              />
            ))}
          </g>
          <Labels labels={names} font={drawing.places.room.font} />
        </svg>
      )}
      <MapInWords view={props.view} label={label} me={me} backing={backing} />
    </div>
  );
}

/** The room an element has, and how large a pixel of a wall of 1,080 is on this one; null until it is known. */
function useRoom(element: React.RefObject<HTMLElement | null>): { w: number; h: number; px: number } | null {
  const [room, setRoom] = useState<{ w: number; h: number; px: number } | null>(null);
  useEffect(() => {
    const found = element.current;
    if (found === null) return undefined;
    const measure = (): void => {
      const { clientWidth: w, clientHeight: h } = found;
      const px = unit() / 10.8;
      if (w > 0 && h > 0)
        setRoom((was) => (was?.w === w && was.h === h && was.px === px ? was : { w, h, px }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(found);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
