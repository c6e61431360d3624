import { nestedArrays, manyRoots, varUint } from './hostileUpdates.ts';

/** What mutants are made of: real updates of the attacker's, and client ids that are somebody's. */
export interface Stock {
  updates: readonly Uint8Array[];
  /** The client id the updates were made under. */
  own: number;
  /** Those of others on the board, the server's among them. */
  others: readonly number[];
  /** Roots that clients may write to. */
  roots: readonly string[];
  toV2: (update: Uint8Array) => Uint8Array;
}

const HUGE = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f];

/** One update that no client would send, or that only a lying one would: the same for the same draws. */
export function mutant(stock: Stock, random: () => number): Uint8Array {
  const below = (n: number): number => Math.floor(random() * n);
  const one = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const bytes = Buffer.from(one(stock.updates));
  const at = below(bytes.length);
  const some = (most: number): Buffer =>
    Buffer.from(Array.from({ length: 1 + below(most) }, () => below(256)));
  const splice = (from: number, to: number, put: Uint8Array): Uint8Array =>
    Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);

  const ways: (() => Uint8Array)[] = [
    () => {
      for (let n = 1 + below(4); n > 0; n--) {
        const i = below(bytes.length);
        bytes[i] = (bytes[i] ?? 0) ^ (1 << below(8));
      }
      return bytes;
    },
    () => splice(at, at + 1, some(1)),
    () => splice(at, at, some(6)),
    () => splice(at, at + 1 + below(6), Buffer.alloc(0)),
    () => bytes.subarray(0, at),
    // The head of one and the tail of another.
    () => {
      const other = one(stock.updates);
      return Buffer.concat([bytes.subarray(0, at), other.subarray(below(other.length))]);
    },
    () => splice(at, at + 1, Buffer.from(HUGE)),
    () => splice(at, at, Buffer.from(varUint(below(2 ** 31)))),
    // Under another's id, wherever one's own stands.
    () => replaced(bytes, varUint(stock.own), varUint(one([...stock.others, stock.own + 1, 0, 2 ** 32 - 1]))),
    () => stock.toV2(bytes),
    () => structs(stock, below, one),
    () => structs(stock, below, one),
    () => structs(stock, below, one),
  ];
  // Large ones are rare, or they would be all that the time goes into.
  if (random() < 0.004) return random() < 0.5 ? manyRoots(below(20_000)) : nestedArrays(below(100_000));
  return one(ways)();
}

function replaced(bytes: Buffer, from: number[], to: number[]): Uint8Array {
  const found = bytes.indexOf(Buffer.from(from));
  if (found === -1) return bytes;
  return Buffer.concat([bytes.subarray(0, found), Buffer.from(to), bytes.subarray(found + from.length)]);
}

/** Structs written by hand: origins of one's own, later or others', any kind of content, clocks near and far. */
function structs(
  { own, others, roots }: Stock,
  below: (n: number) => number,
  one: <T>(from: readonly T[]) => T,
): Uint8Array {
  const text = (s: string): number[] => [s.length, ...Buffer.from(s)];
  const client = (): number => one([own, own, own + 1, own + 2, ...others]);
  const clock = (): number => one([0, 1, below(8), below(40), below(2 ** 31), 2 ** 31 - 1]);
  const value = (): number[] =>
    one([
      [126],
      [120],
      [125, below(64)],
      [119, ...text('x'.repeat(below(20)))],
      [117, 1, 117, 1, 126],
      [118, 1, ...text(one(['x', '__proto__', 'constructor'])), 126],
      [116, 2, 1, 2],
      [below(256)],
    ]);
  const place = (): number[] => [
    1,
    ...text(one([...roots, ...roots, 'meta', 'other'])),
    ...text(one('abcd12'.split(''))),
  ];
  const struct = (): number[] => {
    const origin = one([true, false]);
    const kind = one([8, 8, 8, 8, 1, 0, 10, below(32)]);
    if (kind === 0 || kind === 10) return [kind, ...varUint(one([1, 2, clock()]))];
    const info = kind | (origin ? 0x80 : 0x20) | one([0, 0, 0, 0, 0x40, 0x20]);
    const count = one([1, 1, 2, below(300)]);
    const content =
      kind === 8
        ? [...varUint(count), ...Array.from({ length: count }, value).flat()]
        : [...varUint(clock())];
    return [info, ...(origin ? [...varUint(client()), ...varUint(clock())] : place()), ...content];
  };
  const section = (): number[] => {
    const count = 1 + below(4);
    const all = Array.from({ length: count }, struct).flat();
    return [
      ...varUint(one([count, count, count, below(5000)])),
      ...varUint(client()),
      ...varUint(one([0, 0, clock()])),
      ...all,
    ];
  };
  const sections = 1 + below(3);
  const deletes = one([
    [0],
    [0],
    [1, ...varUint(client()), 1, ...varUint(clock()), ...varUint(1 + below(9))],
  ]);
  return Uint8Array.from([
    ...varUint(sections),
    ...Array.from({ length: sections }, section).flat(),
    ...deletes,
  ]);
}
