import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { KINDS, type Kind } from '../rehearse/road.ts';
import { SIZES } from './camera.ts';

export const ROLES = ['facilitator', 'participant', 'projector'] as const;

export interface Options {
  out: string;
  sizes: readonly string[];
  roles: readonly string[];
  people: number;
  hard: boolean;
  dark: boolean;
  kind: Kind;
}

export const USAGE = `npm run screens -- [--out folder] [--sizes ${SIZES.join(',')}] [--roles ${ROLES.join(',')}]

  --people  how many pretend people there are, 8 to 150 (30)
  --hard    a session with long texts, no short names and a second script
  --dark    every screen dark
  --kind    ${KINDS.join(' or ')} (diamond9)`;

/** What was typed after the command; a sentence where it makes no sense. */
export function readOptions(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        out: { type: 'string', default: 'e2e/screens/out' },
        sizes: { type: 'string', default: SIZES.join(',') },
        roles: { type: 'string', default: ROLES.join(',') },
        people: { type: 'string', default: '30' },
        hard: { type: 'boolean', default: false },
        dark: { type: 'boolean', default: false },
        kind: { type: 'string', default: 'diamond9' },
      },
    });
    const sizes = values.sizes.split(',');
    const roles = values.roles.split(',');
    const people = Number(values.people);
    if (!sizes.every((s) => /^\d{3,4}x\d{3,4}$/.test(s)))
      return '--sizes takes sizes such as 1024x768, with commas between.';
    if (!roles.every((r) => (ROLES as readonly string[]).includes(r)))
      return `--roles takes any of ${ROLES.join(', ')}.`;
    if (!Number.isInteger(people) || people < 8 || people > 150)
      return '--people takes a whole number from 8 to 150.';
    const kind = KINDS.find((k) => k === values.kind);
    if (kind === undefined) return `--kind takes ${KINDS.join(' or ')}.`;
    const { hard, dark } = values;
    return { out: resolve(values.out), sizes, roles, people, hard, dark, kind };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
