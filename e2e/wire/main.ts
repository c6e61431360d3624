// `npm run kills -- --times 200 [--seed S] [--people P]`: so many SIGKILLs in a row, half in a diamond, half on a map. The last
// line counts what was called saved and lost; the exit code is 0 only if nothing was.
import { typedNumbers } from '../support/typedNumbers.ts';
import { killAgain, type KillsFound } from './kills.ts';

const typed = typedNumbers(
  'kills',
  {
    times: { usually: 200, least: 2 },
    seed: { usually: Date.now() % 1_000_000, least: 0 },
    people: { usually: 8, least: 1 },
  },
  process.argv.slice(2),
);
if (typeof typed === 'string') {
  console.error(typed);
  process.exit(2);
}
const { times, seed, people } = typed;

const half = Math.floor(times / 2);
const found: KillsFound[] = [];
for (const [kind, n] of [
  ['diamond9', times - half],
  ['network', half],
] as const) {
  const onKill = ({ kills, saved, lost }: KillsFound): void => {
    if (kills % 10 === 0) console.log(`${kind}: ${kills} kills, ${saved} saved, ${lost} lost`);
  };
  found.push(await killAgain({ kind, times: n, seed, people, onKill }));
}
const sum = (of: keyof KillsFound): number => found.reduce((total, one) => total + one[of], 0);
const line = {
  seed,
  kills: sum('kills'),
  edits: sum('edits'),
  saved: sum('saved'),
  lost: sum('lost'),
  pending: sum('pending'),
  diverged: sum('diverged'),
};
console.log(JSON.stringify(line));
process.exit(line.lost + line.pending + line.diverged === 0 ? 0 : 1);
