import * as Y from 'yjs';

/** Ids far from what Yjs draws in a test, one after the other, so that a list can be asked instead of a map. */
export const FIRST_CLIENT = 3_000_000_000;

/** What an edit writes: its number, and as much beside it as a card's id and place have. */
export const valueOf = (number: number): string => `${number}:Reading for pleasure`;
export const keyOf = (person: number): string => `p${person}`;

/** One person's edits in order, made by Yjs as a page would, each on what this person did before. */
export class Edits {
  readonly #doc = new Y.Doc();
  readonly #key: string;
  readonly #made: Uint8Array[] = [];

  constructor(person: number) {
    this.#doc.clientID = FIRST_CLIENT + person;
    this.#key = keyOf(person);
    this.#doc.on('update', (update: Uint8Array) => this.#made.push(update));
  }

  /** Edit number `number`, counted from 0. Its struct's clock is the same number. */
  update(number: number): Uint8Array {
    while (this.#made.length <= number) this.#doc.getMap('slots').set(this.#key, valueOf(this.#made.length));
    return this.#made[number] as Uint8Array;
  }
}

const made = new Map<number, Edits>();

/** Those of a person by number: the same for every server, and made by Yjs once. */
export function editsOf(person: number): Edits {
  const edits = made.get(person) ?? new Edits(person);
  made.set(person, edits);
  return edits;
}

/** A board on which `people` people have done a lot: `bytes` of state, or a little more. */
export function fullBoard(people: number, bytes: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const each = bytes / people;
  for (let person = 0; person < people; person++) {
    const doc = new Y.Doc();
    // Apart from those who come to it.
    doc.clientID = FIRST_CLIENT - 1 - person;
    const map = doc.getMap('slots');
    let state = Y.encodeStateAsUpdate(doc);
    for (let i = 0; state.length < each; i++) {
      map.set(`b${person}-${i}`, valueOf(i));
      state = Y.encodeStateAsUpdate(doc);
    }
    parts.push(state);
    doc.destroy();
  }
  return Y.mergeUpdates(parts);
}
