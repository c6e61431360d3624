import { busContract } from './contract.testSuite.ts';
import { createBusHub } from './hub.ts';

busContract('of one process', () => {
  const hub = createBusHub();
  return Promise.resolve({
    join: () => hub.join(),
    down: () => Promise.resolve(hub.cut()),
    up: () => Promise.resolve(hub.mend()),
    end: () => Promise.resolve(),
  });
});
