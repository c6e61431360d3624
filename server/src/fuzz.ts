// `npm run fuzz -- --updates 100000 --seed 7`: mutated updates through the whole way of an edit; one line of JSON, and a
// failure where one crashed, held the server up, or changed a board and was refused.
import { parseArgs } from 'node:util';
import { fuzz } from './boards/testing/firewallFuzz.ts';

const { values } = parseArgs({
  options: {
    updates: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
const found = await fuzz(seed, Number(values.updates));
process.stdout.write(`${JSON.stringify({ seed, ...found })}\n`);
process.exitCode = found.wrong.length === 0 && found.sent === Number(values.updates) ? 0 : 1;
