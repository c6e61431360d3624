let last: Promise<unknown> = Promise.resolve();

/** Work that nothing else may disturb: one at a time, in the order in which it was asked for. */
export function alone<T>(job: () => Promise<T>): Promise<T> {
  const turn = last.then(job);
  last = turn.catch(() => undefined);
  return turn;
}
