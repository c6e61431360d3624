// `npm run soak -- --minutes 5 --people 12`: sessions come and go; one line of JSON last. Fails where anything is kept for nobody.
import { parseArgs } from 'node:util';
import { startServer } from '../support/server.ts';
import { soak, SOAKED } from './soak.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    people: { type: 'string', default: '12' },
    sessions: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});
const minutes = Number(values.minutes);
const people = Number(values.people);
const sessions = Number(values.sessions);
const seed = Number(values.seed);
if (!(minutes > 0 && people >= 1 && people <= 100 && sessions >= 1 && Number.isInteger(seed))) {
  console.error('npm run soak -- [--minutes 5] [--people 12] [--sessions 3] [--seed 1]');
  process.exit(2);
}
const server = await startServer({ env: SOAKED });
const found = await soak({
  server,
  seconds: minutes * 60,
  people,
  sessions,
  seed,
  say: (line) => console.log(line),
});
await server.stop();
console.log(JSON.stringify(found));
process.exit(Object.keys(found.held).length === 0 && found.saved === found.edits ? 0 : 1);
