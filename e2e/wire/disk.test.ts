import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Board } from '../support/board.ts';
import { makeSession } from '../support/http.ts';
import { joinAs, Person } from '../support/person.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { until } from '../support/until.ts';
import { failSyncs } from './failSyncs.ts';

// A small disk and a failing one are made with what Linux has; elsewhere nothing like them can be had.
const onLinux = process.platform === 'linux';

const list = READY_LISTS[0];
const DECK = (list?.items ?? []).map(({ text }, i) => ({ id: `i${i + 1}`, text }));
const ids = DECK.map((i) => i.id);

let dataDir = '';
let server: RunningServer | null = null;
const people: Person[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'facet-disk-'));
});
afterEach(async () => {
  for (const person of people.splice(0)) person.close();
  await server?.kill();
  server = null;
  await rm(dataDir, { recursive: true, force: true });
});

/** A session in its private step, its facilitator, one person and their board. */
async function working(on: RunningServer): Promise<{ host: Person; me: Person; board: Board }> {
  const made = await makeSession(on.url, {
    title: 'Disk',
    facilitator: 'Helen',
    activities: [{ kind: 'diamond9', question: 'What matters?', deck: DECK }],
  });
  const host = await new Person({ url: on.url, session: made.session, secret: made.secret }).ready();
  const me = await joinAs(on.url, made.code, { name: 'Ann', about: {} });
  people.push(host, me);
  await host.must({ type: 'setStage', activity: 'a1', stage: { at: 'individual' } });
  const board = await me.board('individual', me.seat).whenSynced();
  return { host, me, board };
}

/** What somebody who opens the board anew is given. */
async function coldSlots({ session, secret, seat }: Person, on: RunningServer): Promise<unknown> {
  const cold = await new Person({ url: on.url, session, secret }).ready();
  const { doc } = await cold.board('individual', seat).whenSynced();
  const slots = doc.getMap('slots').toJSON();
  cold.close();
  return slots;
}

/** Writes until there is no room for another byte. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let size = 65_536; size >= 1; size = size > 1 ? Math.floor(size / 16) : 0)
      try {
        for (;;) writeSync(file, Buffer.alloc(size, 1));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      }
  } finally {
    closeSync(file);
  }
}

describe.runIf(onLinux)('the disk under a running server', () => {
  test('V14 a disk that is full to the last byte takes nothing, tells nobody, and the rest of the work comes when there is room', async () => {
    const mount = `mount -t tmpfs -o size=4m tmpfs '${dataDir}' && exec "$@"`;
    server = await startServer({
      dataDir,
      within: ['unshare', '-m', 'sh', '-c', mount, 'sh'],
      // Below these marks it would stop by itself, long before the disk does.
      env: { DISK_WRITE_MB: '0', DISK_SESSIONS_MB: '0', BACKUP_HOURS: '0' },
    }).catch((error: unknown) => {
      throw new Error('A small disk needs root and unshare: run the tests as root.', { cause: error });
    });
    const { host, me, board } = await working(server);
    placeCard(board.doc, ids, 'i1', '1');
    await board.whenSaved();

    // The disk is only to be seen from within the server's own namespace.
    const filler = `/proc/${server.pid}/root${dataDir}/filler`;
    fill(filler);
    const before = board.saved;
    for (const [i, slot] of SLOTS.entries()) placeCard(board.doc, ids, `i${i + 1}`, slot);
    expect(await host.send({ type: 'setTitle', title: 'Full' })).toEqual({
      ok: false,
      refusal: 'serverReadOnly',
    });
    await until('the server to say that it could not save', () =>
      server?.lines.some((line) => line.includes('a board could not be saved')),
    );
    expect(board.saved).toBe(before);
    expect(await coldSlots(me, server)).toEqual({ '1': 'i1' });

    rmSync(filler);
    await board.whenSaved();
    expect(await coldSlots(me, server)).toEqual(Object.fromEntries(SLOTS.map((s, i) => [s, `i${i + 1}`])));
    await host.must({ type: 'setTitle', title: 'Room again' });
  }, 60_000);

  test('V14 after a sync to disk that failed nothing is called saved any more: the server ends, and is whole again after a start', async () => {
    server = await startServer({ dataDir });
    const { host, me, board } = await working(server);
    placeCard(board.doc, ids, 'i1', '1');
    await board.whenSaved();
    const { port, pid, lines } = server;
    const heal = await failSyncs(pid);
    try {
      const before = board.saved;
      placeCard(board.doc, ids, 'i2', '5');
      await until('the server to end', () => lines.some((line) => line.includes('the disk failed')));
      await server.kill();
      expect(board.saved).toBe(before);
      expect(host.view?.title).toBe('Disk');
    } finally {
      await heal();
    }
    server = await startServer({ dataDir, port });
    await board.whenSaved();
    expect(await coldSlots(me, server)).toEqual({ '1': 'i1', '5': 'i2' });
  }, 60_000);
});
