import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSPECTED, Inspector, type CpuProfile } from './inspector.ts';
import type { Lengths } from './phases/phase.ts';
import { measure } from './run.ts';
import type { System } from './systems/system.ts';
import { WORKLOADS, type Workload, type WorkloadName } from './workloads.ts';

/** Runs workloads with the profiler on, from when the server is up until it is stopped, and says where the time went. */
export async function profileAll(
  facet: System,
  only: readonly WorkloadName[],
  lengths: Lengths,
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of only) {
    const workload: Workload = WORKLOADS[name];
    let profile: CpuProfile | null = null;
    const watched: System = {
      name: 'facet',
      async start(layout, options) {
        const running = await facet.start(layout, { ...options, env: { ...options?.env, ...INSPECTED } });
        const inspector = await Inspector.open(running.lines);
        await inspector.startProfile();
        return {
          ...running,
          async stop() {
            profile = await inspector.stopProfile();
            inspector.close();
            await running.stop();
          },
        };
      },
    };
    for await (const [, { wrong }] of measure(workload, [watched], lengths))
      for (const what of wrong) console.error(`! ${what}`);
    if (profile === null) continue;
    writeFileSync(join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
    console.log(`\n${name}\n${hottest(profile)}`);
  }
}

const SHOWN = 30;
/** A longer time between two samples is one in which the machine had other things to do; microseconds. */
const LONGEST_SAMPLE = 5000;

/** Where the time went, of the function itself, as a share of the time the server was at work. */
function hottest({ nodes, samples, timeDeltas }: CpuProfile): string {
  const placeOf = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName === '' ? '(anonymous)' : functionName} ${url.replace(/^.*\/(?=server\/|shared\/|node_modules\/)/, '')}:${lineNumber + 1}`,
    ]),
  );
  const spent = new Map<string, number>();
  samples.forEach((id, i) => {
    const place = placeOf.get(id) ?? '';
    if (!place.startsWith('(idle)'))
      spent.set(place, (spent.get(place) ?? 0) + Math.min(LONGEST_SAMPLE, timeDeltas[i] ?? 0));
  });
  const all = [...spent.values()].reduce((a, b) => a + b, 0);
  return [...spent]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([place, us]) => `${((us / all) * 100).toFixed(1).padStart(5)} %  ${place}`)
    .join('\n');
}
