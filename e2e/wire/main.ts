// `npm run kills -- --times 200 [--seed S] [--people P]`: so many SIGKILLs in a row, half in a diamond, half on a map. The last
// line counts what was called saved and lost; the exit code is 0 only if nothing was.
import { parseArgs } from 'node:util';
import { killAgain, type KillsFound } from './kills.ts';

const { values } = parseArgs({
  options: { times: { type: 'string' }, seed: { type: 'string' }, people: { type: 'string' } },
});
const times = Number(values.times ?? 200);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const people = Number(values.people ?? 8);
if (![times, seed, people].every((n) => Number.isSafeInteger(n) && n >= 0) || times < 2 || people < 1) {
  console.error('--times, --seed and --people are whole numbers; at least 2 times and 1 person.');
  process.exit(2);
}

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
