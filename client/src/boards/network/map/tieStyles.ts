import { tieKey } from '@facet/shared/boards/network/shape.ts';
import type { Backing, Lit, MapView } from '../view.ts';
import { thicknessOf, type Thickness } from './thickness.ts';
import type { TieLine } from './tieLine.ts';

/** What became of a tie, where a map is held against an earlier one. */
export type TieLook = 'kept' | 'new' | 'gone' | 'cameTrue' | 'still' | 'dropped' | 'newlyWanted';

/** All ties of one look as one path: a map of two thousand is a dozen paths, not two thousand. */
export interface TieBatch {
  key: string;
  thickness: Thickness;
  wanted: boolean;
  faded: boolean;
  look: TieLook | null;
  lines: string;
  arrows: string;
}

/** The ties of a map in batches of one look each, thin and faded first. */
export function tieBatches(
  view: MapView,
  lineOf: (tie: MapView['ties'][number], thickness: Thickness) => TieLine | null,
  backing: Backing | null,
  lit: Lit | null,
  looks: ReadonlyMap<string, TieLook> | null = null,
): TieBatch[] {
  const found = new Map<string, TieBatch>();
  for (const tie of view.ties) {
    const thickness = thicknessOf(tie, backing);
    const line = lineOf(tie, thickness);
    if (line === null) continue;
    const wanted = tie.when === 'wanted';
    const faded = lit !== null && !lit.ties.has(tieKey(tie.a, tie.b));
    const look = looks?.get(tieKey(tie.a, tie.b)) ?? null;
    const key = `${faded ? 0 : 1}${thickness}${wanted ? 'w' : 'n'}${look ?? ''}`;
    const batch = found.get(key) ?? { key, thickness, wanted, faded, look, lines: '', arrows: '' };
    found.set(key, batch);
    batch.lines += line.line;
    batch.arrows += line.arrows;
  }
  return [...found.values()].sort((x, y) => (x.key < y.key ? -1 : 1));
}
