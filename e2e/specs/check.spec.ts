// What a school's technician sees of the network, from a tablet.
import { expect, test, type Page } from '@playwright/test';
import { axeClean } from '../support/axe.ts';
import { startServer, type RunningServer } from '../support/server.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(async () => {
  await server.stop();
});

const line = (page: Page, look: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: look, exact: true }) });

test('O6 where everything gets through, each look says so, and the report can be taken along', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.url}/`);
  await page.getByRole('link', { name: 'Check this network' }).click();
  for (const look of [
    'Reaching the server',
    'WebSocket',
    'Long-polling, the way round',
    'This device’s clock',
    'Storage on this device',
  ])
    await expect(line(page, look)).toContainText('Works');
  await expect(line(page, 'WebSocket stays open')).toContainText(/Open for \d+ of 75 seconds/);
  await expect(page.getByRole('img', { name: 'QR code of this page' })).toBeVisible();
  await axeClean(page, 'check');
});

test('O6 where WebSockets are refused, it works by the slower way and names what to ask for', async ({
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.WebSocket = class extends WebSocket {
      constructor() {
        // A port nobody listens on, as a filter refuses.
        super('ws://127.0.0.1:9');
      }
    };
  });
  await page.goto(`${server.url}/check`);
  await expect(
    page.getByRole('main').getByText('Facet works here, by a slower way.', { exact: true }),
  ).toBeVisible();
  await expect(line(page, 'WebSocket')).toContainText('Does not open');
  await expect(
    page
      .getByRole('main')
      .getByText(/Let WebSockets through to 127\.0\.0\.1/)
      .first(),
  ).toBeVisible();
  await axeClean(page, 'check, blocked');
  await page.getByText('Report', { exact: true }).click();
  await expect(page.getByText(/Result: Facet works here, by a slower way/)).toBeVisible();
});

test('O6 where a sign-in page answers in the server’s place, it says so', async ({ page }) => {
  await page.route('**/api/check', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Sign in to the Wi-Fi</h1>' }),
  );
  await page.goto(`${server.url}/check`);
  await expect(
    page.getByRole('main').getByText('Facet does not work here yet.', { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'without a sign-in page' })).toBeVisible();
});
