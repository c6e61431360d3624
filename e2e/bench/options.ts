import { parseArgs } from 'node:util';
import { WORKLOAD_NAMES, WORKLOADS, type WorkloadName } from './workloads.ts';

export interface Options {
  quick: boolean;
  only: readonly WorkloadName[];
  rounds: number;
  /** What was measured goes into docs/PERFORMANCE.md. */
  write: boolean;
  /** A file for every figure of every round. */
  json: string | null;
  /** A folder for a CPU profile of Facet's server in each workload; figures are none then. */
  profile: string | null;
}

export const USAGE = `npm run bench -- [--quick] [--only A100,B] [--rounds 2] [--write] [--json FILE] [--profile DIR]

  --quick    one short round, with the peers that targets need; two minutes
  --only     some of the workloads:
${WORKLOAD_NAMES.map((name) => `               ${name.padEnd(9)} ${WORKLOADS[name].means}`).join('\n')}
  --rounds   how often all of it, 1 to 20; medians over all turns count
  --write    puts the tables into docs/PERFORMANCE.md
  --json     a file for every figure of every round
  --profile  instead of measuring: a folder for CPU profiles of Facet's server, and where its time goes

npm run bench -- --tablet [--help]   sizes, and how smooth and quick the screens are on a slow tablet
npm run bench -- --growth [--help]   what an edit, an opening and a joining cost as a server fills up; writes docs/performance
npm run bench -- --carry             how many sessions of 30 people one core carries
npm run bench -- --servers [--help]  two and three servers beside one, what they share, and what a thousand would need`;

/** What was typed after the command; a sentence where it makes no sense. */
export function readOptions(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        only: { type: 'string' },
        rounds: { type: 'string' },
        write: { type: 'boolean', default: false },
        json: { type: 'string' },
        profile: { type: 'string' },
      },
    });
    if (values.help) return 'Facet beside its peers, under the same load.';
    const { quick, write, json = null, profile = null } = values;
    const rounds = Number(values.rounds ?? (quick ? 1 : 2));
    if (!Number.isInteger(rounds) || rounds < 1 || rounds > 20)
      return '--rounds takes a whole number from 1 to 20.';
    const asked = values.only?.split(',') ?? WORKLOAD_NAMES;
    const only = WORKLOAD_NAMES.filter((name) => asked.includes(name));
    if (only.length !== asked.length) return `--only takes some of: ${WORKLOAD_NAMES.join(', ')}.`;
    return { quick, only, rounds, write, json, profile };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
