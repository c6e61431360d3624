import { createBusHub, type Carry } from './hub.ts';
import { serversContract } from './servers.testSuite.ts';

const NEVER = 1_000_000;
const quick = { tellMs: 10, beatMs: 200, forgetMs: 2000 };

serversContract(
  'that hear all of each other, and never look',
  () => {
    const hub = createBusHub();
    return Promise.resolve({ bus: () => hub.join(), times: { ...quick, lookMs: NEVER } });
  },
  { hears: 'all' },
);

serversContract(
  'that hear nothing of each other, and look',
  () => Promise.resolve({ bus: null, times: { ...quick, lookMs: 100 } }),
  { hears: 'nothing' },
);

serversContract(
  'on a bus that loses, repeats and mixes up what it carries',
  () => {
    const hub = createBusHub(mangled(20261122));
    return Promise.resolve({ bus: () => hub.join(), times: { ...quick, lookMs: 150 } });
  },
  { hears: 'some' },
);

/** Of four messages one is lost, one comes twice, and each may be late. */
function mangled(seed: number): Carry {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  return (deliver) => {
    const fate = next(4);
    if (fate === 0) return;
    setTimeout(deliver, next(40));
    if (fate === 1) setTimeout(deliver, next(80));
  };
}
