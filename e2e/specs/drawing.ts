// The private step of a network: five people's ways of drawing a map.
import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { axeClean } from '../support/axe.ts';
import {
  addInTable,
  counts,
  dialog,
  GIVEN,
  node,
  pick,
  placeOf,
  press,
  saved,
  seen,
  tabOfTable,
  tabOnto,
  tieInTable,
  walkTo,
} from './mapping.ts';

interface File {
  name: string;
  path: string;
}
type Files = Record<'kumu' | 'svg', File>;

/** Names, ties, a note, and two that are one: in the table alone, by keys alone. */
export async function inTheTable(amira: Page, note: string): Promise<void> {
  await press(amira, amira.getByRole('button', { name: 'As a table' }));
  await addInTable(amira, 'St Jude’s Primary');
  await addInTable(amira, 'Harbour');
  await addInTable(amira, 'Young Minds', 'Agency');
  await tabOfTable(amira, /^Ties/);
  await tieInTable(amira, 'Harbour Primary', 'Priory Academy', { about: 'Trust', strength: 'Strong' });
  await tieInTable(amira, 'Harbour Primary', 'St Jude’s Primary', { about: 'Partners', strength: 'Some' });
  await expect(amira.getByRole('tab', { name: 'Ties, 2' })).toBeVisible();
  await axeClean(amira, 'participant, table of ties');

  await press(amira, amira.getByRole('button', { name: /^Edit the tie of .*St Jude’s/ }));
  await tabOnto(amira, dialog(amira).getByRole('radio', { name: 'Some' }));
  await amira.keyboard.press('ArrowRight');
  await expect(dialog(amira).getByRole('radio', { name: 'Strong' })).toBeChecked();
  await amira.keyboard.press('Escape');
  await expect(amira.getByRole('row', { name: /St Jude’s Primary .*Strong/ })).toBeVisible();

  await tabOfTable(amira, /^People/);
  await press(amira, amira.getByRole('button', { name: 'Edit Young Minds' }));
  await press(amira, seen(dialog(amira), 'Kind, part of, size, note'));
  await tabOnto(amira, dialog(amira).getByLabel('Note'));
  await amira.keyboard.type(note);
  await axeClean(amira, 'participant, sheet of a name');
  await amira.keyboard.press('Escape');
  await expect(amira.getByRole('cell', { name: note })).toBeVisible();

  await press(amira, amira.getByRole('button', { name: 'Edit Harbour', exact: true }));
  await press(amira, dialog(amira).getByRole('button', { name: 'Same as…' }));
  await expect(dialog(amira).getByLabel('Find a name')).toBeFocused();
  await amira.keyboard.type('Harbour P');
  await amira.keyboard.press('Enter');
  await expect(seen(dialog(amira), '2 names are shown as one')).toBeVisible();
  await amira.keyboard.press('Escape');
  await expect(amira.getByRole('tab', { name: 'People and places, 7' })).toBeVisible();
  await press(amira, amira.getByRole('button', { name: /^Undo: .* are the same$/ }));
  await expect(amira.getByRole('tab', { name: 'People and places, 8' })).toBeVisible();
  await press(amira, amira.getByRole('button', { name: 'More for this map' }));
  await pick(amira, /^Redo: /);
  await expect(amira.getByRole('tab', { name: 'People and places, 7' })).toBeVisible();
  await axeClean(amira, 'participant, table of names');
  await press(amira, amira.getByRole('button', { name: 'My map is ready' }));
  await saved(amira);
}

/** Adds, ties, moves, takes off and brings back: on the map, by keys alone. */
export async function onTheMapByKeys(tom: Page): Promise<void> {
  await tabOnto(tom, node(tom, 'Harbour Primary').or(tom.locator('[role=option][tabindex="0"]')).first());
  await tom.keyboard.press('n');
  await expect(tom.getByLabel('Name', { exact: true })).toBeFocused();
  await tom.keyboard.type('St Jude’s Pirmary');
  await tom.keyboard.press('Enter');
  await expect(seen(tom, /Just added: St Jude’s Pirmary/)).toBeVisible();
  await axeClean(tom, 'participant, adding beside the map');
  await tom.keyboard.press('Escape');
  await expect(tom.locator('[role=option]:focus')).toHaveCount(1);
  for (const [one, other, spoken] of [
    ['Harbour Primary', 'Priory Academy', 'Weak'],
    ['Priory Academy', 'St Jude’s Pirmary', 'Strong'],
  ] as const) {
    await walkTo(tom, one);
    await tom.keyboard.press('t');
    await walkTo(tom, other);
    await tom.keyboard.press('Enter');
    const chosen = tom.getByRole('radio', { name: 'Some' });
    await tabOnto(tom, chosen);
    await tom.keyboard.press(spoken === 'Weak' ? 'ArrowLeft' : 'ArrowRight');
    await expect(tom.getByRole('radio', { name: spoken })).toBeChecked();
    await tom.keyboard.press('Escape');
    await expect(tom.locator('[role=option]:focus')).toHaveCount(1);
  }
  await walkTo(tom, 'Town Library');
  const before = await placeOf(tom, 'Town Library');
  await tom.keyboard.press('m');
  await tom.keyboard.press('Shift+ArrowDown');
  await tom.keyboard.press('Enter');
  await expect.poll(async () => (await placeOf(tom, 'Town Library')).y).toBeGreaterThan(before.y + 5);
  await tom.keyboard.press('Delete');
  await expect(node(tom, 'Town Library')).toHaveCount(0);
  await press(tom, tom.getByRole('button', { name: 'Undo: remove Town Library' }));
  await expect(node(tom, 'Town Library')).toBeVisible();
  await expect(counts(tom, 6, 2)).toBeVisible();
  await saved(tom);
}

/** Adds and ties with a finger. */
export async function onAPhone(priya: Page): Promise<void> {
  await priya.getByRole('button', { name: 'Add to map' }).tap();
  await dialog(priya).getByLabel('Name', { exact: true }).fill('Sea Scouts');
  await dialog(priya).getByRole('radio', { name: 'Youth club' }).check({ force: true });
  await axeClean(priya, 'participant, adding, phone');
  await dialog(priya).getByRole('button', { name: 'Add', exact: true }).tap();
  await expect(seen(dialog(priya), /Just added: Sea Scouts/)).toBeVisible();
  await dialog(priya).getByRole('button', { name: 'Close', exact: true }).tap();
  for (const [one, other] of [
    ['Town Library', 'Harbour Primary'],
    ['Sea Scouts', 'Town Library'],
  ] as const) {
    await priya.getByRole('button', { name: 'Tie two' }).tap();
    for (const name of [one, other]) {
      const { x, y } = await placeOf(priya, name);
      await priya.touchscreen.tap(x, y);
    }
    await expect(
      dialog(priya)
        .getByRole('heading', { name: /Town Library/ })
        .first(),
    ).toBeVisible();
    await dialog(priya).getByRole('button', { name: 'Trust' }).tap();
    await axeClean(priya, 'participant, tie, phone');
    await dialog(priya).getByRole('button', { name: 'Close', exact: true }).tap();
  }
  await expect(counts(priya, 6, 2)).toBeVisible();
  await priya.getByRole('button', { name: 'My map is ready' }).tap();
  await saved(priya);
}

/** Adds where it is clicked, drags and ties with the mouse; then saves the map as two files. */
export async function withTheMouse(joe: Page): Promise<Files> {
  const box = (await joe.locator('[data-map]').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await joe.mouse.dblclick(box.x + 40, box.y + box.height - 60);
  await joe.getByLabel('Name', { exact: true }).fill('Coastal Arts');
  await joe.keyboard.press('Enter');
  await joe.getByRole('button', { name: 'Close', exact: true }).click();
  const from = await placeOf(joe, 'Coastal Arts');
  await joe.mouse.move(from.x, from.y);
  await joe.mouse.down();
  await joe.mouse.move(from.x + 60, from.y - 60, { steps: 6 });
  await joe.mouse.up();
  await expect.poll(async () => (await placeOf(joe, 'Coastal Arts')).x).toBeGreaterThan(from.x + 40);
  await joe.getByRole('button', { name: 'Tie two' }).click();
  for (const name of ['Coastal Arts', 'Priory Academy']) {
    const { x, y } = await placeOf(joe, name);
    await joe.mouse.click(x, y);
  }
  await joe.getByRole('radio', { name: 'Wished for' }).check({ force: true });
  await joe.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(counts(joe, 6, 1)).toBeVisible();
  await joe.getByRole('button', { name: 'My map is ready' }).click();
  await saved(joe);

  await joe.getByRole('button', { name: 'More for this map' }).click();
  await joe.getByRole('menuitem', { name: /Save as a file/ }).click();
  await axeClean(joe, 'participant, saving as a file');
  const download = async (button: string): Promise<{ name: string; path: string }> => {
    const [file] = await Promise.all([
      joe.waitForEvent('download'),
      dialog(joe).getByRole('button', { name: button, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), path: await file.path() };
  };
  const made = { kumu: await download('Save Kumu (XLSX)'), svg: await download('Save Picture (SVG)') };
  await dialog(joe).getByRole('button', { name: 'Close', exact: true }).click();
  return made;
}

/** The picture has the names; the workbook, brought in on another map, has as many rows, and undo takes them out. */
export async function filesComeBack(files: Files, joe: Page, nia: Page): Promise<void> {
  expect(files.svg.name).toMatch(/\.svg$/);
  const picture = await readFile(files.svg.path, 'utf8');
  // Not in the product's page, whose policy would be asked about the picture's style.
  const blank = await joe.context().newPage();
  const parsed = await blank.evaluate((source) => {
    const doc = new DOMParser().parseFromString(source, 'image/svg+xml');
    return { root: doc.documentElement.localName, wrong: doc.querySelectorAll('parsererror').length };
  }, picture);
  await blank.close();
  expect(parsed).toEqual({ root: 'svg', wrong: 0 });
  for (const name of ['Coastal Arts', 'Harbour Primary']) expect(picture).toContain(name.split(' ')[0]);

  expect(files.kumu.name).toMatch(/\.xlsx$/);
  await nia.getByRole('button', { name: 'More for this map' }).tap();
  await nia.getByRole('menuitem', { name: /Bring in a file/ }).tap();
  await dialog(nia)
    .locator('input[type=file]')
    .setInputFiles({
      name: files.kumu.name,
      mimeType: 'application/octet-stream',
      buffer: await readFile(files.kumu.path),
    });
  await expect(seen(dialog(nia), '6 names, 1 tie', { exact: false }).first()).toBeVisible();
  await axeClean(nia, 'participant, bringing in a file, dark');
  await dialog(nia).getByRole('button', { name: 'Add to this map' }).tap();
  await expect(counts(nia, GIVEN.length + 6, 1)).toBeVisible();
  await nia.getByRole('button', { name: /^Undo: bring in a file/ }).tap();
  await expect(counts(nia, GIVEN.length, 0)).toBeVisible();
}

/** One draws with a finger while the network is gone, another reloads; nothing is lost. */
export async function withoutNetwork(nia: Page, joe: Page, host: Page, projector: Page): Promise<void> {
  await nia.context().setOffline(true);
  await expect(seen(nia, 'No connection.').first()).toBeVisible({ timeout: 60_000 });
  const { x, y } = await placeOf(nia, 'West Coast University');
  await nia.touchscreen.tap(x, y);
  await nia.getByRole('button', { name: 'Tie to…' }).tap();
  await nia.getByLabel('Find a name').fill('Prio');
  await nia.getByRole('button', { name: 'Priory Academy' }).tap();
  await nia.getByRole('button', { name: 'Knowledge' }).tap();
  await nia.getByRole('button', { name: 'Close', exact: true }).tap();
  await expect(counts(nia, 5, 1)).toBeVisible();
  await joe.reload();
  await expect(node(joe, 'Coastal Arts')).toBeVisible();
  await expect(seen(joe, 'Your map is ready.')).toBeVisible();
  await nia.context().setOffline(false);
  await saved(nia);
  await nia.getByRole('button', { name: 'My map is ready' }).tap();
  await axeClean(nia, 'participant, drawn, dark');
  await expect(
    seen(host, '5 of 5 have drawn a tie').or(seen(host, 'of 5 have drawn a tie')).first(),
  ).toBeVisible();
  await axeClean(host, 'console, drawing');
  await axeClean(projector, 'projector, drawing');
}
