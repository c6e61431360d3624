type Hear = (message: Uint8Array) => void;

/** Who listens to which topic. */
export class Topics {
  readonly #listeners = new Map<string, Set<Hear>>();

  /** True where nobody listened to it before. */
  add(topic: string, hear: Hear): boolean {
    const known = this.#listeners.get(topic);
    if (known === undefined) this.#listeners.set(topic, new Set([hear]));
    else known.add(hear);
    return known === undefined;
  }

  /** True where nobody listens to it any more. */
  remove(topic: string, hear: Hear): boolean {
    const known = this.#listeners.get(topic);
    if (known?.delete(hear) !== true || known.size > 0) return false;
    return this.#listeners.delete(topic);
  }

  has(topic: string): boolean {
    return this.#listeners.has(topic);
  }

  names(): Iterable<string> {
    return this.#listeners.keys();
  }

  tell(topic: string, message: Uint8Array): void {
    for (const hear of this.#listeners.get(topic) ?? []) hear(message);
  }

  clear(): void {
    this.#listeners.clear();
  }
}
