// Several maps become one: what a group says of names that may be the same, and of what its members differ on.
import { expect, type Page } from '@playwright/test';
import { axeClean } from '../support/axe.ts';
import { counts, dialog, press, saved, seen, tabOnto } from './mapping.ts';
import type { Member } from './workshop.ts';

const TURN = /’s turn$|^Your turn$/;
/** Who would explain next, as somebody's button says it. */
const nextTurn = async (page: Page, me: string): Promise<string> => {
  const said = (await page.getByRole('button', { name: TURN }).innerText()).trim();
  return said === 'Your turn' ? me : said.replace('’s turn', '');
};
/** What somebody's foot says while another, or they, explain. */
const explains = (me: string, who: string): string =>
  me === who ? 'Your turn: explain your map.' : `${who} explains a map.`;

/** Says that two are one, takes it back, and brings it back: in the table, by keys. Others see each. */
export async function sameSaid(
  amira: Page,
  others: readonly Page[],
  group: { names: number; ties: number },
): Promise<void> {
  await press(amira, amira.getByRole('button', { name: 'As a table' }));
  await press(amira, amira.getByRole('button', { name: 'Make it one' }));
  const question = seen(dialog(amira), /^St Jude’s P(ri|ir)mary$/);
  await expect(question.first()).toBeVisible();
  await axeClean(amira, 'participant, are these the same');
  const yes = dialog(amira).getByRole('button', { name: 'Yes, one school' });
  const one = seen(dialog(amira), /also drawn as St Jude’s P(ri|ir)mary/);
  await tabOnto(amira, yes);
  // A question that has just come takes no answer for a moment; whoever was too quick presses again.
  await expect(async () => {
    if (await one.isHidden()) await amira.keyboard.press('Enter');
    await expect(one).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  await Promise.all(others.map((page) => expect(counts(page, group.names - 1, group.ties)).toBeVisible()));
  const [tom] = others as [Page];
  await press(amira, dialog(amira).getByRole('button', { name: /^Undo: .*Jude.* is not / }));
  await expect(counts(tom, group.names, group.ties)).toBeVisible();
  await amira.keyboard.press('Escape');
  await press(amira, amira.getByRole('button', { name: /^Undo: take .* apart$/ }));
  await expect(counts(tom, group.names - 1, group.ties)).toBeVisible();
}

/** Settles how strong a tie is that two drew; another sees it settled. */
export async function differenceSettled(joe: Page, nia: Page, priya: Page, words: string): Promise<void> {
  const differ = joe.getByRole('button', {
    name: /^(?=.*Harbour Primary)(?=.*Priory Academy).*differ on strength/,
  });
  await expect(differ).toContainText('Drawn by 2 of 5');
  await expect(seen(nia, 'Where you differ')).toBeVisible();
  await differ.click();
  await expect(joe.getByRole('heading', { name: 'Drawn by 2 of 5' })).toBeVisible();
  await expect(seen(joe, 'You differ on strength. Agree one, or leave it open.')).toBeVisible();
  await expect(joe.getByRole('listitem').filter({ hasText: 'Amira: strong' })).toBeVisible();
  await axeClean(joe, 'participant, who drew what');
  await joe
    .getByRole('group', { name: 'Strength on the map' })
    .getByRole('radio', { name: 'weak' })
    .check({ force: true });
  await joe.getByLabel('In a sentence').fill(words);
  await saved(joe);
  await expect(seen(nia, 'Your maps do not differ on any tie that more than one of you drew.')).toBeVisible();
  await axeClean(nia, 'participant, one map, dark');
  await axeClean(priya, 'participant, one map, phone');
}

/** Everybody shows their map to the group; whose turn it is stands on every device. */
export async function shareInTurn(members: readonly Member[], host: Page, projector: Page): Promise<void> {
  const [amira, tom, priya, joe, nia] = members.map((x) => x.page) as [Page, Page, Page, Page, Page];
  await expect(amira.getByRole('button', { name: 'Share my map' })).toBeVisible({ timeout: 15_000 });
  await press(amira, amira.getByRole('button', { name: 'Share my map' }));
  await press(tom, tom.getByRole('button', { name: 'Share my map' }));
  for (const page of [priya, joe, nia]) await page.getByRole('button', { name: 'Share my map' }).click();
  await expect(seen(host, '5 of 6 have shared').first()).toBeVisible();
  const first = await nextTurn(nia, 'Nia');
  await nia.getByRole('button', { name: TURN }).tap();
  for (const { name, page } of members) await expect(seen(page, explains(name, first))).toBeVisible();
  const listener = members.find((m) => m.name !== first)?.page ?? nia;
  await expect(listener.getByRole('heading', { name: `The map of ${first}` })).toBeVisible();
  await axeClean(priya, 'participant, share, phone');
  await axeClean(nia, 'participant, share, dark');
  const second = await nextTurn(amira, 'Amira');
  expect(second).not.toBe(first);
  await press(amira, amira.getByRole('button', { name: TURN }));
  for (const { name, page } of members) await expect(seen(page, explains(name, second))).toBeVisible();
  await axeClean(joe, 'participant, share');
  await axeClean(host, 'console, share');
  await axeClean(projector, 'projector, share');
}
