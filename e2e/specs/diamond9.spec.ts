// The whole Diamond 9 workshop as people do it: a facilitator, a projector and six participants, each with a browser of their own.
import { expect, test, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { axeClean } from '../support/axe.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { byClick, byDrag, byKeys, byPhone, byTouch, diamond, rankNine, tabTo, tabToName } from './placing.ts';
import { groupsOf, join, makeSession, namesOnList, placeTogether, type Member } from './workshop.ts';

const CANARY = 'canary-only-amira-may-read-this';

const TABLET = { viewport: { width: 1024, height: 768 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let server: RunningServer;
const contexts: BrowserContext[] = [];

test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(async () => {
  for (const context of contexts) await context.close();
  await server.stop();
});

test('six people, a facilitator and a projector go through all six steps', async ({ browser }) => {
  test.setTimeout(420_000);
  const wrong: string[] = [];
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

  const host = await open({ viewport: { width: 1440, height: 900 } });
  const code = await step('The facilitator makes a session', () => makeSession(server.url, host));
  await axeClean(host, 'console, waiting');

  const projector = await open({ viewport: { width: 1920, height: 1080 } });
  let heardByProjector = '';
  projector.on('websocket', (ws) =>
    ws.on('framereceived', ({ payload }) => (heardByProjector += payload.toString())),
  );
  await step('The projector shows how to join', async () => {
    await host.getByRole('button', { name: 'Projector' }).click();
    await host.getByRole('button', { name: 'Show the link' }).click();
    const link = await host.getByText('/projector#k=').innerText();
    await host.keyboard.press('Escape');
    await projector.goto(server.url + new URL(link).pathname + new URL(link).hash);
    await expect(projector.getByText(`${code.slice(0, 3)} ${code.slice(3)}`).first()).toBeVisible();
    expect(projector.url()).not.toContain('#k=');
    await axeClean(projector, 'projector, waiting');
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
      await join(server.url, member, code, members.indexOf(member) % 2 === 0);
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
  await axeClean(amira, 'participant, waiting');
  await expect(host.getByText('6 people are in')).toBeVisible();
  await expect(projector.getByText('6', { exact: true })).toBeVisible();

  await step('Everyone reads', async () => {
    await host.getByRole('button', { name: 'Open the list' }).click();
    for (const { page } of members)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('effective', { timeout: 15_000 });
    await axeClean(amira, 'participant, read');
    await axeClean(joe, 'participant, read, phone');
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
    await tabTo(amira, (e) => e.hasAttribute('data-slot'));
    await amira.keyboard.press('Home');
    await amira.keyboard.press('n');
    await amira.keyboard.type(CANARY);
    await amira.keyboard.press('Escape');
    await expect(diamond(amira).getByRole('button', { name: /Row 1\. Reason noted\.$/ })).toBeVisible();
  });
  await axeClean(amira, 'participant, rank');
  await axeClean(joe, 'participant, rank, phone');
  await axeClean(omar, 'participant, rank, dark');

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
    await axeClean(host, 'console, ranking');
    await host.getByRole('button', { name: 'Close ranking, open groups' }).click();
    await expect(host.getByText('0 of 6 have shared').first()).toBeVisible();
  });

  await step('Everyone shows their diamond to their group', async () => {
    await tabToName(amira, /^Share with my group/).catch(async () => tabToName(amira, /^Go to my group/));
    if (await amira.getByRole('button', { name: 'Go to my group' }).isVisible()) {
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
    await axeClean(tom, 'participant, share');
    await axeClean(joe, 'participant, share, phone');
    await axeClean(host, 'console, share');
    await axeClean(projector, 'projector, share');
  });

  const groups = await step('Groups of three that mix teams', () => groupsOf(members));

  await step('Each group agrees one diamond: one from the suggestion, one from nothing', async () => {
    await host.getByRole('button', { name: 'Open the groups’ boards' }).click();
    const [first, second] = groups as [Member[], Member[]];
    const [lead, other] = first as [Member, Member, Member];
    await lead.page
      .getByRole('button', { name: 'Start from a suggestion' })
      .first()
      .click({ timeout: 15_000 });
    await axeClean(lead.page, 'participant, the suggestion');
    await lead.page.getByRole('button', { name: 'Lay it on the board' }).click();
    for (const m of first) await expect(m.page.getByText(/9 of 9 (agreed|placed)/).first()).toBeVisible();
    await expect(lead.page.getByText('You started from a suggestion.').first()).toBeVisible();
    const wide = first.find((m) => (m.device.viewport?.width ?? 0) > 640) ?? lead;
    await wide.page.getByRole('button', { name: 'See it in our diamonds' }).first().click();
    await expect(wide.page.getByText('being talked about').first()).toBeVisible();
    await wide.page.getByRole('button', { name: 'Our diamond', exact: true }).click();
    await other.page.getByRole('button', { name: 'We are ready' }).click();

    const alone = second[0] as Member;
    await alone.page.getByRole('button', { name: 'Start empty' }).first().click({ timeout: 15_000 });
    for (const [i, m] of second.entries())
      await placeTogether(m, names[i] ?? '', ['Row 1', 'Row 2, first of 2', 'Row 2, second of 2'][i] ?? '');
    for (const m of second) await expect(m.page.getByText(/3 of 9 (agreed|placed)/).first()).toBeVisible();
    await axeClean(alone.page, 'participant, agree');
    await expect(host.getByText('1 of 2 groups are ready').first()).toBeVisible();
    await axeClean(host, 'console, agree');
  });

  await step('A group presents, and is asked why one card is above another', async () => {
    await host.getByRole('button', { name: /^Start with Group/ }).click();
    await expect(host.getByRole('heading', { name: /is presenting/ })).toBeVisible();
    await expect(projector.getByRole('heading', { name: /is presenting/ })).toBeVisible();
    // Its own members disagreed about these; nobody but the facilitator is told.
    await expect(host.getByText('They come from what its own members disagreed about')).toBeVisible();
    await expect(projector.getByText('Worth asking')).toHaveCount(0);
    await host
      .getByRole('button', { name: /^Why is .* above .*\? .* the other way$/ })
      .first()
      .click();
    await expect(host.getByRole('heading', { name: /^Why is .* above .*\?/ }).first()).toBeVisible();
    await host.getByRole('button', { name: 'Clear the two cards' }).click();
    const cards = host.getByRole('list', { name: /^Diamond of Group/ }).getByRole('button');
    await cards.nth(0).click();
    await cards.nth(3).click();
    await expect(host.getByRole('heading', { name: /^Why is .* above .*\?/ }).first()).toBeVisible();
    await host.getByLabel('What they answered').fill('Because without it nothing else holds.');
    for (const { page } of members)
      await expect(page.getByText('Why is this above that?').first()).toBeVisible({ timeout: 15_000 });
    await expect(projector.getByText('Why is this above that?')).toBeVisible();
    await axeClean(host, 'console, present');
    await axeClean(projector, 'projector, present');
    await axeClean(tom, 'participant, present');
    await host.getByRole('button', { name: /^Go on to Group/ }).click();
  });

  await step('The whole room finds the one that matters most', async () => {
    await host.getByRole('button', { name: 'Open the whole room’s board' }).click();
    await placeTogether(members[4] as Member, names[0] ?? '', 'Row 1');
    await expect(projector.getByText(names[0] ?? '').first()).toBeVisible();
    for (const page of [host, projector])
      await expect(page.getByText('1 of 2 groups have finished').first()).toBeVisible();
    await expect(projector.getByRole('table', { name: 'How many groups chose each card' })).toBeAttached();
    await axeClean(projector, 'projector, whole, before the decision');
  });

  await step('A round of consent stays private until it is shown, and lends its words', async () => {
    const [candidate] = await host
      .getByRole('group', { name: /^Candidates/ })
      .getByRole('checkbox')
      .all();
    await candidate?.check();
    await host.getByRole('button', { name: 'Start the round' }).click();
    for (const { page } of members)
      await expect(page.getByRole('heading', { level: 1, name: /^What do you think of/ })).toBeVisible({
        timeout: 15_000,
      });
    await axeClean(amira, 'participant, consent');
    await axeClean(joe, 'participant, consent, phone');
    await axeClean(projector, 'projector, consent');
    await tabTo(amira, (e) => e.getAttribute('type') === 'radio');
    await amira.keyboard.press('Space');
    await expect(amira.getByText('You have answered.')).toBeVisible();
    await expect(amira.getByText('Saved', { exact: true }).first()).toBeVisible();
    await amira.reload();
    await expect(amira.getByText('You have answered.')).toBeVisible();
    await tom.getByRole('radio', { name: /^3/ }).tap({ force: true });
    await joe.getByRole('radio', { name: /^1/ }).tap({ force: true });
    await joe.getByRole('radio', { name: /^4/ }).tap({ force: true });
    await expect(host.getByText('3 of 6 have answered')).toBeVisible();
    await expect(projector.getByText(/of 6 have answered/)).toHaveCount(0);
    await host.getByRole('button', { name: 'Close and show the counts' }).click();
    for (const page of [projector, host, nia])
      await expect(page.getByText('Nobody below 3').first()).toBeVisible({ timeout: 15_000 });
    await expect(projector.getByText('3 of 6 have answered')).toBeVisible();
    await axeClean(projector, 'projector, consent shown');
    await axeClean(nia, 'participant, consent shown');
    await axeClean(host, 'console, consent shown');
    await host.getByRole('button', { name: /Fist to five: nobody below 3\. 3 of 6 answered\.$/ }).click();
    await expect(host.getByLabel('How it was agreed')).toHaveValue(
      'Fist to five: nobody below 3. 3 of 6 answered.',
    );
    await host
      .getByLabel('The item')
      .selectOption({ label: names[0] ?? '' })
      .catch(async () => host.getByLabel('The item').selectOption({ index: 1 }));
    await host.getByLabel('How it was agreed').fill('Second round of consent, all for it.');
    await host.getByRole('button', { name: 'Record it' }).click();
    await expect(projector.getByText('The one we agree on').first()).toBeVisible();
    await expect(nia.getByText('Second round of consent, all for it.')).toBeVisible();
    await axeClean(host, 'console, whole');
    await axeClean(projector, 'projector, whole');
    await axeClean(nia, 'participant, whole');
  });

  await step('The session is closed', async () => {
    await host.getByRole('button', { name: 'Close the session' }).click();
    await host.getByRole('dialog').getByRole('button', { name: 'Close the session' }).click();
    await expect(projector.getByText('We agreed on')).toBeVisible();
    await expect(amira.getByRole('heading', { name: 'What we made' })).toBeVisible({ timeout: 15_000 });
    await axeClean(amira, 'participant, closed');
    await axeClean(projector, 'projector, closed');
    await axeClean(host, 'console, closed');
  });

  expect(heardByProjector.length).toBeGreaterThan(100);
  expect(heardByProjector).not.toContain(CANARY);
  expect(wrong.filter((w) => !w.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});
