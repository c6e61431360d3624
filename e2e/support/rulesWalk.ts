// The rules of a session by the screens alone: who is let in, what they are called, what happened, and what is erased.
import type { Page } from '@playwright/test';
import { makeLink, makeSession, takeSeat, type Plan } from './http.ts';

export interface RulesPages {
  host: Page;
  /** Comes with the code and is let in. */
  newcomer: Page;
  /** Comes with the code and is not; then with an invitation that was used. */
  guest: Page;
}

/** Called at each screen that is worth a look. */
export type Look = (page: Page, name: string) => Promise<void>;

const TALL = 'Bartholomew Featherstonehaugh-Smith';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first();

async function knock(page: Page, url: string, code: string, name: string): Promise<void> {
  await page.goto(`${url}/join/${code}`);
  await page.getByLabel('Your name or an alias').fill(name);
}

/** What is beside the stage on wide screens and behind a button on others. */
async function openSide(host: Page): Promise<void> {
  const drawer = host.getByRole('button', { name: /door, timer$/ });
  if (await drawer.first().isVisible()) await drawer.first().click();
}

async function inMenu(host: Page, item: string | RegExp): Promise<void> {
  await button(host, /^Helen/).click();
  await host.getByRole('menuitem', { name: item }).click();
}

/** From the first knock to the end of everything; `pages` are at no address yet. Gives what the host's screen told of it all. */
export async function walkRules(url: string, plan: Plan, pages: RulesPages, look: Look): Promise<string> {
  const { host, newcomer, guest } = pages;
  const made = await makeSession(url, { ...plan, facilitator: 'Helen', admit: true });
  await host.goto(`${url}/host#k=${made.secret}`);
  await button(host, 'Projector').waitFor();
  await takeSeat(url, made.code, { name: 'Amira', about: { school: 'Harbour Primary' } });
  await takeSeat(url, made.code, { name: TALL, about: {} });

  await knock(newcomer, url, made.code, 'Priya');
  await newcomer.getByText('The facilitator lets people in one by one').waitFor();
  await look(newcomer, 'participant-join-admit');
  await button(newcomer, 'Go in').click();
  await heading(newcomer, 'The facilitator will let you in').waitFor();
  await newcomer.getByText('You are waiting as Priya.').waitFor();
  await look(newcomer, 'participant-at-door');
  await knock(guest, url, made.code, 'Zed');
  await button(guest, 'Go in').click();
  await heading(guest, 'The facilitator will let you in').waitFor();

  await host.getByText('4 people are waiting to come in.').first().waitFor({ state: 'attached' });
  await look(host, 'facilitator-lobby');
  await openSide(host);
  await look(host, 'facilitator-lobby-side');
  await button(host, 'Let in Priya').click();
  await heading(newcomer, 'You are in, Priya').waitFor();
  await button(host, 'Not now: Zed').click();
  await heading(guest, 'You were not let in').waitFor();
  await look(guest, 'participant-not-let-in');
  await button(host, 'Let all 2 in').click();
  await heading(host, 'Waiting to come in (0)').waitFor();

  await button(newcomer, /^Priya/).click();
  await look(newcomer, 'participant-menu');
  await button(newcomer, 'Change my name').click();
  await look(newcomer, 'participant-rename');
  await newcomer.getByRole('textbox').fill('Priya S');
  await button(newcomer, 'Use this name').click();
  await button(newcomer, /^Priya S/).waitFor();

  await button(host, 'See everyone').click();
  const people = host.getByRole('dialog').last();
  await people.getByText('Priya S', { exact: true }).waitFor();
  await button(host, 'Remove Amira').click();
  await look(host, 'facilitator-remove-person');
  await button(host, 'Erase everything of theirs').click();
  await look(host, 'facilitator-erase-person');
  await button(host, 'Erase for good').click();
  await people.getByText('Amira', { exact: true }).waitFor({ state: 'detached' });
  await button(host, `Remove ${TALL}`).click();
  const sure = host.getByRole('group', { name: `Remove ${TALL}` });
  await sure.getByRole('button', { name: 'Remove', exact: true }).click();
  await heading(host, 'No longer here (1)').waitFor();
  await look(host, 'facilitator-people-gone');
  await host.keyboard.press('Escape');
  await host.keyboard.press('Escape');

  await inMenu(host, /^What happened/);
  const list = host.getByRole('dialog', { name: 'What happened in this session' });
  await list.getByText('Helen let Priya S in.').waitFor();
  await look(host, 'facilitator-trail');
  const told = await list.innerText();
  await host.keyboard.press('Escape');

  const link = await makeLink(url, made.secret, 'facilitator');
  const path = new URL(link).pathname + new URL(link).hash;
  await guest.goto(url + path);
  await heading(guest, 'You are invited to a session').waitFor();
  await look(guest, 'participant-invite');
  await guest.getByLabel('Your name or an alias').fill('Omar');
  await button(guest, 'Go in').click();
  await button(guest, 'Projector').waitFor();
  const late = await newcomer.context().newPage();
  await late.goto(url + path);
  await heading(late, 'This invitation has been used').waitFor();
  await look(late, 'participant-invite-used');
  await late.close();

  await inMenu(host, /^Delete this session/);
  await look(host, 'facilitator-erase-session');
  await button(host, 'Delete for good').click();
  await heading(newcomer, 'This has been deleted').waitFor();
  await look(newcomer, 'participant-erased');
  await heading(guest, 'This session has been deleted').waitFor();
  await host.waitForURL(`${url}/`);
  await look(host, 'facilitator-after-erase');
  return told;
}
