import { grown, moved, overlap, type Box } from '../../../../boards/network/layout/boxes.ts';
import type { Label } from '../../../../boards/network/layout/labelSides.ts';
import { extentOf } from '../../../../boards/network/layout/shapes.ts';
import type { MapView } from '../../../../boards/network/view.ts';
import type { WallPlaces } from './places.ts';
import { labelsOf, MOST_NAMES } from './wall.ts';

/**
 * The names that stand on the wall, with those a sentence speaks of among them. No name moves for that: where one of
 * these needs the room of another, the other is left out.
 */
export function namesWith(
  { nodes }: Pick<MapView, 'nodes'>,
  { at, names, room }: WallPlaces,
  must: ReadonlySet<string>,
): Label[] {
  const placed = (label: Label): Box => moved(label.box, at.get(label.id) ?? { x: 0, y: 0 });
  const added: Label[] = [];
  for (const node of nodes) {
    const place = at.get(node.id);
    if (!must.has(node.id) || names.has(node.id) || place === undefined) continue;
    if (added.length >= MOST_NAMES / 3) break;
    const lost = (label: Label): number => {
      const box = placed(label);
      const out = box.x0 < 0 || box.y0 < 0 || box.x1 > room.w || box.y1 > room.h ? 1000 : 0;
      const on = nodes.filter((n) => {
        const p = at.get(n.id);
        const { x0, y0, x1, y1 } = extentOf(n);
        const k = room.symbol;
        return (
          p !== undefined &&
          n !== node &&
          overlap(box, moved({ x0: x0 * k, y0: y0 * k, x1: x1 * k, y1: y1 * k }, p))
        );
      }).length;
      const others = [...names.values(), ...added];
      const clash = others.filter((o) => overlap(box, placed(o)));
      return out + on * 10 + clash.length * 4 + clash.filter((o) => must.has(o.id)).length * 100;
    };
    const [best] = labelsOf(node, room).toSorted((x, y) => lost(x) - lost(y));
    if (best !== undefined) added.push(best);
  }
  const kept = [...names.values()].filter(
    (label) => must.has(label.id) || !added.some((a) => overlap(grown(placed(a), 4), placed(label))),
  );
  const rest = kept.filter((l) => !must.has(l.id));
  const first = [...added, ...kept.filter((l) => must.has(l.id))];
  return [...first, ...rest.slice(0, Math.max(0, MOST_NAMES - first.length))];
}
