import { parseArgs } from 'node:util';

interface Rule {
  /** What it is where nothing is typed. */
  usually: number;
  least: number;
  most?: number;
  /** Not only whole numbers. */
  fractions?: boolean;
}

/** What may be typed after a command: a number each. */
export type Typed<Name extends string> = Record<Name, Rule>;

const usage = (command: string, typed: Typed<string>): string =>
  `npm run ${command} -- ${Object.entries(typed)
    .map(([name, { usually }]) => `[--${name} ${usually}]`)
    .join(' ')}`;

/** The numbers that were typed; a sentence with the usage where they make no sense. */
export function typedNumbers<Name extends string>(
  command: string,
  typed: Typed<Name>,
  args: string[],
): Record<Name, number> | string {
  const names = Object.keys(typed) as Name[];
  const refused = (why: string): string => `${why}\n${usage(command, typed)}`;
  const given = new Map<string, unknown>();
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    for (const [name, value] of Object.entries(parseArgs({ args, options }).values)) given.set(name, value);
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  const numbers = names.map((name) => [name, Number(given.get(name) ?? typed[name].usually)] as const);
  for (const [name, value] of numbers) {
    const { least, most = Number.MAX_SAFE_INTEGER, fractions = false } = typed[name];
    if (value >= least && value <= most && (fractions || Number.isInteger(value))) continue;
    const limits = typed[name].most === undefined ? `from ${least}` : `from ${least} to ${most}`;
    return refused(`--${name} takes a ${fractions ? '' : 'whole '}number ${limits}.`);
  }
  return Object.fromEntries(numbers) as Record<Name, number>;
}
