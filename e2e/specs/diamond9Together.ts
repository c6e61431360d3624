// From the groups' boards to the end: what people of a Diamond 9 workshop do together.
import { expect, test, type Page } from '@playwright/test';
import type { axeClean } from '../support/axe.ts';
import { tabTo } from './placing.ts';
import { atBoard, placeTogether, type Member } from './workshop.ts';

export const STAGES = ['individual', 'groups', 'present', 'whole', 'decision'] as const;
export type Stage = (typeof STAGES)[number];
/** Does `body` while a stage is in trouble; the work of those at `pages` is on boards. */
export type Troubled = (stage: Stage, pages: readonly Page[], body: () => Promise<void>) => Promise<void>;

interface Everybody {
  host: Page;
  projector: Page;
  members: readonly Member[];
  /** The cards as they stand on the list. */
  names: readonly string[];
  groups: readonly (readonly Member[])[];
  look: typeof axeClean;
  troubled: Troubled;
}

/** Groups agree and present, the whole room decides, and the session is closed. */
export async function together({
  host,
  projector,
  members,
  names,
  groups,
  look,
  troubled,
}: Everybody): Promise<void> {
  const [amira, tom, , joe, nia] = members.map((m) => m.page) as [Page, Page, Page, Page, Page];

  await test.step('Each group agrees one diamond: one from the suggestion, one from nothing', async () => {
    await host.getByRole('button', { name: 'Open the groups’ boards' }).click();
    const [first, second] = groups as [Member[], Member[]];
    const [lead, other] = first as [Member, Member, Member];
    await lead.page
      .getByRole('button', { name: 'Start from a suggestion' })
      .first()
      .click({ timeout: 15_000 });
    await look(lead.page, 'participant, the suggestion');
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
    const places = ['Row 1', 'Row 2, first of 2', 'Row 2, second of 2'];
    const pages = second.map((m) => m.page);
    for (const page of pages) await atBoard(page);
    await troubled('groups', pages, async () => {
      for (const [i, m] of second.entries()) await placeTogether(m, names[i] ?? '', places[i] ?? '');
    });
    for (const m of second) await expect(m.page.getByText(/3 of 9 (agreed|placed)/).first()).toBeVisible();
    await look(alone.page, 'participant, agree');
    await expect(host.getByText('1 of 2 groups are ready').first()).toBeVisible();
    await look(host, 'console, agree');
  });

  await test.step('A group presents, and is asked why one card is above another', async () => {
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
    await troubled('present', [], () =>
      host.getByLabel('What they answered').fill('Because without it nothing else holds.'),
    );
    for (const { page } of members)
      await expect(page.getByText('Why is this above that?').first()).toBeVisible({ timeout: 15_000 });
    await expect(projector.getByText('Why is this above that?')).toBeVisible();
    await look(host, 'console, present');
    await look(projector, 'projector, present');
    await look(tom, 'participant, present');
    await host.getByRole('button', { name: /^Go on to Group/ }).click();
  });

  await test.step('The whole room finds the one that matters most', async () => {
    await host.getByRole('button', { name: 'Open the whole room’s board' }).click();
    await atBoard(nia);
    await troubled('whole', [nia], () => placeTogether(members[4] as Member, names[0] ?? '', 'Row 1'));
    await expect(projector.getByText(names[0] ?? '').first()).toBeVisible();
    for (const page of [host, projector])
      await expect(page.getByText('1 of 2 groups have finished').first()).toBeVisible();
    await expect(projector.getByRole('table', { name: 'How many groups chose each card' })).toBeAttached();
    await look(projector, 'projector, whole, before the decision');
  });

  await test.step('A round of consent stays private until it is shown, and lends its words', async () => {
    await host
      .getByRole('group', { name: /^Candidates/ })
      .getByRole('checkbox')
      .first()
      .check();
    await host.getByRole('button', { name: 'Start the round' }).click();
    for (const { page } of members)
      await expect(page.getByRole('heading', { level: 1, name: /^What do you think of/ })).toBeVisible({
        timeout: 15_000,
      });
    await look(amira, 'participant, consent');
    await look(joe, 'participant, consent, phone');
    await look(projector, 'projector, consent');
    await troubled('decision', [], async () => {
      await tabTo(amira, (e) => e.getAttribute('type') === 'radio');
      await amira.keyboard.press('Space');
    });
    await expect(amira.getByText('You have answered.')).toBeVisible();
    await expect(amira.getByText('Saved', { exact: true }).first()).toBeVisible();
    await amira.reload();
    await expect(amira.getByText('You have answered.')).toBeVisible();
    await tom.getByRole('radio', { name: /^3/ }).tap({ force: true });
    await joe.getByRole('radio', { name: /^1/ }).tap({ force: true });
    await joe.getByRole('radio', { name: /^4/ }).tap({ force: true });
    for (const page of [tom, joe])
      await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible({ timeout: 15_000 });
    await expect(host.getByText('3 of 6 have answered')).toBeVisible();
    await expect(projector.getByText(/of 6 have answered/)).toHaveCount(0);
    await joe.context().setOffline(true);
    await joe.getByRole('radio', { name: /^2/ }).tap({ force: true });
    await expect(joe.getByText('Not saved yet').first()).toBeVisible({ timeout: 30_000 });
    await host.getByRole('button', { name: 'Close and show the counts' }).click();
    for (const page of [projector, host, nia])
      await expect(page.getByText('Nobody below 3').first()).toBeVisible({ timeout: 15_000 });
    await joe.context().setOffline(false);
    await expect(joe.getByText('Your change came too late.').first()).toBeVisible({ timeout: 30_000 });
    await look(joe, 'participant, consent, a change too late, phone');
    await expect(projector.getByText('3 of 6 have answered')).toBeVisible();
    await look(projector, 'projector, consent shown');
    await look(nia, 'participant, consent shown');
    await look(host, 'console, consent shown');
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
    await look(host, 'console, whole');
    await look(projector, 'projector, whole');
    await look(nia, 'participant, whole');
  });

  await test.step('The session is closed', async () => {
    await host.getByRole('button', { name: 'Close the session' }).click();
    await host.getByRole('dialog').getByRole('button', { name: 'Close the session' }).click();
    await expect(projector.getByText('We agreed on')).toBeVisible();
    await expect(amira.getByRole('heading', { name: 'What we made' })).toBeVisible({ timeout: 15_000 });
    await look(amira, 'participant, closed');
    await look(projector, 'projector, closed');
    await look(host, 'console, closed');
  });
}
