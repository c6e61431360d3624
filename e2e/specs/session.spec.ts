// SPEC, Session: people let in one by one, a changed name, what happened, and a session erased, by the screens alone.
import { expect, test } from '@playwright/test';
import { axeClean } from '../support/axe.ts';
import { walkRules } from '../support/rulesWalk.ts';
import { startServer, type RunningServer } from '../support/server.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

const CANARY = 'CANARY';
const plan = {
  title: `${CANARY} title`,
  facilitator: 'Helen',
  activities: [
    {
      kind: 'diamond9' as const,
      question: `${CANARY} question`,
      deck: Array.from({ length: 9 }, (_, i) => ({
        id: `i${i + 1}`,
        name: `${CANARY} ${i}`,
        text: `${CANARY}`,
      })),
    },
  ],
};

test('S29 S30 S31 S32 S33 V16 a facilitator lets in, turns away, sees what happened and erases; everybody is told', async ({
  browser,
}) => {
  const open = async () => (await browser.newContext()).newPage();
  const pages = { host: await open(), newcomer: await open(), guest: await open() };
  const told = await walkRules(server.url, plan, pages, axeClean);
  // On the list of what happened stands who did what, and nothing that anybody wrote.
  for (const line of [
    'Helen let Priya S in.',
    'Helen did not let somebody in.',
    'Helen erased a person and all that was theirs.',
    'Helen removed Bartholomew Featherstonehaugh-Smith.',
    'Helen made this session.',
  ])
    expect(told).toContain(line);
  expect(told).not.toContain(CANARY);
  expect(told).not.toContain('Amira');
});
