import fc from 'fast-check';
import * as Y from 'yjs';
import { seeded, shuffled } from '../../../session/random.ts';
import { readNetwork, seedNetwork, setTurn, startEmpty, startFrom } from '../networkDoc.ts';
import { addNode, alias, changeNode, moveNode, removeNode, separate, unalias } from '../networkMovesDoc.ts';
import { changeTie, drawTie, removeTie } from '../networkTiesDoc.ts';
import { drawn } from '../merge.ts';
import { networkOf, node, tie } from './networks.ts';

/** Devices with a copy of one network each; what one writes reaches another when, as often and in the order we say. */
export class Replicas {
  readonly docs: Y.Doc[];
  private readonly sent: { from: number; update: Uint8Array }[] = [];

  constructor(count: number) {
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
      (d: Y.Doc) =>
        void addNode(d, { id: x, name }),
  ),
  change: fc
    .tuple(
      id,
      fc.record({ name: fc.string(), size: fc.constantFrom(1, 3), note: fc.string() }, { requiredKeys: [] }),
    )
    .map(
      ([x, change]) =>
        (d: Y.Doc) =>
          changeNode(d, x, change),
    ),
  move: fc.tuple(id, fc.option(fc.record({ x: fc.double(), y: fc.integer() }))).map(
    ([x, at]) =>
      (d: Y.Doc) =>
        moveNode(d, x, at),
  ),
  remove: id.map((x) => (d: Y.Doc) => removeNode(d, x)),
  alias: fc.tuple(id, id).map(
    ([x, y]) =>
      (d: Y.Doc) =>
        alias(d, x, y),
  ),
  unalias: fc.tuple(id, id).map(
    ([x, y]) =>
      (d: Y.Doc) =>
        unalias(d, x, y),
  ),
  separate: id.map((x) => (d: Y.Doc) => separate(d, x)),
  draw: fc.tuple(id, id, types, fc.constantFrom('none', 'to', 'from', 'both')).map(
    ([x, y, t, direction]) =>
      (d: Y.Doc) =>
        void drawTie(d, x, y, { types: t, direction }),
  ),
  changeTie: fc
    .tuple(id, id, fc.record({ types, strength: fc.constantFrom(1, 3) }, { requiredKeys: [] }))
    .map(
      ([x, y, change]) =>
        (d: Y.Doc) =>
          changeTie(d, x, y, change),
    ),
  removeTie: fc.tuple(id, id).map(
    ([x, y]) =>
      (d: Y.Doc) =>
        removeTie(d, x, y),
  ),
  start: fc.boolean().map((union) => (d: Y.Doc) => (union ? startFrom(d, start) : startEmpty(d))),
  turn: id.map((x) => (d: Y.Doc) => setTurn(d, x)),
};

/** One gesture of a person, ready to be made on a document. */
export const anyMove: fc.Arbitrary<(doc: Y.Doc) => void> = fc.oneof(
  { weight: 6, arbitrary: moves.add },
  { weight: 6, arbitrary: moves.draw },
  { weight: 4, arbitrary: moves.alias },
  ...Object.values(moves),
);

/** What everybody sees of a document. */
export const seen = (doc: Y.Doc) => drawn(readNetwork(doc));
