import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { Answer, type Answers } from './Answer.tsx';
import { Backings } from './Backings.tsx';
import { zoomed, ZOOM } from './camera.ts';
import { Dots } from './Dots.tsx';
import { Labels } from './Labels.tsx';
import { Lifted, type InHand } from './Lifted.tsx';
import type { NetworkMapProps } from './mapProps.ts';
import styles from './NetworkMap.module.css';
import { NodeMark } from './NodeMark.tsx';
import { stretched } from './stretched.ts';
import { ChosenTie, Ties } from './Ties.tsx';
import { FIRST, useCamera } from './useCamera.ts';
import { useFirstView } from './useFirstView.ts';
import { useMapDeeds } from './useMapDeeds.ts';
import { useMapKeys } from './useMapKeys.ts';
import { usePicture } from './usePicture.ts';
import { usePointers } from './usePointers.ts';
import { useSize } from './useSize.ts';
import { Pressed, useStill } from './useStill.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

/** The least scale of a symbol that is chosen or spoken of. */
const STANDS_OUT = 0.5;

/**
 * A network map to look at and to draw on: pan, pinch, wheel, drag, and all of it by keyboard. It is one stop for Tab;
 * its nodes are the options of a list, each with a sentence. It never moves by itself once it has been shown.
 */
export function NetworkMap(props: NetworkMapProps) {
  const { label, canWrite = false, size: kind = 'tablet', tieFrom = null, selected = null } = props;
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const answers = useRef<Answers>(null);
  const byFinger = useRef(false);
  const help = useId();
  const size = useSize(root);
  const [pressed] = useState(() => new Pressed());
  const [held, setHeld] = useState<DrawnNode | null>(null);
  const lifted = held?.id ?? null;
  const [active, setActive] = useState<NodeId | null>(null);
  const hand = useRef<InHand | null>(null);
  const follow = useRef<(() => void) | null>(null);
  const placeNow = useCallback(() => hand.current?.at ?? null, []);
  const onFollow = useCallback((move: (() => void) | null) => {
    follow.current = move;
  }, []);
  const still = useStill(props.view, pressed, lifted !== null);
  const pulled = kind === 'projector' && !canWrite;
  const view = useMemo(() => (pulled ? stretched(still, size) : still), [pulled, still, size]);
  const [first] = useState(() => new Set(props.view.nodes.map((n) => n.id)));

  const camera = useCamera(layer, FIRST);
  const picture = usePicture({
    ...props,
    view,
    kind,
    k: camera.drawnAt,
    shown: camera.rests > 0,
    narrow: size !== null && size.width < 480,
    lifted,
  });
  const { fit } = useFirstView({ camera, view, size, selected, kind, takenAt: picture.takenAt });

  const focusNode = useCallback((id: NodeId, touched = false) => {
    setActive(id);
    const node = list.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(id)}"]`);
    node?.toggleAttribute('data-touched', touched);
    node?.focus({ preventScroll: true });
  }, []);
  const deeds = useMapDeeds({
    ...props,
    view,
    camera,
    picture,
    hand,
    follow,
    answers,
    byFinger,
    setHeld,
    focusNode,
  });
  usePointers(root, {
    ...deeds.rules,
    onPressed: (is, mouse) => {
      if (is) byFinger.current = !mouse;
      pressed.set(is);
      // All names on the map inherit the cursor, and would be styled anew for a finger that has none.
      if (mouse) root.current?.toggleAttribute('data-pressed', is);
    },
  });
  const current = picture.inOrder.some((n) => n.id === active) ? active : (picture.inOrder[0]?.id ?? null);
  const keys = useMapKeys({
    ...props,
    view,
    camera,
    inOrder: picture.inOrder,
    deeds,
    hand,
    current,
    setActive,
    focusNode,
    fit,
    size,
  });

  const middle = { x: (size?.width ?? 0) / 2, y: (size?.height ?? 0) / 2 };
  const zoom = (by: number): void => camera.glide(zoomed(camera.now(), by, middle));
  const empty = view.nodes.length === 0;
  const words = networkText.map;

  const symbolVars = useMemo(
    () =>
      ({
        '--symbol': picture.symbol / camera.drawnAt,
        '--stands-out': Math.max(picture.symbol, STANDS_OUT) / camera.drawnAt,
      }) as React.CSSProperties,
    [picture.symbol, camera.drawnAt],
  );
  return (
    <div
      className={styles['map']}
      data-size={kind}
      data-mode={canWrite ? (props.mode ?? 'look') : undefined}
      data-map=""
    >
      <div ref={root} className={styles['ground']}>
        <div
          ref={list}
          role="listbox"
          aria-label={label}
          aria-describedby={help}
          // With nobody on it the map itself takes the keys that add and zoom.
          tabIndex={empty ? 0 : undefined}
          className={styles['list']}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
          onBlur={keys.onBlur}
          onClick={deeds.onClick}
        >
          <div ref={layer} className={styles['layer']}>
            <svg className={styles['picture']} role="presentation" data-far={picture.far || undefined}>
              <g aria-hidden="true">
                <Ties batches={picture.batches} widths={picture.widths} />
                {picture.chosenTie === null ? null : <ChosenTie {...picture.chosenTie} />}
              </g>
              {picture.dots === null ? null : (
                <Dots batches={picture.dots.batches} stroke={picture.stroke * picture.symbol} />
              )}
              <g transform={`scale(${camera.drawnAt})`} strokeWidth={picture.stroke} style={symbolVars}>
                <Answer ref={answers} me={props.me ?? null} />
                {picture.inOrder.map((node) => (
                  <NodeMark
                    key={node.id}
                    node={node}
                    x={view.at.get(node.id)?.x ?? 0}
                    y={view.at.get(node.id)?.y ?? 0}
                    label={picture.sentenceOf(node)}
                    current={node.id === current}
                    fresh={!first.has(node.id)}
                    away={node.id === lifted}
                    dot={picture.dots !== null && !picture.dots.alone.has(node.id)}
                    change={props.changes?.nodes.get(node.id)}
                    me={node.id === props.me}
                    chosen={selected?.what === 'node' && selected.id === node.id}
                    end={node.id === tieFrom}
                    lit={picture.ringed.has(node.id)}
                    faded={props.lit ? !props.lit.nodes.has(node.id) : false}
                  />
                ))}
              </g>
              <Backings marks={picture.backings} />
              <Labels labels={picture.labels} font={picture.font} />
            </svg>
            {held === null ? null : (
              <Lifted
                placeNow={placeNow}
                onFollow={onFollow}
                node={held}
                me={held.id === props.me}
                {...picture.lift}
              />
            )}
          </div>
        </div>
      </div>
      <span id={help} hidden>
        {canWrite ? words.helpWriting : words.help}
      </span>
      {kind === 'projector' ? null : (
        <ZoomButtons
          onIn={() => zoom(ZOOM.step)}
          onOut={() => zoom(1 / ZOOM.step)}
          onFit={() => fit()}
          beside={props.beside}
        />
      )}
    </div>
  );
}
