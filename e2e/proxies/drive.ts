// What has to work through a proxy, tried one after the other; each gives a line.
import assert from 'node:assert/strict';
import { boardName, type BoardAddress } from '@facet/shared/boards/address.ts';
import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { BEARER_PREFIX, BOARD_PATH, FACET_PROTOCOL, MESSAGE } from '@facet/shared/protocol/boardWire.ts';
import { HTTP_LIMITS, REPORT_BYTES, type SessionMade } from '@facet/shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '@facet/shared/protocol/version.ts';
import * as decoding from 'lib0/decoding';
import { io, type Socket } from 'socket.io-client';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { lineSocketClass } from '../chaos/lineSocket.ts';
import { makeLink, makeSession } from '../support/http.ts';
import { joinAs, Person } from '../support/person.ts';
import { until } from '../support/until.ts';

export interface Driven {
  /** As people open it, through the proxy. */
  url: string;
  /** As the proxy reaches it. */
  direct: string;
  idleMs: number;
  say: (what: string) => void;
}

const DECK = (READY_LISTS[0]?.items ?? []).map(({ text }, i) => ({ id: `i${i + 1}`, text }));
const ids = DECK.map((i) => i.id);

export async function drive({ url, direct, idleMs, say }: Driven): Promise<void> {
  await page(url);
  say('the page and its headers');
  await figures(url, direct);
  say('figures are kept in, and health is not');
  await bodies(url);
  say('large bodies reach Facet, which refuses what is too large itself');

  const made = await makeSession(url, {
    title: 'Behind a proxy',
    facilitator: 'Helen',
    activities: [{ kind: 'diamond9', question: 'What matters?', deck: DECK }],
  });
  assert.ok((await makeLink(url, made.secret, 'projector')).startsWith(`${url}/projector#`));
  say('a session is made, and its links lead to PUBLIC_URL');

  const host = await new Person({ url, session: made.session, secret: made.secret }).ready();
  const ann = await joinAs(url, made.code, { name: 'Ann', about: {} });
  const ben = await joinAs(url, made.code, { name: 'Ben', about: {} });
  const polling = await pollingLine(url, ben.secret);
  try {
    await host.must({ type: 'setStage', activity: 'a1', stage: { at: 'individual' } });
    const board = await ann.board('individual', ann.seat).whenSynced();
    placeCard(board.doc, ids, 'i1', '1');
    await board.whenSaved();
    assert.deepEqual(await kept(direct, made, ann), { '1': 'i1' });
    say('people join, and a board is edited by a WebSocket');

    const polled = new Polled(
      url,
      { session: made.session, activity: 'a1', scope: 'individual', owner: ben.seat },
      ben.secret,
    );
    // The answer to the server's first question counts as well.
    await until('a board by long-polling', () => polled.provider.synced && polled.saved === 1);
    const from = performance.now();
    placeCard(polled.doc, ids, 'i2', '1');
    await until('an edit by long-polling to be saved', () => polled.saved === 2);
    const ms = Math.round(performance.now() - from);
    assert.ok(ms < 1000, `saving by long-polling took ${ms} ms: something keeps answers back`);
    assert.deepEqual(await kept(direct, made, ben), { '1': 'i2' });
    say(`a board is edited by long-polling, and saved within ${ms} ms`);

    const began = performance.now();
    const heard = new Promise((resolve) => polling.once('view', resolve));
    await host.must({ type: 'setTitle', title: 'Heard at once' });
    await heard;
    const late = Math.round(performance.now() - began);
    assert.ok(late < 1500, `a view by long-polling came after ${late} ms`);
    say(`what changes is heard by long-polling within ${late} ms`);

    await idle({ idleMs, direct, board, polled, polling, host });
    say(`${idleMs / 1000} s without a word, and every line is still the same`);
    polled.close();
  } finally {
    polling.disconnect();
    for (const person of [host, ann, ben]) person.close();
  }
}

async function page(url: string): Promise<void> {
  const answer = await fetch(url);
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /<!doctype html>/i);
  const header = (name: string): string => answer.headers.get(name) ?? '';
  assert.match(header('content-security-policy'), new RegExp(`wss://${new URL(url).host}( |;|$)`));
  assert.match(header('strict-transport-security'), /^max-age=\d+$/);
  assert.equal(header('x-frame-options'), 'DENY');
  assert.equal(header('x-content-type-options'), 'nosniff');
}

async function figures(url: string, direct: string): Promise<void> {
  assert.equal((await fetch(`${url}/metrics`)).status, 404);
  assert.equal((await fetch(`${direct}/metrics`)).status, 200);
  assert.equal(
    (await fetch(`${direct}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status,
    403,
  );
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
}

async function bodies(url: string): Promise<void> {
  const send = async (bytes: number): Promise<unknown> => {
    const body = JSON.stringify({ earlier: 'x'.repeat(bytes) });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/sessions`, { method: 'POST', headers, body });
    return answer.json();
  };
  assert.deepEqual(await send(REPORT_BYTES - 1000), { refusal: 'badInput' });
  assert.deepEqual(await send(REPORT_BYTES + HTTP_LIMITS.planBytes + 1000), { refusal: 'tooLarge' });
}

/** The session's line of somebody whose network lets no WebSocket through. */
async function pollingLine(url: string, secret: string): Promise<Socket> {
  const auth = { secret, protocol: PROTOCOL_VERSION };
  const socket = io(url, { auth, transports: ['polling'], forceNew: true, reconnection: false });
  await new Promise((resolve, reject) => {
    socket.once('view', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

/** A board whose network lets no WebSocket through. */
class Polled {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  saved = 0;
  /** How many lines it has had. */
  lines = 0;

  constructor(url: string, address: BoardAddress, secret: string) {
    this.provider = new WebsocketProvider(
      url.replace(/^http/, 'ws') + BOARD_PATH,
      boardName(address),
      this.doc,
      {
        disableBc: true,
        protocols: [FACET_PROTOCOL, BEARER_PREFIX + secret],
        WebSocketPolyfill: lineSocketClass(
          'polling',
          { pollingUntil: 0 },
          {
            opened: () => this.lines++,
            sent: () => undefined,
            heardByPolling: () => undefined,
            wentOver: () => undefined,
          },
        ),
      },
    );
    this.provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
      this.saved = decoding.readVarUint(decoder);
    };
  }

  close(): void {
    this.provider.destroy();
  }
}

/** What lies on somebody's board on the disk, asked past the proxy. */
async function kept(direct: string, { session }: SessionMade, { secret, seat }: Person): Promise<unknown> {
  const cold = await new Person({ url: direct, session, secret }).ready();
  const { doc } = await cold.board('individual', seat).whenSynced();
  const slots: unknown = doc.getMap('slots').toJSON();
  cold.close();
  return slots;
}

interface Idle {
  idleMs: number;
  direct: string;
  board: { synced: boolean };
  polled: Polled;
  polling: Socket;
  host: Person;
}

async function idle({ idleMs, direct, board, polled, polling, host }: Idle): Promise<void> {
  const ended = async (): Promise<number> => {
    const text = await (await fetch(`${direct}/metrics`)).text();
    const open = [...text.matchAll(/^facet_connections\{.*\} (\d+)$/gm)].map(([, n]) => Number(n));
    return open.reduce((a, b) => a + b, 0);
  };
  const before = { open: await ended(), lines: polled.lines, id: polling.id, hello: host.hello };
  await new Promise((next) => setTimeout(next, idleMs));
  const after = { open: await ended(), lines: polled.lines, id: polling.id, hello: host.hello };
  assert.equal(after.open, before.open);
  assert.equal(after.lines, before.lines);
  assert.equal(after.id, before.id);
  // A line that came back has been greeted anew.
  assert.equal(after.hello, before.hello);
  assert.ok(board.synced && polling.connected && polled.provider.synced);
}
