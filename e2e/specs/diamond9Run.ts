// The whole Diamond 9 workshop as people do it: a facilitator, a projector and six participants, each with a browser of their own.
import {
  expect,
  test,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { axeClean } from '../support/axe.ts';
import { together, type Stage, type Troubled } from './diamond9Together.ts';
import { byClick, byDrag, byKeys, byPhone, byTouch, diamond, rankNine, tabTo, tabToName } from './placing.ts';
import { groupsOf, join, makeSession, namesOnList, type Member } from './workshop.ts';

export const CANARY = 'canary-only-amira-may-read-this';

const TABLET = { viewport: { width: 1024, height: 768 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export interface RunOptions {
  browser: Browser;
  /** Where everybody finds the server. */
  url: string;
  /** Whether each screen is looked over for what keeps people out. */
  axe?: boolean;
  /**
   * Called in the middle of each stage, before something is done in it by those at `pages`; what it gives is called when
   * they have done it, and before anybody waits for what they did.
   */
  trouble?: (stage: Stage, pages: readonly Page[]) => Promise<() => Promise<void>>;
  /** Gets each page as it is opened. */
  opened?: (page: Page) => void;
  /** What a browser may complain of. */
  mayComplain?: RegExp;
}

/** Goes through it, and closes the browsers again. */
export async function diamond9Run(options: RunOptions): Promise<void> {
  const contexts: BrowserContext[] = [];
  try {
    await run(options, contexts);
  } finally {
    for (const context of contexts) await context.close();
  }
}

async function run(
  { browser, url, axe = true, trouble, opened, mayComplain = /ERR_INTERNET_DISCONNECTED/ }: RunOptions,
  contexts: BrowserContext[],
): Promise<void> {
  const look: typeof axeClean = axe ? axeClean : () => Promise.resolve();
  const troubled: Troubled = async (stage, pages, body) => {
    const over = (await trouble?.(stage, pages)) ?? (() => Promise.resolve());
    await body();
    await over();
  };

  const wrong: string[] = [];
  const open = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
    contexts.push(context);
    const page = await context.newPage();
    opened?.(page);
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (m) => {
      if (m.type() === 'error') wrong.push(m.text());
    });
    return page;
  };
  const step = <T>(name: string, body: () => Promise<T>): Promise<T> => test.step(name, body);

  const host = await open({ viewport: { width: 1440, height: 900 } });
  const code = await step('The facilitator makes a session', () => makeSession(url, host, look));
  await look(host, 'console, waiting');

  const projector = await open({ viewport: { width: 1920, height: 1080 } });
  let heardByProjector = '';
  projector.on('websocket', (ws) =>
    ws.on('framereceived', ({ payload }) => (heardByProjector += payload.toString())),
  );
  projector.on('response', (response) => {
    if (!response.url().includes('transport=polling')) return;
    // One that was under way when the network went has no body.
    void response
      .text()
      .then((text) => (heardByProjector += text))
      .catch(() => undefined);
  });
  await step('The projector shows how to join', async () => {
    await host.getByRole('button', { name: 'Projector' }).click();
    await host.getByRole('button', { name: 'Show the link' }).click();
    const link = await host.getByText('/projector#k=').innerText();
    await host.keyboard.press('Escape');
    await projector.goto(url + new URL(link).pathname + new URL(link).hash);
    await expect(projector.getByText(`${code.slice(0, 3)} ${code.slice(3)}`).first()).toBeVisible();
    expect(projector.url()).not.toContain('#k=');
    await look(projector, 'projector, waiting');
  });

  const members: Member[] = [
    { name: 'Amira', team: 'Maths', way: byKeys, device: TABLET },
    { name: 'Tom', team: 'Maths', way: byTouch, device: { ...TABLET, hasTouch: true } },
    { name: 'Priya', team: 'Science', way: byDrag, device: TABLET },
    { name: 'Joe', team: 'Science', way: byPhone, device: PHONE },
    { name: 'Nia', team: 'English', way: byClick, device: TABLET },
    { name: 'Omar', team: 'English', way: byClick, device: { ...TABLET, colorScheme: 'dark' as const } },
  ].map((m) => ({ ...m, page: null as unknown as Page }));
  for (const member of members) {
    await step(`${member.name} joins`, async () => {
      member.page = await open(member.device);
      await join(url, member, code, members.indexOf(member) % 2 === 0, look);
    });
  }
  const [amira, tom, priya, joe, nia, omar] = members.map((m) => m.page) as [
    Page,
    Page,
    Page,
    Page,
    Page,
    Page,
  ];
  await look(amira, 'participant, waiting');
  await expect(host.getByText('6 people are in')).toBeVisible();
  await expect(projector.getByText('6', { exact: true })).toBeVisible();

  await step('Everyone reads', async () => {
    await host.getByRole('button', { name: 'Open the list' }).click();
    for (const { page } of members)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('effective', { timeout: 15_000 });
    await look(amira, 'participant, read');
    await look(joe, 'participant, read, phone');
    await tabToName(amira, /^Start ranking/);
    await amira.keyboard.press('Enter');
    await tom.getByRole('button', { name: 'Start ranking' }).tap();
    for (const page of [priya, joe, nia, omar])
      await page.getByRole('button', { name: 'Start ranking' }).click();
  });

  const names = await namesOnList(nia);
  expect(names.length).toBeGreaterThanOrEqual(10);
  const ranking = members.map((member, i) =>
    step(`${member.name} ranks nine, their own way`, async () => {
      const order = [...names.slice(i % names.length), ...names.slice(0, i % names.length)];
      await rankNine(member.page, order, member.way);
      await expect(
        member.page.getByText('9 of 9 placed').or(member.page.getByText('Your nine are in place')).first(),
      ).toBeVisible();
      await expect(member.page.getByText('Saved', { exact: true }).first()).toBeVisible();
    }),
  );
  await Promise.all(ranking);
  await step('Amira notes a reason, by keyboard', async () => {
    await troubled('individual', [amira], async () => {
      await tabTo(amira, (e) => e.hasAttribute('data-slot'));
      await amira.keyboard.press('Home');
      await amira.keyboard.press('n');
      await amira.keyboard.type(CANARY);
      await amira.keyboard.press('Escape');
      await expect(diamond(amira).getByRole('button', { name: /Row 1\. Reason noted\.$/ })).toBeVisible();
    });
  });
  await look(amira, 'participant, rank');
  await look(joe, 'participant, rank, phone');
  await look(omar, 'participant, rank, dark');

  await step(
    'A reload, and a lost network, bring everyone back to their seat with everything there',
    async () => {
      await nia.reload();
      await expect(nia.getByRole('button', { name: new RegExp(`^${names[4]}\\. .*Row 1`) })).toBeVisible();
      await omar.context().setOffline(true);
      await expect(omar.getByText('No connection.').first()).toBeVisible({ timeout: 60_000 });
      await omar.context().setOffline(false);
      await expect(omar.getByText('Saved', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    },
  );

  await step('The facilitator sees counts, forms groups and opens sharing', async () => {
    await expect(host.getByText('of 6 have placed nine')).toBeVisible();
    await expect(host.getByText('6', { exact: true }).first()).toBeVisible();
    await host.getByRole('button', { name: 'Form groups now' }).click();
    await expect(host.getByText(/2 groups/).first()).toBeVisible();
    await look(host, 'console, ranking');
    await host.getByRole('button', { name: 'Close ranking, open groups' }).click();
    await expect(host.getByText('0 of 6 have shared').first()).toBeVisible();
  });

  await step('Everyone shows their diamond to their group', async () => {
    const share = amira.getByRole('button', { name: /^Share with my group/ });
    const go = amira.getByRole('button', { name: /^Go to my group/ });
    await expect(share.or(go).first()).toBeVisible({ timeout: 15_000 });
    await tabToName(amira, /^(Share|Go to) (with )?my group/);
    // Her page may also go by itself meanwhile: then the key says nothing to anybody.
    if ((await amira.locator(':focus').filter({ hasText: 'Share with' }).count()) === 0) {
      await amira.keyboard.press('Enter');
      await tabToName(amira, /^Share with my group/);
    }
    await amira.keyboard.press('Enter');
    for (const page of [tom, priya, joe, nia, omar])
      await page.getByRole('button', { name: 'Share with my group' }).first().click();
    await expect(host.getByText('6 of 6 have shared').first()).toBeVisible();
    for (const { page } of members)
      await expect(
        page
          .getByText(/Your group can see these three/)
          .or(page.getByText('Your group can see these three.'))
          .first(),
      ).toBeVisible();
    await look(tom, 'participant, share');
    await look(joe, 'participant, share, phone');
    await look(host, 'console, share');
    await look(projector, 'projector, share');
  });

  const groups = await step('Groups of three that mix teams', () => groupsOf(members));

  await together({ host, projector, members, names, groups, look, troubled });

  expect(heardByProjector.length).toBeGreaterThan(100);
  expect(heardByProjector).not.toContain(CANARY);
  expect(wrong.filter((w) => !mayComplain.test(w))).toEqual([]);
}
