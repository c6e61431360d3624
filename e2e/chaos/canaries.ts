// A word for every board that stands nowhere else, in every edit on it. Whoever hears it has heard of that board.
import type { Place, Truth, Who } from './truth.ts';

const PATTERN = /canary-[0-9a-f]{12}/g;

export class Canaries {
  readonly #truth: Truth;
  readonly #random: () => number;
  readonly #words = new Map<string, string>();
  readonly #places = new Map<string, Place>();
  readonly #leaks = new Map<string, string>();
  readonly #heard = new Set<string>();

  constructor(truth: Truth, random: () => number) {
    this.#truth = truth;
    this.#random = random;
  }

  /** The board's word. */
  of(place: Place): string {
    const key = `${place.activity}/${place.scope}/${place.owner}`;
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const hex = Array.from({ length: 12 }, () => Math.floor(this.#random() * 16).toString(16)).join('');
    const word = `canary-${hex}`;
    this.#words.set(key, word);
    this.#places.set(word, place);
    return word;
  }

  /** Somebody received this, which the server may have sent at any time since `since`. */
  hear(who: Who, text: string, since: number): void {
    for (const [word] of text.matchAll(PATTERN)) {
      const place = this.#places.get(word);
      if (place === undefined) continue;
      this.#heard.add(`${word} ${who.seat}`);
      if (this.#truth.mayHaveRead(who, place, since, Date.now())) continue;
      const what = `${place.activity}/${place.scope}/${place.owner} reached ${who.role} ${who.seat}`;
      if (!this.#leaks.has(what)) this.#leaks.set(what, `${what} in ${this.#truth.at(place.activity).stage}`);
    }
  }

  /** What reached whom that may not have it. */
  get leaks(): string[] {
    return [...this.#leaks.values()];
  }

  /** How many pairs of a board and a person there were: where it is none, nothing was listened to. */
  get heard(): number {
    return this.#heard.size;
  }
}
