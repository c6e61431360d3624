import { useLayoutEffect, useState, useSyncExternalStore } from 'react';

/** Whether a finger is on the map. Only its release is told: a press by itself has nothing drawn again. */
export class Pressed {
  #pressed = false;
  readonly #listeners = new Set<() => void>();

  readonly now = (): boolean => this.#pressed;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(pressed: boolean): void {
    this.#pressed = pressed;
    if (!pressed) for (const listener of this.#listeners) listener();
  }
}

class Last<T> {
  #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  readonly value = (): T => this.#value;
  keep(value: T): void {
    this.#value = value;
  }
}

/** A value that stands still while a finger is on the map or something is in the hand, and catches up at release. */
export function useStill<T>(value: T, pressed: Pressed, lifted: boolean): T {
  const [last] = useState(() => new Last(value));
  const still = useSyncExternalStore(pressed.subscribe, pressed.now) || lifted;
  const shown = still ? last.value() : value;
  useLayoutEffect(() => last.keep(shown), [last, shown]);
  return shown;
}
