import { boardName } from '@facet/shared/boards/address.ts';
import { noteReason, readDiamond } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCluster, type RunningCluster } from '../../cluster/cluster.ts';
import { standingOf } from '../../cluster/standing.ts';
import { Road } from '../../support/faultProxy.ts';
import { makeSession, takeSeat } from '../../support/http.ts';
import { joinAs, Person } from '../../support/person.ts';
import { until } from '../../support/until.ts';
import { openLines, stubBrowser, type LinesOfPage } from './linesOfPage.ts';

const DECK = (READY_LISTS[0]?.items ?? []).map(({ text }, i) => ({ id: `i${i + 1}`, text }));
const ids = DECK.map((i) => i.id);
const PEOPLE = 9;
/** Each writes so often. */
const PAUSE_MS = 100;

describe('three servers behind a balancer', () => {
  let cluster: RunningCluster;
  let session = '';
  let host: Person;
  const people: Person[] = [];
  const pages: LinesOfPage[] = [];
  const roads: Road[] = [];

  /** Somebody with the product's own page; behind a filter that refuses WebSockets where that is said. */
  async function page(code: string, name: string, blocked: boolean): Promise<LinesOfPage> {
    const { secret } = await takeSeat(cluster.url, code, { name, about: {} });
    const road = await Road.open({ target: Number(new URL(cluster.url).port) });
    if (blocked) road.set({ upgrades: 'refuse' });
    roads.push(road);
    const opened = await openLines(
      road.url,
      secret,
      boardName({ session, activity: 'a1', scope: 'whole', owner: '' }),
    );
    pages.push(opened);
    await until(
      'the page',
      () => opened.session().link === 'online' && opened.board.state().status === 'live',
    );
    return opened;
  }

  beforeAll(async () => {
    stubBrowser();
    cluster = await startCluster({ nodes: 3, drainSeconds: 2 });
    const made = await makeSession(cluster.url, {
      title: 'New version',
      facilitator: 'Helen',
      activities: [{ kind: 'diamond9', question: 'What matters?', deck: DECK }],
    });
    session = made.session;
    host = await new Person({ url: cluster.url, session, secret: made.secret }).ready();
    for (const at of ['individual', 'whole'] as const)
      await host.must({ type: 'setStage', activity: 'a1', stage: { at } });
    for (let i = 0; i < PEOPLE; i += 1)
      people.push(await joinAs(cluster.url, made.code, { name: `Person ${i}`, about: {} }));
    await Promise.all(people.map((person) => person.board('whole').whenSynced()));
    for (const blocked of [true, true, true, false])
      await page(made.code, `Page ${pages.length}${blocked ? ', blocked' : ''}`, blocked);
  }, 120_000);
  afterAll(async () => {
    for (const one of pages) one.close();
    for (const person of [...people, host]) person.close();
    await Promise.all(roads.map((road) => road.close()));
    await cluster.stop();
  }, 60_000);

  test('V21 are made new one by one while people write, who lose nothing, all come back by themselves, and polled at one server until then', async () => {
    const standing = await Promise.all(cluster.servers.map(({ url }) => standingOf(url)));
    for (const one of standing) expect(one?.lines.websocket).toBeGreaterThan(0);
    // A line whose requests do not all meet at one server ends at once.
    expect(pages.map(({ links }) => links)).toEqual(pages.map(() => ['online']));

    const docs = [...people.map((p) => p.board('whole').doc), ...pages.map((p) => p.board.doc)];
    let round = 0;
    const write = (): void => {
      round += 1;
      docs.forEach((doc, i) => noteReason(doc, ids[i] ?? '', `${round}`));
    };
    const writing = setInterval(write, PAUSE_MS);
    const titles: string[] = [];
    const leading = setInterval(() => {
      const title = `Title ${titles.length}`;
      titles.push(title);
      host.send({ type: 'setTitle', title }).catch(() => undefined);
    }, 500);
    const before = cluster.servers.map(({ pid }) => pid);
    try {
      await cluster.roll();
    } finally {
      clearInterval(writing);
      clearInterval(leading);
    }
    expect(cluster.servers.filter(({ pid }, i) => pid === before[i] || pid === 0)).toEqual([]);
    write();

    await Promise.all(people.map((person) => person.board('whole').whenSaved()));
    for (const { board, session: now } of pages)
      await until('a page to have saved', () => board.state().unsaved === 0 && now().link === 'online');
    expect(round).toBeGreaterThan(50);
    // What stops a y-websocket client for good, or a page.
    expect(people.map((person) => person.board('whole').refusedWith)).toEqual(people.map(() => null));
    expect(people.map((person) => person.goodbye).filter((g) => g !== null)).toEqual([]);
    for (const { links, statuses } of pages) {
      expect(links).not.toContain('gone');
      expect(statuses).not.toContain('closed');
    }

    const all = Object.fromEntries(docs.map((_, i) => [ids[i] ?? '', `${round}`]));
    for (const { url } of cluster.servers) {
      const cold = await new Person({ url, session, secret: host.secret }).ready();
      const { doc } = await cold.board('whole').whenSynced();
      expect(readDiamond(doc, ids).reasons).toEqual(all);
      cold.close();
    }
    await host.must({ type: 'setTitle', title: 'Everybody hears this' });
    for (const heard of [...people.map((p) => () => p.view), ...pages.map((p) => () => p.session().view)])
      await until('the last title', () => heard()?.title === 'Everybody hears this');
  }, 120_000);
});

test('a server of a cluster that died stays away until a new version is brought in, and then serves people again', async () => {
  const cluster = await startCluster({ nodes: 1, drainSeconds: 2 });
  try {
    const [server] = cluster.servers;
    const before = server?.pid ?? 0;
    process.kill(before, 'SIGKILL');
    await until('the server to have ended', () => server?.pid === 0);
    await cluster.roll();
    expect(server?.pid).not.toBe(before);
    expect((await fetch(`${cluster.url}/readyz`)).status).toBe(200);
  } finally {
    await cluster.stop();
  }
}, 60_000);
