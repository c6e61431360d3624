// `npm run soak -- --minutes 5 --people 12`: sessions come and go; one line of JSON last. Fails where anything is kept for nobody.
import { startServer } from '../support/server.ts';
import { typedNumbers } from '../support/typedNumbers.ts';
import { soak, SOAKED } from './soak.ts';

const typed = typedNumbers(
  'soak',
  {
    minutes: { usually: 5, least: 0.1, fractions: true },
    people: { usually: 12, least: 1, most: 100 },
    sessions: { usually: 3, least: 1 },
    seed: { usually: 1, least: 0 },
  },
  process.argv.slice(2),
);
if (typeof typed === 'string') {
  console.error(typed);
  process.exit(2);
}
const { minutes, people, sessions, seed } = typed;
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
