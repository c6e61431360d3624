import { parseArgs } from 'node:util';
import { LIMITS } from '@facet/shared/session/limits.ts';

export interface Options {
  people: number;
  seed: number;
  url: string | null;
  keep: boolean;
}

export const USAGE = `npm run rehearse -- [--people 30] [--seed 1] [--url http://...] [--keep]

  --people  how many pretend people take part, 2 to ${LIMITS.seats}
  --seed    the same seed gives the same names and choices
  --url     a Facet that is running; without it one is started on a scratch folder
  --keep    stop after the private step, leave the session open and print its links`;

/** What was typed after the command; a sentence where it makes no sense. */
export function readOptions(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        people: { type: 'string', default: '30' },
        seed: { type: 'string', default: '1' },
        url: { type: 'string' },
        keep: { type: 'boolean', default: false },
      },
    });
    const people = Number(values.people);
    const seed = Number(values.seed);
    if (!Number.isInteger(people) || people < 2 || people > LIMITS.seats) {
      return `--people takes a whole number from 2 to ${LIMITS.seats}.`;
    }
    if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
      return '--seed takes a whole number from 0 to 4294967295.';
    if (values.url !== undefined && !URL.canParse(values.url))
      return '--url takes an address such as http://127.0.0.1:8080.';
    const url = values.url === undefined ? null : new URL(values.url).origin;
    return { people, seed, url, keep: values.keep };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
