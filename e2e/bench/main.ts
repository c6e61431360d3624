// `npm run bench`: Facet beside its peers in one run; one line of JSON last. Exits with 1 where a target is missed.
import { writeFileSync } from 'node:fs';
import { cannotMeasure, pinLoad } from './machine.ts';
import { readOptions, USAGE } from './options.ts';
import { targetTable, writeToPage } from './page.ts';
import { LENGTHS } from './phases/phase.ts';
import { profileAll } from './profile.ts';
import { table, verdicts } from './report.ts';
import { measure } from './run.ts';
import { FacetSystem } from './systems/facet.ts';
import { peers } from './systems/peers.ts';
import type { System } from './systems/system.ts';
import { judge, type Results } from './targets.ts';
import { WORKLOADS, type Workload } from './workloads.ts';

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

const facet = new FacetSystem();
const systems: System[] = [...peers(), facet];
const lengths = asked.quick ? LENGTHS.quick : LENGTHS.full;
const results: Results = {};
const wrong: string[] = [];

async function rounds(): Promise<void> {
  for (let round = 0; round < asked.rounds; round++) {
    for (const name of asked.only) {
      const workload: Workload = WORKLOADS[name];
      const wanted = asked.quick ? workload.quick : workload.systems;
      const taking = systems.filter((s) => wanted.includes(s.name));
      // Another one begins each round: what the machine does later in a run befalls all alike.
      for (let i = 0; i < taking.length; i++) {
        const system = taking[(i + round) % taking.length] as System;
        const began = Date.now();
        const { figures, notes, wrong: found } = await measure(workload, system, lengths);
        const took = `${((Date.now() - began) / 1000).toFixed(1)} s`;
        const before = results[name]?.[system.name] ?? [];
        results[name] = { ...results[name], [system.name]: [...before, figures] };
        wrong.push(...found.map((what) => `${name}, ${system.name}: ${what}`));
        console.log(
          `round ${round + 1} ${name} ${system.name} ${short(figures)} (${[took, ...notes].join('; ')})`,
        );
      }
    }
  }
}

const short = (figures: Record<string, number>): string =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${Number(value.toPrecision(3))}`)
    .join(', ');

const started = Date.now();
let code = 0;
try {
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
} finally {
  await facet.close();
}
process.exit(code);
