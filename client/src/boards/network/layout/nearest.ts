import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import type { Point } from '../view.ts';

export const WAYS = ['up', 'down', 'left', 'right'] as const;
export type Way = (typeof WAYS)[number];

type Places = ReadonlyMap<NodeId, Point>;
type Leads = Record<Way, NodeId | null>;

/** Nodes less than this apart in height are read as one row. */
const ROW = 40;

/** The nodes as one reads: row by row from the top, each from the left. */
export function readingOrder(places: Places): NodeId[] {
  const down = [...places].sort(([i, p], [j, q]) => p.y - q.y || p.x - q.x || (i < j ? -1 : 1));
  const rows: [NodeId, Point][][] = [];
  for (const entry of down) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && entry[1].y - first[1].y <= ROW) row.push(entry);
    else rows.push([entry]);
  }
  return rows.flatMap((row) =>
    row.sort(([i, p], [j, q]) => p.x - q.x || p.y - q.y || (i < j ? -1 : 1)).map(([id]) => id),
  );
}

const known = new WeakMap<Places, Map<NodeId, Leads>>();

/**
 * The node an arrow key leads to; null where there is none that way. From every node every other can be reached by
 * arrows. Places must not be changed after they were asked about: pass a new map.
 */
export function nextTowards(places: Places, from: NodeId, way: Way): NodeId | null {
  let leads = known.get(places);
  if (!leads) {
    leads = leadsOf(places);
    known.set(places, leads);
  }
  return leads.get(from)?.[way] ?? null;
}

function leadsOf(places: Places): Map<NodeId, Leads> {
  const all = [...places].sort(([i], [j]) => (i < j ? -1 : 1));
  const leads = new Map<NodeId, Leads>();
  for (const [id, at] of all) {
    const own: Leads = { up: null, down: null, left: null, right: null };
    const least: Record<Way, number> = { up: Infinity, down: Infinity, left: Infinity, right: Infinity };
    for (const [other, to] of all) {
      if (other === id) continue;
      for (const way of WAYS) {
        const far = farness(at, to, way);
        if (far < least[way]) [own[way], least[way]] = [other, far];
      }
    }
    leads.set(id, own);
  }
  joinUp(leads, places);
  return leads;
}

/** How far a place is in a direction, what is off to a side counted double; Infinity outside a quarter turn. */
function farness(from: Point, to: Point, way: Way): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const ahead = way === 'right' ? dx : way === 'left' ? -dx : way === 'down' ? dy : -dy;
  const aside = Math.abs(way === 'left' || way === 'right' ? dy : dx);
  return ahead <= 0 || aside > ahead ? Infinity : ahead + aside * 2;
}

/**
 * Where no arrows lead from a node to the one read after it, one of its arrows is made to: one that led nowhere, else
 * the one that points there most. What is joined so stays joined, so after at most one each all are reached.
 */
function joinUp(leads: ReadonlyMap<NodeId, Leads>, places: Places): void {
  const order = readingOrder(places);
  const joined = new Set<NodeId>();
  for (let again = true; again;) {
    again = false;
    order.forEach((id, i) => {
      const next = order[(i + 1) % order.length];
      const own = leads.get(id);
      if (joined.has(id) || next === undefined || next === id || !own || reaches(leads, id, next)) return;
      own[wayOf(own, places, id, next)] = next;
      joined.add(id);
      again = true;
    });
  }
}

function reaches(leads: ReadonlyMap<NodeId, Leads>, from: NodeId, to: NodeId): boolean {
  const seen = new Set([from]);
  for (const id of seen) {
    const own = leads.get(id);
    if (!own) continue;
    for (const way of WAYS) {
      const next = own[way];
      if (next === to) return true;
      if (next !== null) seen.add(next);
    }
  }
  return false;
}

function wayOf(own: Leads, places: Places, from: NodeId, to: NodeId): Way {
  const p = places.get(from) ?? { x: 0, y: 0 };
  const q = places.get(to) ?? { x: 0, y: 0 };
  const along: Record<Way, number> = { right: q.x - p.x, left: p.x - q.x, down: q.y - p.y, up: p.y - q.y };
  const free = WAYS.filter((way) => own[way] === null);
  const first = free.includes('right') ? 'right' : free.includes('down') ? 'down' : free[0];
  const best = (ways: readonly Way[]): Way =>
    ways.reduce((most, way) => (along[way] > along[most] ? way : most), ways[0] ?? 'right');
  return free.length === 0 ? best(WAYS) : along[best(free)] > 0 ? best(free) : (first ?? 'right');
}
