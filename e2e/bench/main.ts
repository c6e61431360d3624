// `npm run bench`: Facet beside its peers in one run; one line of JSON last. Exits with 1 where a target is missed.
import { writeFileSync } from 'node:fs';
import { cannotMeasure, pinLoad } from './machine.ts';
import { readOptions, USAGE } from './options.ts';
import { targetTable, writeToPage } from './page.ts';
import { alone } from './phases/alone.ts';
import { LENGTHS, type Figures } from './phases/phase.ts';
import { profileAll } from './profile.ts';
import { middle, table, verdicts } from './report.ts';
import { measure } from './run.ts';
import { FacetSystem } from './systems/facet.ts';
import { peers } from './systems/peers.ts';
import type { System, SystemName } from './systems/system.ts';
import { judge, type Results } from './targets.ts';
import { WORKLOADS, type Workload, type WorkloadName } from './workloads.ts';

// What was started ends with this process, and that takes an orderly end.
const INTERRUPTED = 130;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(INTERRUPTED));

// Measurements of their own, each a program beside this one.
const APART: Record<string, () => Promise<unknown>> = {
  '--tablet': () => import('./tablet/main.ts'),
  '--growth': () => import('./growth/main.ts'),
  '--carry': () => import('./growth/carry.ts'),
  '--servers': () => import('./servers/main.ts'),
};
// Each ends the process with a code of its own.
for (const word of process.argv.slice(2)) await APART[word]?.();

const read = readOptions(process.argv.slice(2));
if (typeof read === 'string') {
  console.error(`${read}\n\n${USAGE}`);
  process.exit(2);
}
const asked = read;
const why = cannotMeasure();
if (why !== null) {
  console.error(why);
  process.exit(2);
}
pinLoad();

// A server of its own for each phase takes longer.
const goesOn = asked.quick && asked.profile === null;
const facet = new FacetSystem({ goesOn });
const systems: System[] = [...peers({ goesOn }), facet];
const both = (['B', 'ceiling'] as const).every((name) => asked.only.includes(name));
const lengths = asked.quick ? { ...LENGTHS.quick, together: goesOn } : LENGTHS.full;
const apart = asked.only.filter((name) => !(lengths.together && both) || name !== 'ceiling');
const results: Results = {};
const wrong: string[] = [];

/** The phase that rests most of the time, and says itself when it must be alone. */
const RESTS: WorkloadName = 'memory';

async function rounds(): Promise<void> {
  for (let round = 0; round < asked.rounds; round++) {
    // A quick run measures others while that one's servers rest, which takes most of its time.
    const resting = asked.quick && asked.only.includes(RESTS) ? oneOf(RESTS, round) : null;
    for (const name of apart) if (resting === null || name !== RESTS) await oneOf(name, round);
    await resting;
  }
}

async function oneOf(name: WorkloadName, round: number): Promise<void> {
  const workload: Workload = WORKLOADS[name];
  const wanted = asked.quick ? workload.quick : workload.systems;
  const taking = systems.filter((s) => wanted.includes(s.name));
  const measured = async (): Promise<void> => {
    let began = Date.now();
    const alsoCeiling = name === 'B' && lengths.together && both;
    for await (const [system, outcome] of measure(workload, taking, lengths, { round, alsoCeiling })) {
      const { turns, ceiling, notes, wrong: found } = outcome;
      keep(name, system, turns);
      if (ceiling !== undefined) keep('ceiling', system, [ceiling]);
      wrong.push(...found.map((what) => `${name}, ${system}: ${what}`));
      const and = ceiling === undefined ? '' : `; ceiling ${short(ceiling)}`;
      const took = Date.now() - began >= 1000 ? [`${((Date.now() - began) / 1000).toFixed(1)} s`] : [];
      const aside = [...took, ...notes].join('; ');
      console.log(
        `round ${round + 1} ${name} ${system} ${short(middle(turns))}${and}${aside === '' ? '' : ` (${aside})`}`,
      );
      began = Date.now();
    }
  };
  await (name === RESTS ? measured() : alone(measured));
}

function keep(name: WorkloadName, system: SystemName, turns: readonly Figures[]): void {
  const before = results[name]?.[system] ?? [];
  results[name] = { ...results[name], [system]: [...before, ...turns] };
}

const short = (figures: Record<string, number>): string =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${Number(value.toPrecision(3))}`)
    .join(', ');

const started = Date.now();
let code = 0;
if (asked.profile === null) {
  await rounds();
  const targets = judge(results);
  console.log(table(results));
  console.log(`\nWhat Facet must do:\n${verdicts(targets)}\n`);
  const ours = wrong.filter((what) => what.includes(', facet: '));
  for (const what of wrong) console.error(`! ${what}`);
  if (asked.write)
    writeToPage('bench', `\`\`\`\n${table(results).trim()}\n\`\`\`\n\n${targetTable(targets)}`);
  if (asked.json !== null) writeFileSync(asked.json, JSON.stringify({ results, targets, wrong }, null, 1));
  console.log(`${((Date.now() - started) / 1000).toFixed(0)} s in all`);
  console.log(JSON.stringify({ targets }));
  code = ours.length === 0 && Object.values(targets).every(({ pass }) => pass) ? 0 : 1;
} else await profileAll(facet, asked.only, lengths, asked.profile);
process.exit(code);
