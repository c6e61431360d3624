import { weakPoints } from './cutPoints.ts';
import { FEW_NODES, worth, type Ends, type Finding } from './finding.ts';
import { graphOf, type NetworkGraph, type Picture } from './graph.ts';
import { betweenness, components, degrees, density, isolates, reciprocity } from './measures.ts';
import { normalName } from './nameWords.ts';
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
    ...acrossParts(graph),
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

function acrossSorts(graph: NetworkGraph): Finding[] {
  const found = across(graph, (node) => node.sort);
  if (found === null) return [];
  const pairs = found.pairs.map(({ of, ties }) => ({ sorts: of, ties }));
  return [{ kind: 'acrossSorts', across: found.across, of: found.of, pairs }];
}

/** Parts are people's own words: written a little differently they are still the same. */
function acrossParts(graph: NetworkGraph): Finding[] {
  const written = new Map<string, string>();
  const key = (part: string): string => normalName(part) || part;
  for (const { part } of graph.nodes.values()) {
    const known = written.get(key(part));
    if (known === undefined || part < known) written.set(key(part), part);
  }
  const found = across(graph, ({ part }) => (part === '' ? '' : (written.get(key(part)) ?? part)));
  if (found === null) return [];
  const pairs = found.pairs.map(({ of, ties }) => ({ parts: of, ties }));
  return [{ kind: 'acrossParts', across: found.across, of: found.of, pairs }];
}

/** Ties between nodes that differ in something both have, of all whose ends both have it; null where it tells nothing. */
function across({ nodes, ties }: NetworkGraph, whatOf: (node: NetworkNode) => string) {
  const what = new Map([...nodes.values()].map((node) => [node.id, whatOf(node)]));
  const of = (id: NodeId): string => what.get(id) ?? '';
  const counted = ties.filter((tie) => of(tie.a) !== '' && of(tie.b) !== '');
  if (new Set([...what.values()].filter((said) => said !== '')).size < 2 || counted.length === 0) return null;
  const crossing = counted.filter((tie) => of(tie.a) !== of(tie.b));
  const pairs = new Map<string, { of: [string, string]; ties: number }>();
  for (const { a, b } of crossing) {
    const [x, y] = of(a) < of(b) ? [of(a), of(b)] : [of(b), of(a)];
    const key = JSON.stringify([x, y]);
    pairs.set(key, { of: [x, y], ties: (pairs.get(key)?.ties ?? 0) + 1 });
  }
  const order = [...pairs].toSorted(([k, p], [l, q]) => q.ties - p.ties || (k < l ? -1 : 1));
  return { across: crossing.map(ends), of: counted.length, pairs: order.map(([, pair]) => pair) };
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
