import * as Y from 'yjs';
import { seedDiamond } from '../diamondDoc.ts';

/** Devices with a copy of one board each. What one writes reaches another when, as often and in the order we say. */
export class Replicas {
  readonly docs: Y.Doc[];
  private readonly sent: { from: number; update: Uint8Array }[] = [];

  constructor(count: number) {
    const first = new Y.Doc();
    seedDiamond(first);
    const seed = Y.encodeStateAsUpdate(first);
    this.docs = Array.from({ length: count }, (_, from) => {
      const doc = new Y.Doc();
      doc.clientID = from + 1;
      Y.applyUpdate(doc, seed);
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

  /** One of the updates sent so far, on its own: perhaps early, perhaps once more. */
  deliver(which: number, to: number): void {
    const message = this.sent[which % Math.max(1, this.sent.length)];
    if (message !== undefined) Y.applyUpdate(this.doc(to), message.update, 'wire');
  }

  /** Everything to everyone, in an order of its own for each. */
  deliverAll(order: (count: number, to: number) => number[]): void {
    this.docs.forEach((doc, to) => {
      for (const i of order(this.sent.length, to)) {
        const message = this.sent[i];
        if (message !== undefined && message.from !== to) Y.applyUpdate(doc, message.update, 'wire');
      }
    });
  }

  /** Two replicas meet and know the same afterwards. */
  meet(a: number, b: number): void {
    Y.applyUpdate(this.doc(a), Y.encodeStateAsUpdate(this.doc(b)), 'wire');
    Y.applyUpdate(this.doc(b), Y.encodeStateAsUpdate(this.doc(a)), 'wire');
  }
}
