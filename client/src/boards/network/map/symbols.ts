import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { IconName } from '../../../ui/icons.ts';
import type { Point } from '../view.ts';

/** How a sort of node looks: an outline round the middle, in pixels at the scale a map has on a tablet, and a sign in it. */
export interface Symbol {
  /** The outline as the `d` of a path. */
  outline: string;
  icon: IconName | null;
  /** Side of the icon, and how far below the middle it sits. */
  iconSize: number;
  iconDown: number;
  /** The radius of a circle round it: where ties end and names begin. */
  radius: number;
  /** Which of the fills of the style sheet it has. */
  fill: 'school' | 'authority' | 'university' | 'agency' | 'plain';
}

const path = (corners: readonly Point[]): string =>
  `M${corners.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`;
const round = (n: number): number => Math.round(n * 10) / 10;
const polygon = (corners: number, radius: number, turn: number): string =>
  path(
    Array.from({ length: corners }, (_, i) => {
      const angle = ((i + turn) / corners) * Math.PI * 2;
      return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    }),
  );
const circle = (r: number): string => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
const roundedSquare = (h: number, r: number): string =>
  `M${-h + r} ${-h}H${h - r}A${r} ${r} 0 0 1 ${h} ${-h + r}V${h - r}A${r} ${r} 0 0 1 ${h - r} ${h}H${-h + r}A${r} ${r} 0 0 1 ${-h} ${h - r}V${-h + r}A${r} ${r} 0 0 1 ${-h + r} ${-h}Z`;

const READY: Record<string, Symbol> = {
  school: symbol(polygon(4, 26, 0), 'graduation', 26, 'school'),
  authority: symbol(polygon(4, 25, 0.5), 'bank', 24, 'authority', 24),
  university: symbol(polygon(6, 25, 0), 'buildings', 25, 'university'),
  agency: symbol(polygon(8, 25, 0.5), 'handshake', 25, 'agency', 26),
  community: symbol(circle(22.5), 'house', 23, 'plain'),
  pupils: {
    ...symbol('M0 -27L26 17L-26 17Z', 'student', 27, 'plain', 22),
    iconDown: 4,
  },
  governors: symbol(circle(22.5), 'everyone', 23, 'plain', 25),
};
/** A sort of an activity's own: a rounded square with its first letter. */
const OWN: Symbol = symbol(roundedSquare(20, 7), null, 25, 'plain');
/** The node that stands for whoever drew the map: a lozenge with a star, a third larger. */
export const ME: Symbol = symbol(polygon(4, 34, 0), 'star', 34, 'plain', 28);

function symbol(
  outline: string,
  icon: IconName | null,
  radius: number,
  fill: Symbol['fill'],
  iconSize = 23,
): Symbol {
  return { outline, icon, radius, fill, iconSize, iconDown: 0 };
}

export const symbolOf = (sort: string): Symbol =>
  Object.hasOwn(READY, sort) ? (READY[sort] as Symbol) : OWN;

/** The letter that stands in a symbol without an icon. */
export const letterOf = (node: Pick<DrawnNode, 'sort' | 'name'>): string =>
  [...(node.sort || node.name)][0]?.toLocaleUpperCase() ?? '';

const SIZES = { 1: 0.84, 2: 1, 3: 1.26 } as const;
/** How much larger than usual a node is drawn. */
export const sizeOf = (node: Pick<DrawnNode, 'size'>): number => SIZES[node.size];

/**
 * How large symbols stand on the screen when the map is zoomed by `k`: with the map between a third and half as large
 * again, so that a whole town can be seen at once and nobody's node ever fills the screen.
 */
export const symbolScale = (k: number): number => Math.min(1.5, Math.max(0.3, k));

/** A node's radius on the screen, in pixels. */
export const screenRadius = (
  node: Pick<DrawnNode, 'sort' | 'size'>,
  me: boolean,
  k: number,
  unit: number,
): number => (me ? ME : symbolOf(node.sort)).radius * sizeOf(node) * symbolScale(k) * unit;
