import { weakPoints } from './cutPoints.ts';
import { FEW_NODES, worth, type Ends, type Finding } from './finding.ts';
import { graphOf, type NetworkGraph, type Picture } from './graph.ts';
import { betweenness, components, degrees, density, isolates, reciprocity } from './measures.ts';
import type { NetworkNode, NodeId } from './shape.ts';

/** What to say of a map, the most worth saying first. Only ties of now are measured. */
export function findings(picture: Picture): Finding[] {
  const graph = graphOf(picture);
  const n = graph.nodes.size;
  if (n === 0) return [];
  const few: Finding[] = n < FEW_NODES ? [{ kind: 'tooFewToSay', nodes: n }] : [];
  const wished = wishedFor(picture, graph);
  if (graph.ties.length === 0) return [...few, { kind: 'noTies', nodes: n }, ...wished];
  const found = [
    ...centre(graph),
    ...joints(graph),
    ...edges(graph),
    ...whole(graph),
    ...acrossSorts(graph),
    ...wished,
  ];
  const hub = found.find((finding) => finding.kind === 'allThroughOne')?.node;
  // That all ties run through one says already that it holds them together.
  const news = found.filter((finding) => finding.kind !== 'holdsTogether' || finding.node !== hub);
  const rated = news.map((finding) => ({ finding, worth: worth(finding, n) }));
  return [...few, ...rated.toSorted((x, y) => y.worth - x.worth).map(({ finding }) => finding)];
}

/** All nodes with the highest value: betweenness is rounded, so equals are equal. */
function highest(values: ReadonlyMap<NodeId, number>): { nodes: NodeId[]; value: number } {
  const value = Math.max(...values.values());
  const nodes = [...values].filter(([, v]) => v === value).map(([id]) => id);
  return { nodes: nodes.toSorted(), value };
}

function centre(graph: NetworkGraph): Finding[] {
  const n = graph.nodes.size;
  const [first] = graph.ties;
  const hub = [first?.a, first?.b].find((end) => graph.ties.every((tie) => tie.a === end || tie.b === end));
  if (hub !== undefined && graph.ties.length >= 3)
    return [{ kind: 'allThroughOne', node: hub, ties: graph.ties.length }];
  if ((components(graph)[0]?.length ?? 0) < 3) return [];
  const tied = n - isolates(graph).length;
  const between = highest(betweenness(graph));
  const most = highest(new Map([...degrees(graph)].map(([id, degree]) => [id, degree.all])));
  const nobody = between.value === 0 || between.nodes.length * 2 > tied;
  const found: Finding[] = nobody
    ? [{ kind: 'noMiddle', nodes: tied }]
    : [{ kind: 'middle', nodes: between.nodes, share: n < FEW_NODES ? null : between.value }];
  const same = !nobody && most.nodes.join('~') === between.nodes.join('~');
  if (!same && most.nodes.length * 2 <= tied)
    found.push({ kind: 'mostTies', nodes: most.nodes, ties: most.value, of: n - 1 });
  return found;
}

function joints(graph: NetworkGraph): Finding[] {
  const { cutPoints, bridges } = weakPoints(graph);
  const parts = components(graph).filter((part) => part.length > 1);
  return [
    ...(parts.length > 1 ? [{ kind: 'parts' as const, parts }] : []),
    ...cutPoints.map((point) => ({ kind: 'holdsTogether' as const, ...point })),
    ...bridges
      .filter(({ parts: sides }) => sides.every((side) => side.length > 1))
      .map((bridge) => ({ kind: 'oneTie' as const, ...bridge })),
  ];
}

function edges(graph: NetworkGraph): Finding[] {
  const alone = isolates(graph);
  const edge = components(graph)
    .filter((part) => part.length > 2)
    .flatMap((part) => part.filter((id) => graph.undirected.degree(id) === 1))
    .toSorted();
  return [
    ...(alone.length > 0 ? [{ kind: 'alone' as const, nodes: alone }] : []),
    ...(edge.length > 0 ? [{ kind: 'edge' as const, nodes: edge }] : []),
  ];
}

function whole(graph: NetworkGraph): Finding[] {
  const n = graph.nodes.size;
  const { ties, possible, density: share } = density(graph);
  const { share: returned, ...arrows } = reciprocity(graph);
  const band =
    share < 0.1 ? 'thin' : share < 0.25 ? 'loose' : share < 0.5 ? 'middling' : share < 1 ? 'close' : 'full';
  const figures = n < FEW_NODES ? { share: null, each: null } : { share, each: (2 * ties) / n };
  return [
    { kind: 'dense', ties, possible, band, ...figures },
    ...(returned === null
      ? []
      : [{ kind: 'mutual' as const, ...arrows, share: n < FEW_NODES ? null : returned }]),
  ];
}

function acrossSorts({ nodes, ties }: NetworkGraph): Finding[] {
  const sortOf = (id: NodeId): NetworkNode['sort'] => nodes.get(id)?.sort ?? '';
  const sorted = ties.filter((tie) => sortOf(tie.a) !== '' && sortOf(tie.b) !== '');
  const sorts = new Set([...nodes.values()].map((node) => node.sort).filter((sort) => sort !== ''));
  if (sorts.size < 2 || sorted.length === 0) return [];
  const across = sorted.filter((tie) => sortOf(tie.a) !== sortOf(tie.b));
  const pairs = new Map<string, { sorts: [string, string]; ties: number }>();
  for (const { a, b } of across) {
    const [x, y] = sortOf(a) < sortOf(b) ? [sortOf(a), sortOf(b)] : [sortOf(b), sortOf(a)];
    const key = JSON.stringify([x, y]);
    pairs.set(key, { sorts: [x, y], ties: (pairs.get(key)?.ties ?? 0) + 1 });
  }
  const order = [...pairs].toSorted(([k, p], [l, q]) => q.ties - p.ties || (k < l ? -1 : 1));
  return [
    { kind: 'acrossSorts', across: across.map(ends), of: sorted.length, pairs: order.map(([, p]) => p) },
  ];
}

function wishedFor(picture: Picture, now: NetworkGraph): Finding[] {
  const { ties } = graphOf(picture, 'wanted');
  if (ties.length === 0) return [];
  const partOf = new Map(components(now).flatMap((part, i) => part.map((id) => [id, i] as const)));
  const joins = ties.filter((tie) => partOf.get(tie.a) !== partOf.get(tie.b));
  const tied = new Set(ties.flatMap((tie) => [tie.a, tie.b]));
  const alone = isolates(now).filter((id) => tied.has(id));
  return [{ kind: 'wished', ties: ties.map(ends), joins: joins.map(ends), alone }];
}

const ends = ({ a, b }: Ends): Ends => ({ a, b });
