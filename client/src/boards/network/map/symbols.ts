import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { IconName } from '../../../ui/icons.ts';
import { outlineOf, SCALES, type Outline } from '../layout/shapes.ts';

type Drawn = Pick<DrawnNode, 'sort' | 'size'>;

/** How a sort of node looks round its middle, in pixels at the scale a map has on a tablet before anybody zooms. */
export interface Look {
  /** The outline of a node of middle size as the `d` of a path. */
  outline: string;
  /** Null for a sort of an activity's own: its first letter stands there. */
  icon: IconName | null;
  /** Side of the icon, and how far below the middle it sits. */
  iconSize: number;
  iconDown: number;
  /** Which of the fills of the style sheet it has. */
  fill: 'school' | 'authority' | 'university' | 'agency' | 'plain';
}

const SIGNS: Record<string, Omit<Look, 'outline'>> = {
  school: { icon: 'graduation', iconSize: 23, iconDown: 0, fill: 'school' },
  authority: { icon: 'bank', iconSize: 26, iconDown: -1, fill: 'authority' },
  university: { icon: 'buildings', iconSize: 24, iconDown: 0, fill: 'university' },
  agency: { icon: 'handshake', iconSize: 28, iconDown: 0, fill: 'agency' },
  community: { icon: 'house', iconSize: 25, iconDown: -1, fill: 'plain' },
  pupils: { icon: 'student', iconSize: 22, iconDown: 4, fill: 'plain' },
  governors: { icon: 'everyone', iconSize: 27, iconDown: 0, fill: 'plain' },
};
const OWN: Omit<Look, 'outline'> = { icon: null, iconSize: 0, iconDown: 0, fill: 'plain' };

/** The node that stands for whoever drew the map is a large lozenge with a star, whatever its sort. */
const ME = { sort: 'school', size: 3 } as const;

/** A node as its symbol counts. */
export const asDrawn = (node: Drawn, me: boolean): Drawn => (me ? ME : { sort: node.sort, size: node.size });

/** How much larger than a middle node one is drawn. */
export const sizeOf = (node: Drawn, me: boolean): number => SCALES[asDrawn(node, me).size];

const looks = new Map<string, Look>();

export function lookOf(node: Drawn, me: boolean): Look {
  const key = me ? '*' : node.sort;
  const known = looks.get(key);
  if (known !== undefined) return known;
  const sign = Object.hasOwn(SIGNS, node.sort) ? SIGNS[node.sort] : undefined;
  const made: Look = {
    ...(me ? { icon: 'star' as const, iconSize: 27, iconDown: 0, fill: 'plain' as const } : (sign ?? OWN)),
    outline: pathOf(outlineOf({ ...asDrawn(node, me), size: 2 })),
  };
  looks.set(key, made);
  return made;
}

function pathOf(outline: Outline): string {
  if ('radius' in outline) {
    const r = outline.radius;
    return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
  }
  return `M${outline.corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}

/** The letter that stands in a symbol without an icon. */
export const letterOf = (node: Pick<DrawnNode, 'sort' | 'name'>): string =>
  String.fromCodePoint((node.sort || node.name).codePointAt(0) ?? 0x3f).toLocaleUpperCase();

/**
 * How large symbols stand on the screen when the map is zoomed by `k`: with the map between a fifth and half as large
 * again, so that a whole town can be seen at once and nobody's node ever fills the screen.
 */
export const symbolScale = (k: number): number => Math.min(1.5, Math.max(0.22, k));

/** The radius of a circle round a node, at the scale its symbol is drawn at. */
export const radiusAt = (node: Drawn, me: boolean, scale: number): number => 26 * sizeOf(node, me) * scale;
