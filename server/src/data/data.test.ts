import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { boardName } from '@facet/shared/boards/address.ts';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { describe, expect, it } from 'vitest';
import { boardStream } from '../log/port.ts';
import { openSqliteLog } from '../log/sqlite/sqliteLog.ts';
import { openBoard } from '../testing/board.ts';
import type { RunningFacet } from '../testing/runFacet.ts';
import { connect } from '../testing/wire.ts';
import { CANARY, fileOf, goOn, knock, own, ranked, saved, start, stop, write } from './testing/served.ts';

const epochOf = async (at: RunningFacet, secret: string): Promise<string> => {
  const client = await connect(at.localUrl, secret);
  const { epoch } = await client.until('hello');
  client.close();
  return epoch;
};

describe('backups', () => {
  it('V18 are made by themselves while people work, read through, and the oldest goes', async () => {
    const at = await start({
      env: { BACKUP_KEEP: '2' },
      data: { keeperTimes: { firstMs: 1, everyMs: 60_000 } },
    });
    await expect.poll(() => at.data.backups.list()).toHaveLength(1);
    const { seat } = await ranked(at);
    for (let i = 0; i < 3; i += 1) {
      goOn(60_000);
      const made = await at.data.backups.make();
      expect(made).toMatchObject({ sessions: 1, damaged: 0 });
    }
    const files = await at.data.backups.list();
    expect(files).toHaveLength(2);
    const copy = openSqliteLog({ path: files[1] ?? '', journal: 'DELETE' });
    expect(await copy.read(boardStream(seat.session, boardName(own(seat))))).not.toEqual([]);
    expect(await copy.epoch()).toBe('');
    await copy.close();
    await saved(at, seat, `${CANARY} reason`);
  });
});

describe('the epoch of the data', () => {
  it('V19 is told at the door and stays over restarts; who comes with another may not merge', async () => {
    const at = await start();
    const { seat } = await ranked(at);
    const { epoch } = at.data;
    expect(await epochOf(at, seat.secret)).toBe(epoch);
    expect(await knock(at, seat, epoch)).toBe('let in');
    expect(await knock(at, seat, 'another')).toBe(CLOSE.otherData);
    await stop();
    const again = await start();
    expect(again.data.epoch).toBe(epoch);
  });

  it('V19 changes where an older copy of the database was put in its place by hand', async () => {
    const at = await start();
    const { epoch } = at.data;
    await stop();
    const older = readFileSync(fileOf('facet.sqlite'));
    await start();
    await stop();
    writeFileSync(fileOf('facet.sqlite'), older);
    expect((await start()).data.epoch).not.toBe(epoch);
  });
});

describe('a damaged record', () => {
  it('V13 is told to the facilitators, and the rest of the session opens', async () => {
    const at = await start();
    const { made, seat } = await ranked(at);
    await stop();
    const db = new DatabaseSync(fileOf('facet.sqlite'));
    const spoil = (stream: string, seq: string): void =>
      void db
        .prepare(
          `UPDATE records SET data = x'00' WHERE stream = (SELECT id FROM streams WHERE name = ?) AND seq = ${seq}`,
        )
        .run(stream);
    const last = '(SELECT max(seq) FROM records r WHERE r.stream = records.stream)';
    spoil(
      `board/${boardName(own(seat))}`,
      '(SELECT max(seq) FROM records r WHERE r.stream = records.stream)',
    );
    spoil(`session/${made.session}`, last);
    db.close();
    const after = await start();
    const lead = await connect(after.localUrl, made.secret);
    const view = await lead.until('facilitatorView', (v) => v.damaged.length === 2);
    expect(view.damaged).toEqual([
      { what: 'session', activity: null, group: null, records: 1 },
      { what: 'individual', activity: 'a1', group: null, records: 1 },
    ]);
    expect(after.logged.join('')).toContain('a record is damaged and was set aside');
    expect((await lead.command({ type: 'setTitle', title: 'Goes on' })).ok).toBe(true);
    lead.close();
  });
});

describe('a disk with too little room', () => {
  it('V14 below the first mark takes no session, below the second nothing at all, and recovers by itself', async () => {
    let free = 5_000_000_000;
    const at = await start({ data: { freeBytes: () => Promise.resolve(free) } });
    const { made, seat } = await ranked(at);
    const lead = await connect(at.localUrl, made.secret);
    const board = await openBoard(at.localUrl, seat.secret, own(seat));
    const set = async (bytes: number): Promise<void> => {
      free = bytes;
      await at.data.disk.look();
    };
    await set(900_000_000);
    const refused = await at.ask('/api/sessions', { body: {} });
    expect([refused.status, refused.body.refusal]).toEqual([503, 'noRoom']);
    await write(at, seat, 'still saved');
    await set(100_000_000);
    expect(await lead.until('saving', (s) => !s.possible)).toEqual({ possible: false });
    expect(await lead.command({ type: 'setTitle', title: 'Full' })).toEqual({
      ok: false,
      refusal: 'serverReadOnly',
    });
    const latecomer = await connect(at.localUrl, seat.secret);
    expect(await latecomer.until('saving')).toEqual({ possible: false });
    latecomer.close();
    board.doc.getMap('reasons').set('i1', 'while it is full');
    const reader = await openBoard(at.localUrl, seat.secret, own(seat));
    expect(reader.doc.getMap('reasons').get('i1')).toBe('still saved');
    reader.close();
    await set(5_000_000_000);
    expect(await lead.until('saving', (s) => s.possible)).toEqual({ possible: true });
    // The page that was sent away comes back and brings what it had.
    await saved(at, seat, 'while it is full');
    expect((await lead.command({ type: 'setTitle', title: 'Room' })).ok).toBe(true);
    board.close();
    lead.close();
  });
});
