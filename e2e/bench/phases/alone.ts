/** Runs a job when nothing else that was given to it runs. */
export type Alone = <T>(job: () => Promise<T>) => Promise<T>;

/** One job at a time, in the order in which they were asked for: those who ask again and again take turns. */
export function oneAtATime(): Alone {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const turn = last.then(job);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Work that nothing else in this process may disturb. */
export const alone = oneAtATime();
