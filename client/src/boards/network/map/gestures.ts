import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import type { Point } from '../view.ts';

/** What must hold before a press becomes something else. Pixels and milliseconds. */
export const FEEL = { move: 6, hold: 200, doubleMs: 320, doubleReach: 28 } as const;

/** What pointers do to the map, whatever they are. */
export type PointerDeed =
  | {
      on: 'down';
      pointer: number;
      at: Point;
      ms: number;
      touch: boolean;
      /** The node under the pointer, and whether it can be dragged at all, or at once (it is selected already). */
      node: NodeId | null;
      movable: boolean;
      atOnce: boolean;
    }
  | { on: 'move'; pointer: number; at: Point }
  | { on: 'held' }
  | { on: 'up'; pointer: number; at: Point; ms: number }
  /** The browser took the pointer, or Escape. */
  | { on: 'cancel' };

/** What follows. */
export type MapDeed =
  | { do: 'pan'; by: Point }
  | { do: 'zoom'; by: number; at: Point }
  | { do: 'tap'; at: Point; node: NodeId | null; twice: boolean }
  | { do: 'lift'; node: NodeId; at: Point }
  | { do: 'drag'; at: Point }
  | { do: 'drop'; at: Point }
  | { do: 'putBack' };

interface Finger {
  pointer: number;
  at: Point;
}

type Hand =
  | { is: 'free' }
  | {
      is: 'pressed';
      finger: Finger;
      from: Point;
      touch: boolean;
      node: NodeId | null;
      movable: boolean;
      atOnce: boolean;
      /** Held long enough to be dragged. */
      held: boolean;
    }
  | { is: 'panning'; finger: Finger }
  | { is: 'pinching'; fingers: [Finger, Finger] }
  | { is: 'dragging'; finger: Finger };

export interface Gesture {
  hand: Hand;
  lastTap: { at: Point; ms: number; node: NodeId | null } | null;
}

export const AT_REST: Gesture = { hand: { is: 'free' }, lastTap: null };

/** One step of the hand on the map: nothing -> pressed -> tap | pan | drag, and two fingers pinch from any but a drag. */
export function gesture(state: Gesture, deed: PointerDeed): [Gesture, MapDeed[]] {
  const { hand } = state;
  switch (deed.on) {
    case 'down':
      return down(state, deed);
    case 'move':
      return moved(state, deed);
    case 'held':
      if (hand.is !== 'pressed' || hand.node === null || !hand.movable || hand.held) return [state, []];
      return [
        { ...state, hand: { ...hand, held: true } },
        [{ do: 'lift', node: hand.node, at: hand.finger.at }],
      ];
    case 'up':
      return up(state, deed);
    case 'cancel': {
      const lifted = hand.is === 'dragging' || (hand.is === 'pressed' && hand.held);
      return [AT_REST, lifted ? [{ do: 'putBack' }] : []];
    }
  }
}

function down(state: Gesture, deed: PointerDeed & { on: 'down' }): [Gesture, MapDeed[]] {
  const { hand } = state;
  const finger = { pointer: deed.pointer, at: deed.at };
  const { touch, node, movable, atOnce } = deed;
  if (hand.is === 'free')
    return [
      {
        ...state,
        hand: { is: 'pressed', finger, from: deed.at, touch, node, movable, atOnce, held: false },
      },
      [],
    ];
  // A second finger while a node is in the hand is the palm; a third is nothing.
  if (hand.is === 'dragging' || hand.is === 'pinching' || (hand.is === 'pressed' && hand.held))
    return [state, []];
  return [{ lastTap: null, hand: { is: 'pinching', fingers: [hand.finger, finger] } }, []];
}

function moved(state: Gesture, deed: PointerDeed & { on: 'move' }): [Gesture, MapDeed[]] {
  const { hand } = state;
  if (hand.is === 'pinching') return pinched(state, hand.fingers, deed);
  if (hand.is === 'free' || hand.finger.pointer !== deed.pointer) return [state, []];
  const finger = { pointer: deed.pointer, at: deed.at };
  const by = { x: deed.at.x - hand.finger.at.x, y: deed.at.y - hand.finger.at.y };
  switch (hand.is) {
    case 'panning':
      return [{ ...state, hand: { is: 'panning', finger } }, [{ do: 'pan', by }]];
    case 'dragging':
      return [{ ...state, hand: { is: 'dragging', finger } }, [{ do: 'drag', at: deed.at }]];
    case 'pressed': {
      const far = distance(hand.from, deed.at);
      if (far < FEEL.move) return [state, []];
      if (hand.held)
        return [{ lastTap: null, hand: { is: 'dragging', finger } }, [{ do: 'drag', at: deed.at }]];
      if (hand.node !== null && hand.movable && (!hand.touch || hand.atOnce))
        return [
          { lastTap: null, hand: { is: 'dragging', finger } },
          [
            { do: 'lift', node: hand.node, at: hand.from },
            { do: 'drag', at: deed.at },
          ],
        ];
      return [{ lastTap: null, hand: { is: 'panning', finger } }, [{ do: 'pan', by }]];
    }
  }
}

function pinched(
  state: Gesture,
  fingers: [Finger, Finger],
  deed: PointerDeed & { on: 'move' },
): [Gesture, MapDeed[]] {
  const [one, other] = fingers;
  const now = fingers.map((f) => (f.pointer === deed.pointer ? { ...f, at: deed.at } : f)) as [
    Finger,
    Finger,
  ];
  const before = middle(one.at, other.at);
  const after = middle(now[0].at, now[1].at);
  const [was, is] = [distance(one.at, other.at), distance(now[0].at, now[1].at)];
  const deeds: MapDeed[] = [{ do: 'pan', by: { x: after.x - before.x, y: after.y - before.y } }];
  if (was > 1 && is > 1 && was !== is) deeds.push({ do: 'zoom', by: is / was, at: after });
  return [{ ...state, hand: { is: 'pinching', fingers: now } }, deeds];
}

function up(state: Gesture, deed: PointerDeed & { on: 'up' }): [Gesture, MapDeed[]] {
  const { hand } = state;
  if (hand.is === 'free') return [state, []];
  if (hand.is === 'pinching') {
    const left = hand.fingers.find((f) => f.pointer !== deed.pointer);
    const mine = hand.fingers.some((f) => f.pointer === deed.pointer);
    // The finger that stays goes on moving the map; it is never a tap.
    return mine && left !== undefined
      ? [{ lastTap: null, hand: { is: 'panning', finger: left } }, []]
      : [state, []];
  }
  if (hand.finger.pointer !== deed.pointer) return [state, []];
  if (hand.is === 'panning') return [AT_REST, []];
  if (hand.is === 'dragging') return [AT_REST, [{ do: 'drop', at: deed.at }]];
  const { node, from, held } = hand;
  const last = state.lastTap;
  const twice =
    last !== null &&
    last.node === node &&
    deed.ms - last.ms <= FEEL.doubleMs &&
    distance(last.at, from) <= FEEL.doubleReach;
  const tap: MapDeed = { do: 'tap', at: from, node, twice };
  return [
    { hand: { is: 'free' }, lastTap: twice ? null : { at: from, ms: deed.ms, node } },
    // Lifted and let go on the spot: it was only looked at.
    held ? [{ do: 'putBack' }, tap] : [tap],
  ];
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
