import { cleanLine, cleanProse } from '../../../session/cleanText.ts';
import { isId } from '../../../session/ids.ts';
import { NETWORK_LIMITS, NODE_KINDS, tieKey, type Network, type NetworkNode, type NodeId } from '../shape.ts';
import { WHOLE_FILE, type Findings, type Imported, type Place } from './problems.ts';
import type { RawNode, RawTie } from './raw.ts';
import { collectTies } from './collectTies.ts';
import { partsOf } from './liveAliases.ts';
import { coordinateOf, oneToThree } from './numbers.ts';

export interface Assembly {
  nodes: readonly RawNode[];
  ties: readonly RawTie[];
  /** A fresh id for a node whose file gives none that can stand on a board. */
  newId: () => NodeId;
  /** Whether a tie may name a node that is not listed, which then is made. */
  makesNodes: boolean;
  /** What a tie is that does not say its direction. */
  direction: 'undirected' | 'directed';
}

/**
 * The network that the parts of a file make, or everything that is wrong with them. Texts are cleaned
 * as a board cleans them, so that what is taken is legal there and stays as it is.
 */
export function assemble(parts: Assembly, findings: Findings): Imported {
  const nodes = new NodeBook(parts, findings);
  for (const raw of parts.nodes) nodes.add(raw);
  const ties = collectTies(parts, (name, place) => nodes.end(name, place), findings);
  const aliases = parts.nodes.flatMap((raw) =>
    [...new Set(raw.sameAs)].flatMap((name) => {
      const node = nodes.idOf(raw);
      const as = nodes.known(name);
      if (node === undefined || as === undefined) findings.problem(raw.place, 'unknownEnd', name);
      else if (node === as) findings.problem(raw.place, 'selfTie', name);
      else return [{ node, as }];
      return [];
    }),
  );
  // What is the same is drawn once, and so counts once.
  const drawnAs = partsOf(aliases);
  const drawn = new Set(nodes.all.map((n) => drawnAs(n.id))).size;
  const lines = new Set(ties.map((t) => tieKey(drawnAs(t.a), drawnAs(t.b)))).size;
  if (drawn > NETWORK_LIMITS.nodes) findings.problem(WHOLE_FILE, 'tooManyNodes', String(drawn));
  else if (nodes.all.length > NETWORK_LIMITS.keptNodes)
    findings.problem(WHOLE_FILE, 'tooManyNodes', String(nodes.all.length));
  if (lines > NETWORK_LIMITS.ties) findings.problem(WHOLE_FILE, 'tooManyTies', String(lines));
  else if (ties.length > NETWORK_LIMITS.keptTies)
    findings.problem(WHOLE_FILE, 'tooManyTies', String(ties.length));
  if (aliases.length > NETWORK_LIMITS.keptAliases)
    findings.problem(WHOLE_FILE, 'tooManyAliases', String(aliases.length));
  if (findings.problems.length > 0) return findings.refused();
  const network: Network = {
    nodes: nodes.all.toSorted((p, q) => order(p.id, q.id)),
    ties: ties.toSorted((p, q) => order(p.a, q.a) || order(p.b, q.b)),
    aliases: aliases.toSorted((p, q) => order(p.node, q.node) || order(p.as, q.as)),
  };
  return { ok: true, network, notes: findings.notes };
}

const order = (p: string, q: string): number => (p < q ? -1 : p > q ? 1 : 0);

/** The nodes of a file, found by the id the file gives them or by their name. */
class NodeBook {
  readonly all: NetworkNode[] = [];
  readonly #ids = new Map<string, NodeId>();
  /** Null for a name of several nodes. */
  readonly #names = new Map<string, NodeId | null>();
  readonly #ofRaw = new Map<RawNode, NodeId>();
  readonly #taken: Set<NodeId>;
  readonly #parts: Assembly;
  readonly #findings: Findings;

  constructor(parts: Assembly, findings: Findings) {
    this.#parts = parts;
    this.#findings = findings;
    this.#taken = new Set(parts.nodes.flatMap((n) => n.id ?? []));
  }

  add(raw: RawNode): void {
    const { place, id: given } = raw;
    const id = given !== undefined && isId(given) ? given : this.#fresh();
    const name = cleanLine(raw.name ?? '') || cleanLine(given ?? '');
    if (name === '') this.#findings.problem(place, 'missingName');
    if (given !== undefined && this.#ids.has(given)) this.#findings.problem(place, 'duplicateId', given);
    if (given === undefined && this.#names.has(name)) this.#findings.problem(place, 'duplicateLabel', name);
    if (given !== undefined) this.#ids.set(given, id);
    if (name !== '') this.#names.set(name, this.#names.has(name) ? null : id);
    this.#ofRaw.set(raw, id);
    this.all.push({ id, name, ...this.#rest(raw, name) });
  }

  idOf = (raw: RawNode): NodeId | undefined => this.#ofRaw.get(raw);

  /** By id first: an exporter writes an id wherever a name would be in doubt. */
  known(end: string): NodeId | undefined {
    return this.#ids.get(end) ?? this.#names.get(cleanLine(end)) ?? undefined;
  }

  /** The node a tie means, made where it is not listed and the format allows it; undefined with the problem told. */
  end(end: string, place: Place): NodeId | undefined {
    const known = this.known(end);
    if (known !== undefined) return known;
    if (cleanLine(end) === '') this.#findings.problem(place, 'missingEnd');
    else if (this.#names.get(cleanLine(end)) === null) this.#findings.problem(place, 'ambiguousEnd', end);
    else if (!this.#parts.makesNodes) this.#findings.problem(place, 'unknownEnd', end);
    else {
      this.#findings.note(place, 'madeNode', cleanLine(end));
      this.add({ place, name: end });
      return this.known(end);
    }
    return undefined;
  }

  #fresh(): NodeId {
    let id = this.#parts.newId();
    while (this.#taken.has(id)) id = this.#parts.newId();
    this.#taken.add(id);
    return id;
  }

  #rest(raw: RawNode, name: string): Omit<NetworkNode, 'id' | 'name'> {
    const { place } = raw;
    const findings = this.#findings;
    const word = raw.kind?.trim().toLowerCase().replace('organization', 'organisation') ?? '';
    const kind = NODE_KINDS.find((k) => k === word);
    // A word that is no kind is what other makers' files call a sort.
    const unknown = kind === undefined && word !== '' ? [raw.kind ?? ''] : [];
    const [sort = '', ...others] = [...unknown, ...(raw.sorts ?? [])].map(cleanLine).filter((s) => s !== '');
    for (const other of others) findings.note(place, 'leftOut', other);
    const part = cleanLine(raw.part ?? '');
    const note = cleanProse(raw.note ?? '');
    if (name.length > NETWORK_LIMITS.nameChars) findings.problem(place, 'nameTooLong', name);
    if (note.length > NETWORK_LIMITS.noteChars) findings.problem(place, 'noteTooLong', note);
    if (sort.length > NETWORK_LIMITS.sortChars) findings.problem(place, 'sortTooLong', sort);
    if (part.length > NETWORK_LIMITS.partChars) findings.problem(place, 'partTooLong', part);
    const placed = (raw.x ?? '').trim() !== '' || (raw.y ?? '').trim() !== '';
    return {
      kind: kind ?? 'organisation',
      sort,
      part,
      size: oneToThree(raw.size, place, findings),
      note,
      at: placed
        ? { x: coordinateOf(raw.x, place, findings), y: coordinateOf(raw.y, place, findings) }
        : null,
    };
  }
}
