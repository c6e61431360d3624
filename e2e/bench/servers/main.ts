// `npm run bench -- --servers`: the same people on one, two and three servers, what these share, and what many would need.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cannotMeasure, pinLoad, SERVER_CORE } from '../machine.ts';
import { writeToPage } from '../page.ts';
import { ARRANGEMENTS, arrange, type Running } from './arrangement.ts';
import { constantsOf, lines, type Kept, type Row } from './figures.ts';
import { idle, work } from './measure.ts';
import { startServices, type Services } from './services.ts';
import { sweep, type Sweep } from './sweep.ts';
import { constantsTable, gapTable, idleTable, measuredTables, modelTable, sweepTable } from './tables.ts';

const PARTS = ['edits', 'sweep', 'model'] as const;
const USAGE = `npm run bench -- --servers [--quick] [--only ${PARTS.join(',')}] [--at ${[...ARRANGEMENTS.keys()].join(',')}] [--write]

  --only   edits: the same people on one, two and three servers; sweep: what commits cost Postgres; model: the tables again
           from the figures that are kept
  --at     some arrangements: ${ARRANGEMENTS.map(({ name }, i) => `${i} ${name}`).join('; ')}
  --write  keeps the figures in docs/performance/servers.json and writes the tables into docs/performance/servers.md`;

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    servers: { type: 'boolean' },
    help: { type: 'boolean' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: PARTS.join(',') },
    at: { type: 'string', default: [...ARRANGEMENTS.keys()].join(',') },
    write: { type: 'boolean', default: false },
  },
});
const only = values.only.split(',');
const at = values.at.split(',').map(Number);
const why = cannotMeasure();
const sense = only.every((o) => PARTS.includes(o as never)) && at.every((i) => ARRANGEMENTS[i] !== undefined);
if (values.help === true || why !== null || !sense) {
  console.error(why ?? USAGE);
  process.exit(2);
}
const lengths = values.quick
  ? { idle: 5, warm: 6, measured: 5, tries: 1 }
  : { idle: 15, warm: 12, measured: 12, tries: 3 };
/** Edits a second of each person in a group, and when they are busy. */
const EDITS = 0.5;
const BUSY = 1.5;
const wrong: string[] = [];

/** Groups at an even pace, then three times as fast; then a whole room. */
async function everybody(running: Running, services: Services) {
  const { warm } = lengths;
  const fast = { edits: BUSY, seconds: warm };
  const groups = await work(
    running,
    services,
    running.groups,
    [
      // The first time everything servers do is new to them.
      { edits: EDITS, warm: fast },
      { edits: BUSY, warm: { edits: BUSY, seconds: 1 } },
    ],
    lengths,
    () => idle(running, services, lengths.idle),
  );
  const whole = await work(
    running,
    services,
    [running.whole],
    [{ edits: 1, warm: { edits: 1, seconds: warm / 2 } }],
    lengths,
    () => Promise.resolve(),
  );
  return { groups, whole };
}

async function edits(services: Services): Promise<Row[]> {
  const rows: Row[] = [];
  for (const i of at) {
    const arrangement = ARRANGEMENTS[i];
    if (arrangement === undefined) continue;
    const running = await arrange(arrangement, services, `bench${i}`);
    try {
      const { groups, whole } = await everybody(running, services);
      wrong.push(...[...groups.wrong, ...whole.wrong].map((what) => `${arrangement.name}: ${what}`));
      const [calm, busy] = groups.worked;
      const [room] = whole.worked;
      if (calm === undefined || busy === undefined || room === undefined) continue;
      rows.push({ ...arrangement, idle: groups.meanwhile, groups: calm, busy, whole: room });
      for (const [load, { same, other, note }] of Object.entries({ groups: calm, busy, whole: room }))
        console.log(
          `${arrangement.name}, ${load}: ${same.p50} / ${same.p99} ms${other === null ? '' : `, another server ${other.p50} / ${other.p99} ms`}${note === '' ? '' : `; disturbed: ${note}`}`,
        );
    } finally {
      await running.stop();
    }
  }
  return rows;
}

const PAGE = resolve(import.meta.dirname, '../../../docs/performance/servers.md');
const FILE = PAGE.replace('.md', '.json');
const kept: Kept = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Kept) : {};
const measured = new Date().toISOString().slice(0, 10);

pinLoad();
let swept: Sweep | null = null;
let rows: Row[] | null = null;
if (only.includes('edits') || only.includes('sweep')) {
  const services = await startServices();
  try {
    if (only.includes('edits')) rows = await edits(services);
    if (only.includes('sweep')) {
      services.movePostgres(SERVER_CORE);
      swept = await sweep(services, 'sweep', values.quick ? 2 : 4);
    }
  } finally {
    await services.end();
  }
}
if (rows !== null) kept.rows = { measured, rows };
if (swept !== null) kept.sweep = { measured, sweep: swept };
const found = lines(kept.rows?.rows ?? []);
console.table(found);
const constants =
  kept.rows === undefined || kept.sweep === undefined ? null : constantsOf(kept.rows.rows, kept.sweep.sweep);
if (kept.sweep !== undefined) console.log(sweepTable(kept.sweep.sweep.commits));
if (constants !== null) console.log(`${constantsTable(constants)}\n\n${modelTable(constants)}`);
if (values.write) {
  writeFileSync(FILE, `${JSON.stringify(kept, null, 1)}\n`);
  const { rows: table, sweep: costs } = kept;
  if (table !== undefined) {
    writeToPage('servers', measuredTables(found), PAGE, table.measured);
    writeToPage('idle', idleTable(table.rows), PAGE, table.measured);
  }
  if (costs !== undefined) writeToPage('sweep', sweepTable(costs.sweep.commits), PAGE, costs.measured);
  if (constants !== null) {
    writeToPage('constants', constantsTable(constants), PAGE, costs?.measured);
    const gaps = gapTable(constants, [0.003, constants.gap, 0.025]);
    writeToPage('model', `${modelTable(constants)}\n\n${gaps}`, PAGE, costs?.measured);
  }
}
for (const what of wrong) console.error(`! ${what}`);
console.log(JSON.stringify({ servers: found, constants, wrong }));
process.exit(wrong.length === 0 ? 0 : 1);
