import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import type { Point } from '../view.ts';
export function nextTowards(at: ReadonlyMap<NodeId, Point>, from: NodeId, dir: 'left' | 'right' | 'up' | 'down'): NodeId | null {
  const p = at.get(from);
  let best: NodeId | null = null;
  let least = Infinity;
  if (p === undefined) return null;
  for (const [id, q] of at) {
    const [dx, dy] = [q.x - p.x, q.y - p.y];
    const [ahead, aside] = dir === 'left' ? [-dx, dy] : dir === 'right' ? [dx, dy] : dir === 'up' ? [-dy, dx] : [dy, dx];
    if (ahead <= 0 || Math.abs(aside) > ahead * 2) continue;
    const cost = ahead + Math.abs(aside) * 2;
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}
