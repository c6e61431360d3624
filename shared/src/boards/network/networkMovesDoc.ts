import { isId } from '../../session/ids.ts';
import { drawnCounts, representatives } from './merge.ts';
import { networkMaps, OWN_MOVE, plainNode, readNetwork, type MapDoc } from './networkDoc.ts';
import { cleanPlace, settleNode } from './settleParts.ts';
import { NETWORK_LIMITS, tieKey, type NetworkNode, type NodeId } from './shape.ts';

/** What can be changed of a node; its place is moved. */
export type NodeChange = Partial<Omit<NetworkNode, 'id' | 'at'>>;

/** Draws a new node. False, and nothing is done, where its id is taken or no text, its name is empty, or the map is full. */
export function addNode(map: MapDoc, node: Pick<NetworkNode, 'id' | 'name'> & Partial<NetworkNode>): boolean {
  const whole = settleNode(
    node.id,
    () => undefined,
    (f) => (node as Record<string, unknown>)[f],
  );
  const network = readNetwork(map);
  if (whole === null || !isId(node.id) || network.nodes.some((n) => n.id === node.id)) return false;
  if (drawnCounts(network).nodes >= NETWORK_LIMITS.nodes) return false;
  if (network.nodes.length >= NETWORK_LIMITS.keptNodes) return false;
  map.doc.transact(() => {
    const { nodes } = networkMaps(map.doc);
    for (const key of nodes.keys()) if (key.startsWith(`${node.id}/`)) nodes.delete(key);
    nodes.set(node.id, plainNode(whole));
  }, OWN_MOVE);
  return true;
}

/** Changes fields of a node, each on its own, so that what two people change of one node both stays. An empty name is left. */
export function changeNode(map: MapDoc, id: NodeId, change: NodeChange): void {
  const before = readNetwork(map).nodes.find((n) => n.id === id);
  if (before === undefined) return;
  const after = settleNode(
    id,
    (f) => (change as Record<string, unknown>)[f],
    (f) => before[f as keyof NetworkNode],
  );
  if (after === null) return;
  map.doc.transact(() => {
    const { nodes } = networkMaps(map.doc);
    for (const field of ['name', 'kind', 'sort', 'part', 'size', 'note'] as const)
      if (after[field] !== before[field]) nodes.set(`${id}/${field}`, after[field]);
  }, OWN_MOVE);
}

/** Puts a node on a place, or takes it off any. */
export const moveNode = (map: MapDoc, id: NodeId, at: NetworkNode['at']): void =>
  moveNodes(map, new Map([[id, at]]));

/**
 * Moves as many nodes as are drawn, in one step and one update. A place is one value: half of one and half of another
 * would be a place nobody chose.
 */
export function moveNodes(map: MapDoc, places: ReadonlyMap<NodeId, NetworkNode['at']>): void {
  const moves = readNetwork(map).nodes.flatMap(({ id, at: before }): [NodeId, NetworkNode['at']][] => {
    const to = places.get(id);
    if (to === undefined) return [];
    // What is no place leaves a node where it is; null takes it off any.
    const after = to === null ? null : (cleanPlace(to) ?? before);
    return after?.x === before?.x && after?.y === before?.y && after?.auto === before?.auto
      ? []
      : [[id, after]];
  });
  if (moves.length === 0) return;
  map.doc.transact(() => {
    const { nodes } = networkMaps(map.doc);
    for (const [id, at] of moves.slice(0, NETWORK_LIMITS.nodes)) nodes.set(`${id}/at`, at);
  }, OWN_MOVE);
}

/** Takes a node off the map with all it stands for. What is known of it stays, so that an undo brings everything back. */
export function removeNode(map: MapDoc, id: NodeId): void {
  const as = representatives(readNetwork(map));
  const shown = as.get(id);
  if (shown === undefined) return;
  map.doc.transact(() => {
    const { nodes } = networkMaps(map.doc);
    for (const [node, to] of as) if (to === shown) nodes.set(`${node}/gone`, true);
  }, OWN_MOVE);
}

/** Says that two nodes are the same: `node` is shown as part of `as`. */
export function alias(map: MapDoc, node: NodeId, as: NodeId): void {
  const known = readNetwork(map).nodes;
  if (node === as || ![node, as].every((id) => known.some((n) => n.id === id))) return;
  const { aliases } = networkMaps(map.doc);
  if (aliases.get(tieKey(node, as)) !== as)
    map.doc.transact(() => aliases.set(tieKey(node, as), as), OWN_MOVE);
}

/** Takes that back, or says from the start that two are not the same; they are not suggested again. */
export function unalias(map: MapDoc, node: NodeId, as: NodeId): void {
  const { aliases } = networkMaps(map.doc);
  if (node === as || !isId(node) || !isId(as) || aliases.get(tieKey(node, as)) === false) return;
  map.doc.transact(() => aliases.set(tieKey(node, as), false), OWN_MOVE);
}

/** Lets a node stand for itself again; the others it was the same as stay one. */
export function separate(map: MapDoc, node: NodeId): void {
  const mine = readNetwork(map).aliases.filter((x) => x.node === node || x.as === node);
  if (mine.length === 0) return;
  map.doc.transact(() => {
    const { aliases } = networkMaps(map.doc);
    const others = mine.map((x) => (x.node === node ? x.as : x.node));
    for (const other of others) aliases.set(tieKey(node, other), false);
    const [first = node, ...rest] = others;
    for (const other of rest)
      if (aliases.get(tieKey(first, other)) !== other) aliases.set(tieKey(first, other), first);
  }, OWN_MOVE);
}
