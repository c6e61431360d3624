/**
 * Who is due: `count` people, each `hertz` times a second, everyone at an even pace and at times of their own. What is
 * given back says whose turn came up to a moment, in order.
 */
export function rounds(
  count: number,
  hertz: number,
  start: number,
  random: () => number,
): (now: number) => Generator<number> {
  const period = 1000 / hertz;
  const order = Array.from({ length: count }, (_, person) => ({ person, offset: random() * period })).sort(
    (a, b) => a.offset - b.offset,
  );
  let round = 0;
  let next = 0;
  return function* due(now) {
    for (;;) {
      const turn = order[next];
      if (turn === undefined || start + round * period + turn.offset > now) return;
      yield turn.person;
      next++;
      if (next < order.length) continue;
      next = 0;
      round++;
    }
  };
}
