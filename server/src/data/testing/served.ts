import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boardName, type BoardAddress } from '@facet/shared/boards/address.ts';
import { BEARER_PREFIX, BOARD_PATH, EPOCH_PREFIX, FACET_PROTOCOL } from '@facet/shared/protocol/boardWire.ts';
import type { SeatMade, SessionMade } from '@facet/shared/protocol/http.ts';
import { afterEach, beforeEach, expect } from 'vitest';
import WebSocket from 'ws';
import { openBoard } from '../../testing/board.ts';
import { runFacet, type RunningFacet } from '../../testing/runFacet.ts';
import { connect } from '../../testing/wire.ts';

export const DAY_MS = 24 * 3_600_000;
/** A text that is nowhere but where a test put it. */
export const CANARY = 'Zanzibara';

let dataDir = '';
let facet: RunningFacet | null = null;
let later = 0;
export const now = (): number => Date.now() + later;
export const goOn = (ms: number): void => void (later += ms);
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'facet-data-test-'));
  later = 0;
});
afterEach(async () => {
  await facet?.end();
  facet = null;
  rmSync(dataDir, { recursive: true });
});

/** The path of a file of the data of this test. */
export const fileOf = (name: string): string => join(dataDir, name);

/** A server on this test's data; it ends with the test at the latest. */
export const start = async (options: Parameters<typeof runFacet>[0] = {}): Promise<RunningFacet> =>
  (facet = await runFacet({ dataDir, now, ...options }));
export async function stop(): Promise<void> {
  await facet?.end();
  facet = null;
}

/** The files under the data folder that hold a text anywhere. */
export function holding(text: string): string[] {
  const folder = dataDir;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => readFileSync(join(folder, name)).includes(text));
}

export const own = (made: { session: string; seat: string }): BoardAddress => ({
  session: made.session,
  activity: 'a1',
  scope: 'individual',
  owner: made.seat,
});

/** A session with a person who has written on their own board what only they know. */
export async function ranked(at: RunningFacet): Promise<{ made: SessionMade; seat: SeatMade }> {
  const made = await at.makeSession();
  const lead = await connect(at.localUrl, made.secret);
  const seat = await at.join(made.code, `${CANARY} name`);
  await lead.command({ type: 'setStage', activity: 'a1', stage: { at: 'individual' } });
  const me = await connect(at.localUrl, seat.secret);
  await me.command({
    type: 'describeSeat',
    name: `${CANARY} again`,
    about: { school: `${CANARY} school`, team: 'T' },
  });
  await write(at, seat, `${CANARY} reason`);
  me.close();
  lead.close();
  return { made, seat };
}

export async function write(at: RunningFacet, seat: SeatMade, text: string): Promise<void> {
  const board = await openBoard(at.localUrl, seat.secret, own(seat));
  board.doc.getMap('reasons').set('i1', text);
  await saved(at, seat, text);
  board.close();
}

/** Saved is what another connection is given. */
export async function saved(at: RunningFacet, seat: SeatMade, text: string): Promise<void> {
  await expect
    .poll(async () => {
      const other = await openBoard(at.localUrl, seat.secret, own(seat));
      const found = other.doc.getMap('reasons').get('i1');
      other.close();
      return found;
    })
    .toBe(text);
}

/** What a board connection that says which epoch it is from is told: a first frame, or a close code. */
export function knock(at: RunningFacet, seat: SeatMade, epoch: string): Promise<number | 'let in'> {
  const url = `${at.localUrl.replace('http', 'ws')}${BOARD_PATH}/${boardName(own(seat))}`;
  const ws = new WebSocket(url, [FACET_PROTOCOL, BEARER_PREFIX + seat.secret, EPOCH_PREFIX + epoch]);
  return new Promise((resolve) => {
    ws.once('message', () => {
      resolve('let in');
      ws.terminate();
    });
    ws.once('close', resolve);
  });
}
