// What is taken away from a session: every file opens again and tells the same, and of nobody what they kept to themselves.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteReason, placeCard, readDiamond } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import type { DiamondReport, SessionReport } from '@facet/shared/results/shape.ts';
import { expect, test, type Page } from '@playwright/test';
import { exportWith, makeResultsLink, type Exported } from '../rehearse/export.ts';
import type { Road } from '../rehearse/road.ts';
import { ROADS } from '../rehearse/roads.ts';
import { activityOf, deckIds, lead, openRoom, writeOn, type Room } from '../rehearse/room.ts';
import { agree, formGroups, present, share, type Team } from '../rehearse/together.ts';
import { axeClean } from '../support/axe.ts';
import { cast } from '../support/cast.ts';
import { makeLink, makeSession } from '../support/http.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { csvRows, sheetRows, unzip, wordsOf } from '../support/tables.ts';

const PEOPLE = 12;
const REASON = 'Without it, “the rest” <is> talk; ask anyone, they’d say so & more.';
const CANARY = /canary-[0-9a-f]{16}/g;

let server: RunningServer;
let room: Room;
let folder: string;
let exported: Exported;
let report: SessionReport;
let activity: DiamondReport;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  server = await startServer();
  room = await finished(server.url);
  folder = await mkdtemp(join(tmpdir(), 'facet-export-'));
  exported = await exportWith(browser, { url: server.url, secret: room.facilitator.secret }, folder);
  report = await readReport(server.url, room.facilitator.secret);
  const [first] = report.activities;
  if (first?.kind !== 'diamond9') throw new Error('The session has no diamonds.');
  activity = first;
});

test.afterAll(async () => {
  for (const person of [room.facilitator, room.projector, room.observer, ...room.people]) person.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A session in which the last group leaves off what the others put first, so that views differ. */
async function finished(url: string): Promise<Room> {
  const road: Road = { ...ROADS.diamond9(), agreeIn: disagree };
  const made = await openRoom(url, cast(PEOPLE, 7), 7, road.plan());
  await lead(made, { at: 'individual' });
  await road.alone(made);
  await formGroups(made, 7);
  await share(made, road);
  await agree(made, road);
  await present(made, road);
  await lead(made, { at: 'whole' });
  await road.decide(made);
  await lead(made, { at: 'closed' });
  return made;
}

async function disagree(made: Room, { id, members }: Team): Promise<void> {
  const [first] = members;
  if (first === undefined) throw new Error('A group is empty.');
  const deck = deckIds(first);
  const board = await writeOn(made, first, 'group');
  const from = id === made.facilitator.activity?.groups.at(-1)?.id ? deck.length - SLOTS.length : 0;
  for (const [i, slot] of SLOTS.entries()) placeCard(board.doc, deck, deck[from + i] ?? '', slot);
  noteReason(board.doc, deck[from] ?? '', REASON);
  await board.whenSaved();
  await first.must({ type: 'setGroupReady', activity: activityOf(made), group: id, ready: true });
}

async function ask<T>(url: string, path: string, secret: string): Promise<T> {
  const response = await fetch(url + path, { headers: { authorization: `Bearer ${secret}` } });
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}
const readReport = (url: string, secret: string) => ask<SessionReport>(url, '/api/report', secret);

function named(end: string): string {
  const found = exported.files.filter((name) => name.endsWith(end));
  expect(found, end).toHaveLength(1);
  return join(folder, found[0] ?? '');
}
const bytes = (end: string): Promise<Buffer> => readFile(named(end));

/** What people noted on their own boards, by whether they showed it to their group. */
function privately(): { shared: string[]; kept: string[] } {
  const notes = room.written.flatMap(({ person, board }) =>
    board.address.scope === 'individual'
      ? Object.values(readDiamond(board.doc, deckIds(person)).reasons).map((reason) => ({
          reason: reason.match(CANARY)?.[0] ?? reason,
          was: room.watch.truth.shared.has(person.seat) ? ('shared' as const) : ('kept' as const),
        }))
      : [],
  );
  const of = (was: 'shared' | 'kept') => notes.filter((n) => n.was === was).map((n) => n.reason);
  const found = { shared: of('shared'), kept: of('kept') };
  expect(found.kept.length, 'somebody keeps theirs').toBeGreaterThan(0);
  expect(found.shared.length, 'somebody shows theirs').toBeGreaterThan(0);
  return found;
}

function holdsNone(text: string, words: readonly string[], where: string): void {
  // A name is a word of its own: "Ali" is not in "quality".
  const found = words.filter((w) => new RegExp(`(?<![\\p{L}\\p{N}])${w}(?![\\p{L}\\p{N}])`, 'u').test(text));
  expect(found, where).toEqual([]);
}
const names = (): string[] => room.people.map((p) => p.name);

test('R4 each kind of file can be taken away, and each is what its name says', async () => {
  const ends = ['summary.docx', 'session.json', 'cards.csv', 'cards.xlsx', 'results.pdf'];
  ends.push('choices.svg', 'choices.png', 'room.svg', 'room.png');
  ends.push(...activity.groups.flatMap((g) => [`group-${g.name}.svg`, `group-${g.name}.png`]));
  const pages = { 'paper-cards.pdf': 2, 'paper-diamond.pdf': 1, 'paper-poster.pdf': 1 };
  expect(exported.files.map((name) => name.replace(/^.*\d{4}-\d\d-\d\d-/, '')).toSorted()).toEqual(
    [...ends, ...Object.keys(pages)].toSorted(),
  );
  for (const name of exported.files) {
    const file = await readFile(join(folder, name));
    if (name.endsWith('.png')) expect(file.toString('latin1', 1, 4), name).toBe('PNG');
    if (name.endsWith('.svg')) expect(file.toString('utf8'), name).toMatch(/^<svg[^>]*>[\s\S]*<\/svg>\s*$/);
    if (name.endsWith('.pdf')) {
      const pdf = file.toString('latin1');
      expect(pdf.slice(0, 5), name).toBe('%PDF-');
      const count = [...pdf.matchAll(/\/Type ?\/Page\b/g)].length;
      expect(count, name).toBeGreaterThanOrEqual(1);
      if (Object.hasOwn(pages, name)) expect(count, name).toBe(pages[name as keyof typeof pages]);
    }
  }
});

test('R4 the tables hold every card of every diamond where it lay, with its reason', async () => {
  const groups = new Map(activity.groups.map((g) => [g.id, g.name]));
  const stages = { individual: 'individual', group: 'groups', whole: 'whole' };
  const lay = activity.boards.flatMap((board) =>
    activity.deck.map(({ id, name }) => {
      const slot = SLOTS.find((s) => board.slots[s] === id);
      return {
        stage: stages[board.scope],
        group: groups.get(board.group ?? '') ?? '',
        participant: board.participant ?? '',
        label: name ?? '',
        // A place begins with the number of its row.
        row: slot?.slice(0, 1) ?? '',
        reason: board.reasons[id] ?? '',
      };
    }),
  );
  expect(activity.boards.filter((b) => b.scope === 'group')).toHaveLength(3);
  for (const [heads = [], ...rows] of [
    csvRows((await bytes('cards.csv')).toString('utf8')),
    sheetRows(await bytes('cards.xlsx'), 1),
  ]) {
    const cell = (row: string[], head: string): string => row[heads.indexOf(head)] ?? '(no column)';
    const read = rows.map((row) => ({
      stage: cell(row, 'stage'),
      group: cell(row, 'group'),
      participant: cell(row, 'participant'),
      label: cell(row, 'label'),
      row: cell(row, 'row'),
      reason: cell(row, 'reason'),
    }));
    expect(read).toEqual(lay);
    expect(read.filter((r) => r.reason === REASON)).toHaveLength(3);
  }
});

test('R4 the summary for Word holds the question, the decision, the reasons of groups and the pictures', async () => {
  const docx = unzip(await bytes('summary.docx'));
  const told = wordsOf(docx.get('word/document.xml')?.toString('utf8') ?? '');
  const decided = activity.deck.find((item) => item.id === activity.decision?.item);
  expect(told).toContain(activity.question);
  expect(told).toContain(`The room agreed on ${decided?.name}`);
  expect(told).toContain(activity.decision?.how);
  expect(told).toContain(REASON);
  const pictures = [...docx].filter(([name]) => /^word\/media\/.*\.png$/.test(name));
  expect(pictures.length).toBeGreaterThan(0);
  for (const [name, png] of pictures) expect(png.toString('latin1', 1, 4), name).toBe('PNG');
});

test('R5 the session as JSON is the report, and a new server has it back as it was', async () => {
  const earlier = JSON.parse((await bytes('session.json')).toString('utf8')) as SessionReport;
  expect({ ...earlier, exportedAt: 0 }).toEqual({ ...report, exportedAt: 0 });
  const another = await startServer();
  try {
    const plan = { ...ROADS.diamond9().plan(), earlier };
    const { secret } = await makeSession(another.url, plan);
    expect((await readReport(another.url, secret)).earlier).toEqual(earlier);
  } finally {
    await another.stop();
  }
});

test('R1 no file names anybody or holds what somebody kept to themselves', async () => {
  const { shared, kept } = privately();
  for (const name of exported.files) {
    const file = await readFile(join(folder, name));
    const parts = /\.(docx|xlsx)$/.test(name)
      ? [...unzip(file)].map(([part, inside]) => ({ part, text: inside.toString('utf8') }))
      : [{ part: name, text: file.toString('utf8') }];
    for (const { part, text } of parts) {
      // What is packed or a picture has no words to look for; what they show is looked at on the page itself.
      const plain = !/\.(png|pdf)$/.test(part);
      holdsNone(text, plain ? [...names(), ...kept] : kept, `${name} ${part}`);
      if (name.endsWith('.docx')) holdsNone(text, shared, `${name} ${part}`);
    }
  }
  // Those that were shown are in the facilitator's file, so the search finds what is there.
  expect((await bytes('session.json')).toString('utf8')).toContain(shared[0]);
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The colour of the title, and whether it is nearer white, as it is on a dark screen. */
const brightness = (page: Page): Promise<{ dark: boolean; color: string }> =>
  page.evaluate(() => {
    const { color } = getComputedStyle(document.querySelector('h1') ?? document.body);
    const sum = (color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((total, n) => total + Number(n), 0);
    return { dark: sum > 382, color };
  });

test('R3 whoever has the link reads the results, by screen and on paper, without anybody’s own board or name', async ({
  page,
}) => {
  const { shared, kept } = privately();
  await open(page, exported.link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(report.session.title);
  await expect(page.getByText(activity.question).first()).toBeVisible();
  await expect(page.getByText(activity.decision?.how ?? '').first()).toBeVisible();
  await axeClean(page, 'results by link');
  holdsNone(await page.content(), [...names(), ...shared, ...kept], 'the page');
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
  }
  const print = page.getByRole('button', { name: 'Print or save as PDF' });
  await expect(print).toBeVisible();
  // A4 less its margins.
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await brightness(page)).toMatchObject({ dark: true });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(print).toBeHidden();
  await expect(page.getByText(/This page can be read until/)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(680);
  // Dark letters on light, whatever the screen has.
  await expect.poll(() => brightness(page)).toMatchObject({ dark: false });
});

test('R7 a link that was taken back says so kindly, and shows nothing of the session', async ({
  page,
  browser,
}) => {
  await open(page, new URL(await makeLink(server.url, room.facilitator.secret, 'resume')).href);
  await page
    .getByRole('button', { name: /^Take away/ })
    .first()
    .click();
  const link = await makeResultsLink(page);
  const visitor = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await open(visitor, link);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(report.session.title);
  await page
    .getByRole('button', { name: /^Take back the link/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Take back', exact: true }).click();
  await expect(page.getByText('The link is taken back.')).toBeAttached();
  await visitor.reload();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('These results are no longer shared');
  await expect(visitor.getByText(report.session.title)).toHaveCount(0);
  await axeClean(visitor, 'a link that was taken back');
  // The other link lives on.
  await open(visitor, exported.link);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(report.session.title);
  await visitor.context().close();
});
