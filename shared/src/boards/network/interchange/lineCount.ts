/** Counts lines on the way forward, so that asking for every element's line costs one walk through the text in all. */
export class LineCount {
  readonly #text: string;
  #line = 1;
  #start = 0;
  #next: number;
  constructor(text: string) {
    this.#text = text;
    this.#next = this.#breakFrom(0);
  }

  /** The line, from 1, in which a position is. */
  at(position: number): number {
    if (position < this.#start) {
      this.#line = 1;
      this.#next = this.#breakFrom(0);
    }
    while (this.#next < position) {
      this.#line += 1;
      this.#start = this.#next + 1;
      this.#next = this.#breakFrom(this.#start);
    }
    return this.#line;
  }

  /** Kept until it is passed: looking for it again for each element would make a file of one line cost its square. */
  #breakFrom(position: number): number {
    const found = this.#text.indexOf('\n', position);
    return found < 0 ? Infinity : found;
  }
}
