import { FacetSystem } from './systems/facet.ts';
import { rawRelay } from './systems/peers.ts';
import { pinLoad } from './machine.ts';
import { editing } from './phases/edits.ts';
import { joinStorm } from './phases/storm.ts';
import { LENGTHS } from './phases/phase.ts';
pinLoad();
const facet = new FacetSystem();
const which = process.argv[2] ?? 'A100';
const W: Record<string, any> = {
  A100: { layout: { boards: 1, people: 100 }, edits: 1, cursors: 10 },
  A300: { layout: { boards: 1, people: 300 }, edits: 1, cursors: 30 },
  A300echo: { layout: { boards: 1, people: 300 }, edits: 1, cursors: 30, echoes: true },
  busy: { layout: { boards: 1, people: 125 }, edits: 19.2, cursors: 0 },
  B: { layout: { boards: 600, people: 5 }, edits: 0.5, cursors: 0 },
};
for (const system of [rawRelay(), facet]) {
  const t = Date.now();
  const r = which === 'storm' ? await joinStorm(system) : await editing(system, W[which], LENGTHS.quick);
  console.log(system.name, Date.now() - t, JSON.stringify(r));
}
await facet.close();
process.exit(0);
