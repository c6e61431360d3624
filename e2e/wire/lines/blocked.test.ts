import { boardName } from '@facet/shared/boards/address.ts';
import { noteReason } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import type { WireCommand } from '@facet/shared/session/commands.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Weather } from '../../support/faultProxyLink.ts';
import { Road } from '../../support/faultProxy.ts';
import { makeSession, takeSeat } from '../../support/http.ts';
import { joinAs, Person } from '../../support/person.ts';
import { startServer, type RunningServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';
import { openLines, stubBrowser, type LinesOfPage } from './linesOfPage.ts';

const DECK = (READY_LISTS[0]?.items ?? []).map(({ text }, i) => ({ id: `i${i + 1}`, text }));
/** The line and one board. */
const BOTH = 2;

let server: RunningServer;
let host: Person;
let other: Person;
let code = '';
const ends: (() => void | Promise<void>)[] = [];

beforeAll(async () => {
  stubBrowser();
  server = await startServer();
  const made = await makeSession(server.url, {
    title: 'Blocked',
    facilitator: 'Helen',
    activities: [{ kind: 'diamond9', question: 'What matters?', deck: DECK }],
  });
  code = made.code;
  host = await new Person({ url: server.url, session: made.session, secret: made.secret }).ready();
  other = await joinAs(server.url, code, { name: 'Other', about: {} });
  for (const at of ['individual', 'whole'] as const)
    await host.must({ type: 'setStage', activity: 'a1', stage: { at } });
  await other.board('whole').whenSynced();
}, 40_000);
afterAll(async () => {
  for (const end of ends) await end();
  other.close();
  host.close();
  await server.stop();
});

interface Scene {
  road: Road;
  page: LinesOfPage;
  /** Both ways on the board, a command of the page's and an event of the session's: all of it has come within `ms`. */
  works: (ms: number) => Promise<void>;
}

let people = 0;
/** Somebody behind a network of their own, in the session and at the room's board. */
async function scene(weather: Partial<Weather> = {}): Promise<Scene> {
  const name = `P${(people += 1)}`;
  const item = `i${people}`;
  const seat = await takeSeat(server.url, code, { name, about: {} });
  const road = await Road.open({ target: server.port });
  road.set(weather);
  const board = boardName({ session: seat.session, activity: 'a1', scope: 'whole', owner: '' });
  const page = await openLines(road.url, seat.secret, board);
  ends.push(async () => {
    page.close();
    await road.close();
  });
  const theirs = other.board('whole').doc;
  let round = 0;
  const works = async (ms: number): Promise<void> => {
    round += 1;
    const [up, down, known] = [`${name} up ${round}`, `${name} down ${round}`, `${name}r${round}`];
    noteReason(page.board.doc, item, up);
    await until(
      () => `${up} (the board is ${page.board.state().status}, the line ${page.session().link})`,
      () => theirs.getMap('reasons').get(item) === up && page.board.state().unsaved === 0,
      ms,
    );
    noteReason(theirs, item, down);
    await until(`${down} to come`, () => page.board.doc.getMap('reasons').get(item) === down, ms);
    await until('the line', () => page.session().link === 'online', ms);
    await insists(page, { type: 'describeSeat', name: known, about: {} }, ms);
    const told = await host.send({ type: 'setTitle', title: known });
    const version = told.ok ? told.version : Infinity;
    await until(`version ${version}`, () => (page.session().view?.version ?? 0) >= version, ms);
  };
  return { road, page, works };
}

/** A command that found no answer is told as such, and whoever gave it gives it again. */
async function insists(page: LinesOfPage, command: WireCommand, ms: number): Promise<void> {
  const end = Date.now() + ms;
  for (let answer = { ok: false }; !answer.ok;) {
    if (Date.now() > end) throw new Error(`${command.type} was not answered within ${ms} ms`);
    answer = await page.send(command);
    if (!answer.ok) await new Promise((next) => setTimeout(next, 100));
  }
}

/** Nothing goes by WebSockets any more: those that still lie in the proxy can be cut, and nobody notices. */
async function polls({ road, page, works }: Scene): Promise<void> {
  const seen = [page.links.length, page.statuses.length];
  road.resetWebSockets();
  await works(5000);
  expect([page.links.length, page.statuses.length, road.webSockets]).toEqual([...seen, 0]);
}

/** WebSockets work again and the device has looked: both lines are WebSockets once more, and nobody saw anything. */
async function comesBack(it: Scene): Promise<void> {
  const { road, page, works } = it;
  const seen = [page.links.length, page.statuses.length];
  road.set({});
  await page.wake();
  await until('both lines to be WebSockets', () => road.webSockets === BOTH, 10_000);
  await works(5000);
  expect([page.links.length, page.statuses.length]).toEqual(seen);
}

describe('W12 session and boards, where WebSockets', () => {
  const cases: [string, Partial<Weather>, number][] = [
    ['are refused with 403', { upgrades: 'refuse' }, 5000],
    ['lose their Upgrade header', { upgrades: 'strip' }, 5000],
    ['are never answered', { upgrades: 'hang' }, 10_000],
    ['are accepted and silent', { upgrades: 'silent' }, 10_000],
    ['have their frames held for eight seconds', { framesHeldMs: 8000 }, 10_000],
  ];
  test.concurrent.for(cases)(
    '%s from the start, poll, and are WebSockets when these work',
    { timeout: 60_000 },
    async ([, weather, ms]) => {
      const it = await scene(weather);
      await it.works(ms);
      await polls(it);
      await comesBack(it);
      expect(it.road.webSockets).toBe(BOTH);
    },
  );

  test.concurrent.for(cases)(
    '%s from some moment on, poll, with all that was done',
    { timeout: 60_000 },
    async ([, weather]) => {
      const it = await scene();
      await it.works(5000);
      expect(it.road.webSockets).toBe(BOTH);
      it.road.set(weather);
      // A filter that is switched on either ends what is open or, as one that holds frames, goes on with it.
      if (weather.upgrades !== undefined) it.road.reset();
      await it.works(20_000);
      await polls(it);
    },
  );

  test.concurrent('live for a few seconds only, poll after the third cut', { timeout: 600_000 }, async () => {
    const life = Number(process.env['CUT_AFTER_MS'] ?? 2500);
    const it = await scene({ upgradedLifeMs: life });
    const lost = (): number => it.page.links.filter((link) => link === 'offline').length;
    await until('three cuts', () => lost() >= 3, life * 4 + 20_000);
    await it.works(8000);
    await new Promise((next) => setTimeout(next, life * 1.2));
    expect(it.road.webSockets).toBe(0);
    await it.works(5000);
  });
});

test.concurrent(
  'W12 K10 behind a login page nothing comes through and all of it does afterwards, by WebSockets',
  { timeout: 60_000 },
  async () => {
    const it = await scene();
    await it.works(5000);
    it.road.set({ portal: true });
    await until('the line to be lost', () => it.page.session().link === 'offline');
    noteReason(it.page.board.doc, 'i30', 'made behind the login page');
    expect(it.page.board.state().unsaved).toBe(1);
    it.road.set({});
    await it.works(20_000);
    expect(it.page.board.state().unsaved).toBe(0);
    await until('both lines', () => it.road.webSockets === BOTH);
  },
);
