// The network-o-gram as people do it: a facilitator, a projector, five participants' browsers, and a group elsewhere.
import { expect, test, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { axeClean } from '../support/axe.ts';
import { joinAs, type Person } from '../support/person.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import {
  comeIn,
  counts,
  dialog,
  GIVEN,
  makeGroupMap,
  makeNetwork,
  node,
  placeOf,
  QUESTION,
  saved,
  seen,
} from './mapping.ts';
import {
  filesComeBack,
  inTheTable,
  onAPhone,
  onTheMapByKeys,
  withoutNetwork,
  withTheMouse,
} from './drawing.ts';
import { differenceSettled, sameSaid, shareInTurn } from './merging.ts';
import { byClick, byKeys } from './placing.ts';
import { join, type Member } from './workshop.ts';

/** In a private note, for the group to read and nobody else. */
const CANARY = 'canary-only-the-group-may-read-this';
/** On the group's map, for nobody else before the group presents. */
const LATER = 'canary-not-before-we-present';

const TABLET = { viewport: { width: 1024, height: 768 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let server: RunningServer;
let maria: Person | null = null;
const contexts: BrowserContext[] = [];

test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(async () => {
  maria?.close();
  for (const context of contexts) await context.close();
  await server.stop();
});

test('five people draw a network, each their own way, make one map of it and say what it shows', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const wrong: string[] = [];
  let heardByMaria = '';
  const open = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (m) => {
      if (m.type() === 'error') wrong.push(m.text());
    });
    return page;
  };
  const step = <T>(name: string, body: () => Promise<T>): Promise<T> => test.step(name, body);
  /** All that a screen is ever sent over its sockets. */
  const hearing = (page: Page): (() => string) => {
    let heard = '';
    page.on('websocket', (ws) => ws.on('framereceived', ({ payload }) => (heard += payload.toString())));
    return () => heard;
  };

  const host = await open({ viewport: { width: 1440, height: 900 } });
  const heardByHost = hearing(host);
  const code = await step('The facilitator makes a session with a roster', () =>
    makeNetwork(server.url, host),
  );

  const projector = await open({ viewport: { width: 1920, height: 1080 } });
  const heardByProjector = hearing(projector);
  await step('The projector shows how to join', async () => {
    await host.getByRole('button', { name: 'Projector' }).click();
    await host.getByRole('button', { name: 'Show the link' }).click();
    const link = await seen(host, '/projector#k=').innerText();
    await host.keyboard.press('Escape');
    await projector.goto(server.url + new URL(link).pathname + new URL(link).hash);
    await expect(seen(projector, `${code.slice(0, 3)} ${code.slice(3)}`).first()).toBeVisible();
  });

  const members: Member[] = [
    { name: 'Amira', team: 'Maths', way: byKeys, device: TABLET },
    { name: 'Tom', team: 'Science', way: byKeys, device: TABLET },
    { name: 'Priya', team: 'English', way: byClick, device: PHONE },
    { name: 'Joe', team: 'Office', way: byClick, device: TABLET },
    {
      name: 'Nia',
      team: 'SEND',
      way: byClick,
      device: { ...TABLET, hasTouch: true, colorScheme: 'dark' as const },
    },
  ].map((m) => ({ ...m, page: null as unknown as Page }));
  await step('Five people join', async () => {
    await Promise.all(members.map(async (member) => (member.page = await open(member.device))));
    const [first, ...others] = members as [Member, ...Member[]];
    await join(server.url, first, code, true);
    await Promise.all(others.map((member) => comeIn(server.url, code, member)));
    await expect(seen(host, '5 people are in')).toBeVisible();
    await axeClean(host, 'console, waiting');
  });
  const pages = members.map((m) => m.page);
  const [amira, tom, priya, joe, nia] = pages as [Page, Page, Page, Page, Page];
  const everyone = async (check: (page: Page) => Promise<void>): Promise<void> => {
    await Promise.all(pages.map(check));
  };

  await step('Drawing opens: the roster and the question are on every map', async () => {
    await host.getByRole('button', { name: 'Open the map' }).click();
    await everyone(async (page) => {
      await expect(page.getByRole('heading', { level: 1, name: 'Who works with whom?' })).toBeVisible();
      await expect(counts(page, GIVEN.length, 0)).toBeVisible();
    });
    await expect(seen(tom, QUESTION)).toBeVisible();
    await axeClean(tom, 'participant, draw');
    await axeClean(priya, 'participant, draw, phone');
    await axeClean(nia, 'participant, draw, dark');
  });

  const amiraDraws = step('Amira draws, notes and merges in the table alone, by keys alone', () =>
    inTheTable(amira, CANARY),
  );

  const tomDraws = step('Tom draws on the map, by keys alone', () => onTheMapByKeys(tom));

  const priyaDraws = step('Priya draws with a finger on a phone', () => onAPhone(priya));

  const joeDraws = step('Joe draws with the mouse, and saves his map as files', () => withTheMouse(joe));

  const [files] = await Promise.all([joeDraws, amiraDraws, tomDraws, priyaDraws]);
  await step('The picture has every name, and the workbook comes back with as many rows', () =>
    filesComeBack(files, joe, nia),
  );

  await step('Nia draws with a finger while the network is gone; Joe reloads', () =>
    withoutNetwork(nia, joe, host, projector),
  );

  await step('One group of five; somebody who comes late is a group of their own', async () => {
    await host.getByRole('button', { name: 'Form groups now' }).click();
    await expect(host.getByRole('heading', { name: '1 group', exact: true })).toBeVisible();
    maria = await joinAs(server.url, code, { name: 'Maria', about: { team: 'Kitchen' } }, (said) => {
      heardByMaria += said;
    });
    await host.getByRole('button', { name: 'Move Maria' }).click();
    await host.getByRole('menuitem', { name: 'A new group' }).click();
    await expect(host.getByRole('heading', { name: '2 groups', exact: true })).toBeVisible();
    await axeClean(host, 'console, groups');
    await host.getByRole('button', { name: 'Done' }).click();
    await host.getByRole('button', { name: 'Close drawing, open groups' }).click();
  });
  const away = maria as unknown as Person;

  await step('Each shows their map to the group, and explains it in turn', () =>
    shareInTurn(members, host, projector),
  );

  const group = await step('The group starts from its five maps', async () => {
    await host.getByRole('button', { name: 'Open the groups’ maps' }).click();
    const start = joe.getByRole('button', { name: 'Start from our five maps' });
    await expect(start).toBeVisible({ timeout: 15_000 });
    const brings = await seen(joe, / will be on the map\./).innerText();
    const [, names = '', ties = ''] = /^(\d+) names and (\d+) ties will/.exec(brings) ?? [];
    await axeClean(joe, 'participant, how to start');
    await start.click();
    await everyone((page) =>
      expect(counts(page, Number(names), Number(ties))).toBeVisible({ timeout: 15_000 }),
    );
    return { names: Number(names), ties: Number(ties) };
  });
  // Five given, two St Jude’s, Young Minds, Sea Scouts, Coastal Arts; of nine ties two are the same.
  expect(group).toEqual({ names: 10, ties: 7 });

  await step('Are these the same? Yes, and undone, and yes; in the table, by keys', () =>
    sameSaid(amira, pages.slice(1), group),
  );

  await step('What they differ on is settled, and everyone sees it settled', () =>
    differenceSettled(joe, nia, priya, LATER),
  );

  await step('Both groups are ready; the other has heard nothing of this one', async () => {
    await makeGroupMap(away);
    await joe.getByRole('button', { name: 'Our map is ready' }).click();
    await expect(seen(host, '2 of 2 groups are ready').first()).toBeVisible();
    await axeClean(host, 'console, one map each');
    await axeClean(projector, 'projector, one map each');
    expect(heardByHost()).toContain('Harbour network');
    for (const heard of [heardByProjector(), heardByMaria]) {
      expect(heard.length).toBeGreaterThan(100);
      expect(heard).not.toContain(LATER);
    }
  });

  await step('The group presents; what the facilitator points at is lit and said everywhere', async () => {
    await host.getByRole('button', { name: /^Start with Group/ }).click();
    await expect(projector.getByRole('heading', { name: /is presenting/ })).toBeVisible();
    const sentence = host
      .getByRole('region', { name: 'What this map says' })
      .getByRole('button', { name: /hangs on|has the most ties|in the middle of this map/ })
      .first();
    const said = (await sentence.innerText()).trim();
    await sentence.click();
    await expect(sentence).toHaveAttribute('aria-pressed', 'true');
    for (const page of [...pages, projector]) {
      await expect(page.getByRole('paragraph').filter({ hasText: said }).first()).toBeVisible({
        timeout: 15_000,
      });
      await expect(page.locator('[data-node][data-faded]').first()).toBeAttached();
      expect(await page.locator('[data-node]:not([data-faded])').count()).toBeGreaterThan(0);
    }
    await axeClean(host, 'console, present');
    await axeClean(projector, 'projector, present');
    await axeClean(tom, 'participant, present');
    await axeClean(priya, 'participant, present, phone');
    await axeClean(nia, 'participant, present, dark');
    await host.getByRole('button', { name: /^Go on to Group/ }).click();
    await expect(seen(projector, 'Maria').first()).toBeVisible();
    await expect(projector.locator('[data-node][data-faded]')).toHaveCount(0);
  });

  await step('The whole room begins with the groups’ maps', async () => {
    await host.getByRole('button', { name: 'Open the whole room’s map' }).click();
    await host.getByRole('button', { name: 'Begin with the groups’ maps' }).click();
    await host.getByRole('button', { name: 'Start from the two groups’ maps' }).click();
    await expect(node(host, 'Harbour Primary')).toHaveAccessibleName(/Drawn by 2 of 2\./);
    await axeClean(host, 'console, the room’s map');
    await host.getByRole('button', { name: 'Back to leading' }).click();
    await everyone((page) =>
      page === amira
        ? expect(
            page
              .getByText('Our one map')
              .or(page.getByRole('button', { name: 'As a table' }))
              .first(),
          ).toBeVisible({ timeout: 15_000 })
        : expect(node(page, 'Sea Scouts')).toHaveAccessibleName(/Drawn by 1 of 2\./, { timeout: 15_000 }),
    );
    await expect(seen(projector, /Sea Scouts.*Drawn by 1 of 2\./).first()).toBeAttached();
  });

  await step('A dated copy is held against what changes after it', async () => {
    await host.getByRole('button', { name: 'Keep a dated copy' }).click();
    await axeClean(host, 'console, keeping a copy');
    await dialog(host).getByRole('button', { name: 'Keep a dated copy' }).click();
    await expect(seen(host, /^kept on /)).toBeVisible();
    await joe.getByRole('button', { name: 'Tie two' }).click();
    for (const name of ['Sea Scouts', 'Coastal Arts']) {
      const { x, y } = await placeOf(joe, name);
      await joe.mouse.click(x, y);
    }
    await saved(joe);
    await host.getByRole('button', { name: /^Compare with now/ }).click();
    await expect(projector.getByRole('heading', { name: 'What has changed' })).toBeVisible();
    await expect(seen(projector, '1 tie is new.', { exact: false }).first()).toBeVisible();
    await axeClean(projector, 'projector, compared');
    await axeClean(host, 'console, compared');
    await host.getByRole('button', { name: 'Take them off the projector' }).click();
    await expect(projector.getByRole('heading', { name: 'What has changed' })).toHaveCount(0);
  });

  await step('What is agreed is written down, in words', async () => {
    await host.getByLabel('What you agree on').fill('Each school rings one other before Easter.');
    await host.getByRole('button', { name: 'Record it' }).click();
    await expect(seen(projector, 'Each school rings one other before Easter.').first()).toBeVisible();
    await expect(seen(nia, 'Each school rings one other before Easter.').first()).toBeVisible();
    await axeClean(host, 'console, decide');
    await axeClean(projector, 'projector, decide');
    await axeClean(nia, 'participant, decide, dark');
    await axeClean(priya, 'participant, decide, phone');
  });

  await step('The session is closed', async () => {
    await host.getByRole('button', { name: 'Close the session' }).click();
    await dialog(host).getByRole('button', { name: 'Close the session' }).click();
    await expect(amira.getByRole('heading', { name: 'What we made' })).toBeVisible({ timeout: 15_000 });
    await axeClean(amira, 'participant, closed');
    await axeClean(projector, 'projector, closed');
    await axeClean(host, 'console, closed');
  });

  for (const heard of [heardByProjector(), heardByHost(), heardByMaria]) {
    expect(heard.length).toBeGreaterThan(100);
    expect(heard).not.toContain(CANARY);
  }
  // Heard once the group presented.
  expect(heardByProjector()).toContain(LATER);
  expect(wrong.filter((w) => !w.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});
