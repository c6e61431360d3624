import { parseArgs } from 'node:util';
import type { Kind } from '@facet/shared/session/state.ts';
import { isBroken, WAYS_TO_BREAK, type Broken } from './broken/ways.ts';

export interface Options {
  kind: Kind;
  people: number;
  seconds: number;
  seed: number;
  /** How many servers share the work. */
  nodes: number;
  hurry: boolean;
  broken: Broken | null;
}

export const USAGE = `npm run chaos -- [--seconds 60] [--seed 1] [--people 12] [--kind diamond9] [--nodes 1] [--hurry] [--broken WHICH]

  --seconds  how long things go wrong, 1 to 86400; healing and comparing come after
  --seed     the same seed gives the same moves and troubles; times vary
  --people   how many people work, 2 to 60
  --kind     which board: diamond9 or network
  --nodes    how many servers beside each other, 1 to 4; several have a Postgres and a Redis of their own, which fail as well
  --hurry    the server's times (grace, unloading, compaction) are seconds, so that a short run goes through all of them
  --broken   a server that is broken on purpose, which has to be found out:
             ${Object.keys(WAYS_TO_BREAK).join(', ')}`;

/** What was typed after the command; a sentence where it makes no sense. */
export function readOptions(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        kind: { type: 'string', default: 'diamond9' },
        people: { type: 'string', default: '12' },
        seconds: { type: 'string', default: '60' },
        seed: { type: 'string', default: '1' },
        nodes: { type: 'string', default: '1' },
        hurry: { type: 'boolean', default: false },
        broken: { type: 'string' },
      },
    });
    const { kind, hurry, broken = null } = values;
    const whole = (text: string, least: number, most: number): number | null => {
      const n = Number(text);
      return Number.isInteger(n) && n >= least && n <= most ? n : null;
    };
    const people = whole(values.people, 2, 60);
    const seconds = whole(values.seconds, 1, 86_400);
    const seed = whole(values.seed, 0, 0xffffffff);
    const nodes = whole(values.nodes, 1, 4);
    if (nodes === null) return '--nodes takes a whole number from 1 to 4.';
    if (people === null) return '--people takes a whole number from 2 to 60.';
    if (seconds === null) return '--seconds takes a whole number from 1 to 86400.';
    if (seed === null) return '--seed takes a whole number from 0 to 4294967295.';
    if (kind !== 'diamond9' && kind !== 'network') return '--kind takes diamond9 or network.';
    if (broken !== null && !isBroken(broken))
      return `--broken takes one of: ${Object.keys(WAYS_TO_BREAK).join(', ')}.`;
    return { kind, people, seconds, seed, nodes, hurry, broken };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
