import fc from 'fast-check';
import * as Y from 'yjs';
import { seeded, shuffled } from '../../../session/random.ts';
import {
  NOTHING_GIVEN,
  readNetwork,
  seedNetwork,
  setTurn,
  startEmpty,
  startFrom,
  type MapDoc,
} from '../networkDoc.ts';
import { addNode, alias, changeNode, moveNode, removeNode, separate, unalias } from '../networkMovesDoc.ts';
import { changeTie, drawTie, removeTie } from '../networkTiesDoc.ts';
import { tieKey } from '../shape.ts';
import { drawn } from '../merge.ts';
import type { GivenMap } from '../plan.ts';
import { anyTieSaid, networkOf, node, tie } from './networks.ts';

/** Devices with a copy of one network each; what one writes reaches another when, as often and in the order we say. */
export class Replicas {
  readonly docs: Y.Doc[];
  private readonly sent: { from: number; update: Uint8Array }[] = [];

  private readonly given: GivenMap;

  constructor(count: number, given: GivenMap = NOTHING_GIVEN) {
    this.given = given;
    const first = new Y.Doc();
    seedNetwork(first);
    this.docs = Array.from({ length: count }, (_, from) => {
      const doc = new Y.Doc();
      doc.clientID = from + 1;
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'wire') this.sent.push({ from, update });
      });
      return doc;
    });
  }

  doc(at: number): Y.Doc {
    const doc = this.docs[at % this.docs.length];
    if (doc === undefined) throw new Error('no such replica');
    return doc;
  }

  map(at: number): MapDoc {
    return { doc: this.doc(at), given: this.given };
  }

  maps(): MapDoc[] {
    return this.docs.map((doc) => ({ doc, given: this.given }));
  }

  deliver(which: number, to: number): void {
    const message = this.sent[which % Math.max(1, this.sent.length)];
    if (message !== undefined) Y.applyUpdate(this.doc(to), message.update, 'wire');
  }

  /** Everything to everyone, twice, in an order of its own for each. */
  deliverAll(seed: number): void {
    const random = seeded(seed);
    for (const doc of this.docs)
      for (const { update } of shuffled([...this.sent, ...this.sent], random))
        Y.applyUpdate(doc, update, 'wire');
  }

  meet(a: number, b: number): void {
    Y.applyUpdate(this.doc(a), Y.encodeStateAsUpdate(this.doc(b)), 'wire');
    Y.applyUpdate(this.doc(b), Y.encodeStateAsUpdate(this.doc(a)), 'wire');
  }
}

const IDS = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'];
const id = fc.constantFrom(...IDS);
const types = fc.subarray(['partners', 'knowledge', 'own'], { minLength: 1 });
const START = networkOf(
  [node('n0'), node('n4', { note: 'x' }), node('n5')],
  [tie('n0', 'n4'), tie('n4', 'n5')],
);
const start = { ...START, aliases: [{ node: 'n5', as: 'n0' }] };

const moves = {
  add: fc.tuple(id, fc.string({ minLength: 1 })).map(
    ([x, name]) =>
      (m: MapDoc) =>
        void addNode(m, { id: x, name }),
  ),
  change: fc
    .tuple(
      id,
      fc.record({ name: fc.string(), size: fc.constantFrom(1, 3), note: fc.string() }, { requiredKeys: [] }),
    )
    .map(
      ([x, change]) =>
        (m: MapDoc) =>
          changeNode(m, x, change),
    ),
  move: fc.tuple(id, fc.option(fc.record({ x: fc.double(), y: fc.integer() }))).map(
    ([x, at]) =>
      (m: MapDoc) =>
        moveNode(m, x, at),
  ),
  remove: id.map((x) => (m: MapDoc) => removeNode(m, x)),
  alias: fc.tuple(id, id).map(
    ([x, y]) =>
      (m: MapDoc) =>
        alias(m, x, y),
  ),
  unalias: fc.tuple(id, id).map(
    ([x, y]) =>
      (m: MapDoc) =>
        unalias(m, x, y),
  ),
  separate: id.map((x) => (m: MapDoc) => separate(m, x)),
  draw: fc.tuple(id, id, types, fc.constantFrom('none', 'to', 'from', 'both')).map(
    ([x, y, t, direction]) =>
      (m: MapDoc) =>
        void drawTie(m, x, y, { types: t, direction }),
  ),
  changeTie: fc
    .tuple(id, id, fc.record({ types, strength: fc.constantFrom(1, 3) }, { requiredKeys: [] }))
    .map(
      ([x, y, change]) =>
        (m: MapDoc) =>
          changeTie(m, x, y, change),
    ),
  removeTie: fc.tuple(id, id).map(
    ([x, y]) =>
      (m: MapDoc) =>
        removeTie(m, x, y),
  ),
  start: fc.boolean().map((union) => (m: MapDoc) => (union ? startFrom(m.doc, start) : startEmpty(m.doc))),
  turn: id.map((x) => (m: MapDoc) => setTurn(m.doc, x)),
};

/** One gesture of a person, ready to be made on a map. */
export const anyMove: fc.Arbitrary<(map: MapDoc) => void> = fc.oneof(
  { weight: 6, arbitrary: moves.add },
  { weight: 6, arbitrary: moves.draw },
  { weight: 4, arbitrary: moves.alias },
  ...Object.values(moves),
);

/** What a session may have laid under a map: nodes that gestures are about and one of its own, with ties. */
export const anyGiven: fc.Arbitrary<GivenMap> = fc
  .tuple(
    fc.subarray([...IDS, 'g']),
    fc.array(fc.tuple(fc.nat(), fc.nat(), anyTieSaid), { maxLength: 6 }),
    fc.option(fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.constant(0) })),
  )
  .map(([ids, pairs, at]) => {
    const end = (i: number): string => ids[i % Math.max(1, ids.length)] ?? '';
    const ties = pairs.flatMap(([i, j, said]) => (end(i) === end(j) ? [] : [tie(end(i), end(j), said)]));
    const once = new Map(ties.map((t) => [tieKey(t.a, t.b), t]));
    const { nodes, ties: sorted } = networkOf(
      ids.map((x) => node(x, { name: `Given ${x}`, part: 'Roster', at })),
      [...once.values()],
    );
    return { nodes, ties: sorted };
  });

/** What everybody sees of a map. */
export const seen = (map: MapDoc) => drawn(readNetwork(map));
