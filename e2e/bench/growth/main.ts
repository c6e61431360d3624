// `npm run bench -- --growth`: what an edit, an opening and a joining cost as there is more of everything; writes docs/performance.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cannotMeasure, pinLoad } from '../machine.ts';
import { joins } from './joins.ts';
import { openings } from './openings.ts';
import { plot, type Plot } from './plot.ts';
import { atSessions } from './sessions.ts';

const PARTS = ['sessions', 'openings', 'joins'] as const;
const USAGE = `npm run bench -- --growth [--only ${PARTS.join(',')}] [--quick] [--out docs/performance]`;

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    growth: { type: 'boolean' },
    help: { type: 'boolean' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: PARTS.join(',') },
    out: { type: 'string', default: 'docs/performance' },
  },
});
const only = values.only.split(',');
const why = cannotMeasure();
if (values.help === true || why !== null || only.some((o) => !PARTS.includes(o as never))) {
  console.error(why ?? USAGE);
  process.exit(2);
}
pinLoad();
const out = resolve(import.meta.dirname, '../../..', values.out);
mkdirSync(out, { recursive: true });

function keep(name: string, rows: readonly object[], drawn: Plot): void {
  console.table(rows);
  writeFileSync(
    join(out, `${name}.json`),
    `${JSON.stringify({ measured: new Date().toISOString().slice(0, 10), rows }, null, 1)}\n`,
  );
  writeFileSync(join(out, `${name}.svg`), plot(drawn));
}

if (only.includes('sessions')) {
  const rows = await atSessions(values.quick ? 8 : 20);
  keep('sessions', rows, {
    title: 'What an edit costs, spread over more sessions',
    x: 'sessions of five people on one server',
    y: 'CPU, millionths of a second',
    series: [{ name: 'a delivered edit', points: rows.map((r) => ({ x: r.sessions, y: r.microseconds })) }],
  });
}
if (only.includes('openings')) {
  const rows = await openings();
  keep('openings', rows, {
    title: 'How long a board takes to open, by how much was done on it',
    x: 'edits made on it before',
    y: 'milliseconds',
    series: [
      { name: 'after a restart', points: rows.map((r) => ({ x: r.edits, y: r.cold })) },
      { name: 'after a kill', points: rows.map((r) => ({ x: r.edits, y: r.killed })) },
      { name: 'others have it open', points: rows.map((r) => ({ x: r.edits, y: r.warm })) },
    ],
  });
}
if (only.includes('joins')) {
  const rows = await joins();
  keep('joins', rows, {
    title: 'What a device is sent as people come in and show boards',
    x: 'devices in the session',
    y: 'kilobytes a device',
    series: [
      { name: 'coming in', points: rows.map((r) => ({ x: r.people, y: r.joining / r.people / 1000 })) },
      { name: 'showing boards', points: rows.map((r) => ({ x: r.people, y: r.sharing / r.people / 1000 })) },
    ],
  });
}
process.exit(0);
