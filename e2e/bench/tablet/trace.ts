import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: { name?: string; data?: { type?: string } };
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'v8.execute',
  'blink.user_timing',
  'toplevel',
];
const SHOWN = 22;

let folder: string | null = null;
let count = 0;

/** From now on whatever is watched leaves a trace in a folder, and nothing is measured: tracing itself costs time. */
export function traceInto(path: string): void {
  mkdirSync(path, { recursive: true });
  folder = path;
}

export const isTracing = (): boolean => folder !== null;

/** Does something on a page and, where traces were asked for, leaves one and prints where the page's time went. */
export async function traced(page: Page, act: () => Promise<void>): Promise<void> {
  const browser = page.context().browser();
  if (folder === null || browser === null) return act();
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const bytes = await browser.stopTracing();
  const name = `trace${++count}.json`;
  writeFileSync(join(folder, name), bytes);
  console.log(`\n${name}\n${spent(JSON.parse(bytes.toString()) as { traceEvents: TraceEvent[] })}`);
}

/**
 * Milliseconds of CPU of the page's main thread by what it did, of that itself and not of what it called, and the longest
 * tasks. Times of CPU, so that other programs on the machine do not count.
 */
function spent({ traceEvents }: { traceEvents: TraceEvent[] }): string {
  const mains = new Set(
    traceEvents
      .filter((e) => e.ph === 'M' && e.name === 'thread_name' && e.args?.name === 'CrRendererMain')
      .map((e) => `${e.pid}/${e.tid}`),
  );
  const byThread = Map.groupBy(
    traceEvents.filter((e) => e.ph === 'X' && mains.has(`${e.pid}/${e.tid}`)),
    (e) => `${e.pid}/${e.tid}`,
  );
  const [events = []] = [...byThread.values()].toSorted((a, b) => b.length - a.length);
  const own = new Map<string, { ms: number; times: number }>();
  const add = (name: string, ms: number, times: number): void => {
    const now = own.get(name) ?? { ms: 0, times: 0 };
    own.set(name, { ms: now.ms + ms, times: now.times + times });
  };
  const open: { name: string; until: number }[] = [];
  const tasks: number[] = [];
  for (const e of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    while (open.length > 0 && (open.at(-1)?.until ?? 0) <= e.ts) open.pop();
    const type = e.args?.data?.type;
    const name = type === undefined ? e.name : `${e.name} ${type}`;
    const ms = (e.tdur ?? 0) / 1000;
    const around = open.at(-1);
    if (around === undefined) tasks.push(ms);
    else add(around.name, -ms, 0);
    add(name, ms, 1);
    open.push({ name, until: e.ts + (e.dur ?? 0) });
  }
  const all = tasks.reduce((a, b) => a + b, 0);
  const longest = tasks.toSorted((a, b) => b - a).slice(0, 16);
  const lines = [...own]
    .toSorted(([, a], [, b]) => b.ms - a.ms)
    .slice(0, SHOWN)
    .map(([name, { ms, times }]) => `${ms.toFixed(1).padStart(8)} ms ${String(times).padStart(6)}  ${name}`);
  return [
    `main thread ${all.toFixed(0)} ms of CPU; longest tasks ${longest.map((t) => t.toFixed(1)).join(', ')}`,
    ...lines,
  ].join('\n');
}
