import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import type { Point } from '../view.ts';

export type Direction4 = 'left' | 'right' | 'up' | 'down';

/** How far an arrow key moves a node, in map units. */
export const STEP = { small: 10, large: 50 } as const;

/** What the keyboard holds: nothing, or a node that is being moved. */
export type KeyHand = { is: 'walking' } | { is: 'moving'; node: NodeId; from: Point; at: Point };

/** What a key on the map asks for. */
export type KeyDeed =
  | { do: 'walk'; to: Direction4 }
  | { do: 'edge'; which: 'first' | 'last' }
  | { do: 'choose' }
  | { do: 'tie' }
  | { do: 'lift' }
  | { do: 'shift'; to: Point }
  | { do: 'drop' }
  | { do: 'back' }
  | { do: 'leave' }
  | { do: 'add' }
  | { do: 'remove' }
  | { do: 'zoom'; how: 'in' | 'out' | 'fit' };

export interface Pressed {
  key: string;
  shift: boolean;
  /** Ctrl, Alt or Cmd: the browser's, not ours. */
  other: boolean;
}

const ARROWS: Record<string, Direction4> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const TOWARDS: Record<Direction4, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** What a key asks for; null where the map has no use for it and the browser keeps it. Without the right to write nothing changes the map. */
export function keyDeed(pressed: Pressed, hand: KeyHand, canWrite: boolean): KeyDeed | null {
  if (pressed.other) return null;
  const arrow = ARROWS[pressed.key];
  if (hand.is === 'moving') {
    if (arrow !== undefined) {
      const by = pressed.shift ? STEP.large : STEP.small;
      return {
        do: 'shift',
        to: { x: hand.at.x + TOWARDS[arrow].x * by, y: hand.at.y + TOWARDS[arrow].y * by },
      };
    }
    if (pressed.key === 'Enter' || pressed.key === ' ') return { do: 'drop' };
    return pressed.key === 'Escape' ? { do: 'back' } : null;
  }
  if (arrow !== undefined) return { do: 'walk', to: arrow };
  switch (pressed.key) {
    case 'Home':
      return { do: 'edge', which: 'first' };
    case 'End':
      return { do: 'edge', which: 'last' };
    case 'Enter':
    case ' ':
      return { do: 'choose' };
    case 'Escape':
      return { do: 'leave' };
    case '+':
    case '=':
      return { do: 'zoom', how: 'in' };
    case '-':
    case '_':
      return { do: 'zoom', how: 'out' };
    case '0':
      return { do: 'zoom', how: 'fit' };
    default:
      return canWrite ? writing(pressed.key.toLowerCase()) : null;
  }
}

function writing(key: string): KeyDeed | null {
  switch (key) {
    case 't':
      return { do: 'tie' };
    case 'm':
      return { do: 'lift' };
    case 'n':
      return { do: 'add' };
    case 'delete':
    case 'backspace':
      return { do: 'remove' };
    default:
      return null;
  }
}
