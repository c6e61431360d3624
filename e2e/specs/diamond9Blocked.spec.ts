// The whole Diamond 9 workshop behind a filter that refuses WebSockets, and through a network that is lost in every stage.
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { Road } from '../support/faultProxy.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { coldBoard, NETWORK_WORDS, savedMark, toBeSaved } from './broken.ts';
import { diamond9Run } from './diamond9Run.ts';
import { STAGES, type Stage } from './diamond9Together.ts';
import { diamond } from './placing.ts';

let server: RunningServer;
let road: Road;
test.beforeEach(async () => {
  server = await startServer();
  road = await Road.open({ target: server.port });
});
test.afterEach(async () => {
  await road.close();
  await server.stop();
});

/** The board that work of a stage is on, where it is on one. */
const SCOPES = {
  individual: 'individual',
  groups: 'group',
  present: null,
  whole: 'whole',
  decision: null,
} as const;

/** What a page shows as placed, and what the server has for somebody who opens the same board anew. */
async function shownAndKept(page: Page, scope: 'individual' | 'group' | 'whole'): Promise<[number, number]> {
  // A free place is named "Row 1, free.", one that is taken after its card.
  const shown = await diamond(page)
    .getByRole('button', { name: /\. Row \d/ })
    .count();
  const kept = await coldBoard(page, server.url, scope, ({ doc }) => doc.getMap('slots').size);
  return [shown, kept];
}

/** What a page says while it cannot reach the server. */
const cutOff = (page: Page): Locator =>
  page
    .getByText(/^No connection/)
    .and(page.locator(':not([data-announcer])'))
    .first();

/** Everybody works on without the network; then it is back, and what is called saved is on the server at once. */
async function lost(
  stage: Stage,
  pages: readonly Page[],
  leading: readonly Page[],
): Promise<() => Promise<void>> {
  road.bar(true);
  return async () => {
    for (const page of pages)
      await expect(savedMark(page)).toHaveAttribute('data-saved', 'waiting', { timeout: 15_000 });
    for (const page of leading) await expect(cutOff(page)).toBeAttached({ timeout: 15_000 });
    road.bar(false);
    for (const page of leading) await expect(cutOff(page)).not.toBeAttached({ timeout: 30_000 });
    const scope = SCOPES[stage];
    for (const page of pages) {
      await toBeSaved(page);
      if (scope === null) continue;
      const [shown, kept] = await shownAndKept(page, scope);
      // At once, all it shows; what somebody else brings meanwhile, it shows a moment later.
      expect(kept, stage).toBeGreaterThanOrEqual(shown);
      expect(kept, stage).toBeGreaterThan(0);
    }
    if (scope === null) return;
    for (const page of pages)
      await expect(async () => {
        const [shown, kept] = await shownAndKept(page, scope);
        expect([stage, shown]).toEqual([stage, kept]);
      }).toPass({ timeout: 15_000 });
  };
}

async function goThrough(browser: Browser, trouble: { refused: boolean; cut: boolean }): Promise<void> {
  test.setTimeout(600_000);
  if (trouble.refused) road.set({ upgrades: 'refuse' });
  let frames = 0;
  const opened: Page[] = [];
  const cut: Stage[] = [];
  await diamond9Run({
    browser,
    url: road.url,
    axe: false,
    mayComplain: NETWORK_WORDS,
    opened: (page) => {
      opened.push(page);
      page.on('websocket', (ws) => ws.on('framereceived', () => (frames += 1)));
    },
    ...(trouble.cut && {
      trouble: (stage, pages) => {
        cut.push(stage);
        // The facilitator's and the projector's, whose buttons and picture do nothing meanwhile.
        return lost(stage, pages, opened.slice(0, 2));
      },
    }),
  });
  expect(cut).toEqual(trouble.cut ? STAGES : []);
  expect(frames > 0).toBe(!trouble.refused);
}

test('W12 K10 with WebSockets refused, and the network lost and back in every stage, all six steps go as ever and “Saved” is true', ({
  browser,
}) => goThrough(browser, { refused: true, cut: true }));

// One trouble at a time: npm run broken.
test('W12 with WebSockets refused, all six steps go as ever', { tag: '@long' }, ({ browser }) =>
  goThrough(browser, { refused: true, cut: false }),
);

test(
  'K10 with the network lost and back in every stage, all six steps go as ever and “Saved” is true',
  { tag: '@long' },
  ({ browser }) => goThrough(browser, { refused: false, cut: true }),
);
