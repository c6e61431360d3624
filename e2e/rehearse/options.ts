import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LIMITS } from '@facet/shared/session/limits.ts';
import { KINDS, type Kind } from './road.ts';

export interface Options {
  kind: Kind;
  people: number;
  seed: number;
  url: string | null;
  keep: boolean;
  /** Where a kept session is left: before the first step, or once everybody has ranked. */
  from: 'start' | 'ranked';
  /** A folder for everything that can be taken away from the finished session. */
  exportTo: string | null;
}

export const USAGE = `npm run rehearse -- [--kind diamond9] [--people 30] [--seed 1] [--url http://...] [--keep [--from start]] [--export DIR]

  --kind    which board: ${KINDS.join(' or ')}
  --people  how many pretend people take part, 2 to ${LIMITS.seats}
  --seed    the same seed gives the same names and choices
  --url     a Facet that is running; without it one is started on a scratch folder
  --keep    leave a session open with the people in it and print its links; they follow whoever leads
  --from    where to leave it: start (nothing has begun), or ranked (the private step is done)
  --export  a folder for every file that can be taken away once it is over: summary, tables, pictures, sheets`;

/** What was typed after the command; a sentence where it makes no sense. */
export function readOptions(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        kind: { type: 'string', default: 'diamond9' },
        people: { type: 'string', default: '30' },
        seed: { type: 'string', default: '1' },
        url: { type: 'string' },
        keep: { type: 'boolean', default: false },
        from: { type: 'string', default: 'start' },
        export: { type: 'string' },
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
    const { from, keep } = values;
    const kind = KINDS.find((k) => k === values.kind);
    if (kind === undefined) return `--kind takes ${KINDS.join(' or ')}.`;
    if (from !== 'start' && from !== 'ranked') return '--from takes start or ranked.';
    if (keep && values.export !== undefined) return '--export needs a session that ends; leave out --keep.';
    const exportTo = values.export === undefined ? null : resolve(values.export);
    const url = values.url === undefined ? null : new URL(values.url).origin;
    return { kind, people, seed, url, keep, from, exportTo };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
