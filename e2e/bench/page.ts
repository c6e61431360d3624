import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import type { Verdict } from './targets.ts';

const PAGE = resolve(import.meta.dirname, '../../docs/PERFORMANCE.md');

const today = (): string => new Date().toISOString().slice(0, 10);

/** The day, and the machine it was measured on; this process may be kept to one of its cores. */
const stamp = (day: string): string =>
  `Measured on ${day}: ${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown kind'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}.`;

/** Every target as a row of a table. */
export const targetTable = (targets: Record<string, Verdict>): string =>
  [
    '| what | measured | target | met |',
    '|---|---|---|---|',
    ...Object.entries(targets).map(
      ([name, { value, ratio, target, pass }]) =>
        `| ${name} | ${measured(value, ratio)} | ${target} | ${pass ? 'yes' : 'no'} |`,
    ),
  ].join('\n');

function measured(value: number | null, ratio: number | null | undefined): string {
  if (ratio === undefined) return value === null ? 'not measured' : String(value);
  return ratio === null ? 'not measured' : `${ratio} x`;
}

/** What was typed for it. */
const typed = (): string =>
  ['npm run bench --', ...process.argv.slice(2).filter((word) => word !== '--write')].join(' ');

/**
 * Puts what was measured into docs/PERFORMANCE.md, or another page, between the marks of this name. `day`: when, for what was
 * measured before; else it was just now, by this command. Throws where the page has no such marks.
 */
export function writeToPage(name: string, words: string, at = PAGE, day?: string): void {
  const page = readFileSync(at, 'utf8');
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${at} has no ${begin} and ${end}`);
  const said = day === undefined ? `\`${typed()}\`. ${stamp(today())}` : stamp(day);
  writeFileSync(at, `${page.slice(0, from + begin.length)}\n${said}\n\n${words}\n${page.slice(to)}`);
}
