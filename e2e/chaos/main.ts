// `npm run chaos`: people work while everything goes wrong; one line of JSON last.
import { environment } from './broken/environment.ts';
import { wayOf } from './broken/ways.ts';
import { readOptions, USAGE } from './options.ts';
import { run } from './run.ts';

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n\n${USAGE}`);
  process.exit(2);
}
const { seed, broken, hurry } = options;
const way = broken === null ? null : wayOf(broken);
const started = Date.now();
// Whoever ends a run early ends all that it started with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
const { tally, problems, happened } = await run({
  ...options,
  nodes: Math.max(options.nodes, way?.nodes ?? 1),
  env: environment({ broken, hurry }),
  tempt: way?.tempt ?? [],
  say: (line) => console.log(line),
});
const seen = Object.entries(happened).sort(([a], [b]) => (a < b ? -1 : 1));
console.log(seen.map(([what, count]) => `${what} ${count}`).join(', '));
const SHOWN = 40;
for (const problem of problems.slice(0, SHOWN)) console.error(`! ${problem}`);
if (problems.length > SHOWN) console.error(`! and ${problems.length - SHOWN} more`);
console.log(`${((Date.now() - started) / 1000).toFixed(1)} s in all`);
console.log(JSON.stringify({ seed, ...tally }));
const { edits: _edits, saved: _saved, ...faults } = tally;
process.exit(Object.values(faults).every((count) => count === 0) ? 0 : 1);
