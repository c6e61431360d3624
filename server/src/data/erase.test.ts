import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { describe, expect, it } from 'vitest';
import { sessionStream } from '../log/port.ts';
import { openSqliteLog } from '../log/sqlite/sqliteLog.ts';
import { openBoard } from '../testing/board.ts';
import type { RunningFacet } from '../testing/runFacet.ts';
import { connect } from '../testing/wire.ts';
import {
  CANARY,
  DAY_MS,
  fileOf,
  goOn,
  holding,
  knock,
  now,
  own,
  ranked,
  saved,
  start,
  stop,
  write,
} from './testing/served.ts';

describe('erasing', () => {
  it('V16 a session leaves no byte of it in any file, nobody finds it, and its people are told', async () => {
    const at = await start();
    const { made, seat } = await ranked(at);
    await at.data.backups.make();
    expect(holding(CANARY).join(' ')).toMatch(/backups.facet-/);
    const person = await connect(at.localUrl, seat.secret);
    const stranger = await at.makeSession();
    const foreign = await at.ask(`/api/sessions/${made.session}`, {
      method: 'DELETE',
      secret: stranger.secret,
    });
    expect(foreign.status).toBe(404);
    const byPerson = await at.ask(`/api/sessions/${made.session}`, { method: 'DELETE', secret: seat.secret });
    expect(byPerson.status).toBe(403);

    const erased = await at.ask(`/api/sessions/${made.session}`, { method: 'DELETE', secret: made.secret });
    expect(erased.status).toBe(204);
    expect(holding(CANARY)).toEqual([]);
    expect(holding(made.code)).toEqual([]);
    await person.closed;
    expect(person.last('goodbye')).toMatchObject({ reason: 'erased' });
    const again = await connect(at.localUrl, seat.secret);
    expect(again.last('goodbye')).toMatchObject({ reason: 'erased' });
    expect((await at.ask(`/api/codes/${made.code}`)).status).toBe(404);
    expect(await knock(at, seat, at.data.epoch)).toBe(CLOSE.unauthorised);
    expect((await at.ask(`/api/codes/${stranger.code}`)).status).toBe(200);
  });

  it('V16 an edit that is on its way while its session is erased brings nothing back', async () => {
    const at = await start();
    const { made, seat } = await ranked(at);
    const board = await openBoard(at.localUrl, seat.secret, own(seat));
    const erasing = at.ask(`/api/sessions/${made.session}`, { method: 'DELETE', secret: made.secret });
    for (let i = 0; i < 40; i += 1) board.doc.getMap('reasons').set(`i${i}`, `${CANARY} ${i}`);
    expect((await erasing).status).toBe(204);
    board.close();
    await stop();
    expect(holding(CANARY)).toEqual([]);
  });

  it('V16 one person: name, traits, secrets and own boards are gone from every file, all else stays', async () => {
    const at = await start();
    const { made, seat } = await ranked(at);
    const friend = await at.join(made.code, 'Bo');
    await at.data.backups.make();
    const mine = await connect(at.localUrl, seat.secret);
    const path = `/api/seats/${seat.seat}`;
    expect((await at.ask(path, { method: 'DELETE', secret: friend.secret })).status).toBe(403);
    expect((await at.ask(path, { method: 'DELETE', secret: made.secret })).status).toBe(204);
    expect(holding(CANARY)).toEqual([]);
    await mine.closed;
    expect(mine.last('goodbye')).toMatchObject({ reason: 'erased' });
    const last = await at.ask(`/api/seats/${made.seat}`, { method: 'DELETE', secret: made.secret });
    expect(last.body.refusal).toBe('lastFacilitator');
    await stop();

    const after = await start();
    const lead = await connect(after.localUrl, made.secret);
    const { seats } = await lead.until('facilitatorView');
    expect(seats.map((s) => s.name)).toEqual(['Fay', 'Bo']);
    lead.close();
  });

  it('V16 what a crash left half erased is finished when the data are looked after', async () => {
    const at = await start();
    const { made, seat } = await ranked(at);
    await stop();
    // As if the process had been killed after the decision and before the records were changed.
    const log = openSqliteLog({ path: fileOf('facet.sqlite') });
    const data = Buffer.from(JSON.stringify({ event: { type: 'seatErased', seat: seat.seat } }));
    await log.append(sessionStream(made.session), [{ at: now(), by: made.seat, data }]);
    await log.close();
    expect(holding(CANARY)).not.toEqual([]);
    await start({ data: { keeperTimes: { firstMs: 1, everyMs: 50 } } });
    await expect.poll(() => holding(CANARY), { timeout: 10_000 }).toEqual([]);
  });
});

describe('what is kept for how long', () => {
  const kept = async (days: number): Promise<RunningFacet> => {
    await stop();
    goOn(days * DAY_MS);
    const at = await start({
      env: { BACKUP_HOURS: '0' },
      data: { keeperTimes: { firstMs: 1, everyMs: 3_600_000 } },
    });
    await at.data.lookedAfter();
    return at;
  };

  it('V17 own boards go 30 days after the end with the join code, the session after 90', async () => {
    const at = await start();
    const { made, seat } = await ranked(at);
    const lead = await connect(at.localUrl, made.secret);
    await lead.command({ type: 'setStage', activity: 'a1', stage: { at: 'closed' } });
    lead.close();
    await kept(29);
    expect(holding(`${CANARY} reason`)).not.toEqual([]);
    const month = await kept(1.1);
    expect(holding(`${CANARY} reason`)).toEqual([]);
    expect(holding(`${CANARY} name`)).not.toEqual([]);
    expect((await month.ask(`/api/codes/${made.code}`)).status).toBe(404);
    expect(await knock(month, seat, month.data.epoch)).toBe(CLOSE.unknownBoard);
    const quarter = await kept(60);
    expect(holding(CANARY)).toEqual([]);
    expect((await connect(quarter.localUrl, made.secret)).last('goodbye')).toMatchObject({
      reason: 'erased',
    });
  });

  it('V17 a session that nobody used for 14 days has ended, and goes on if someone sets a stage', async () => {
    const at = await start();
    const { made, seat } = await ranked(at);
    const early = await kept(13);
    expect((await early.ask<{ ended: boolean }>(`/api/codes/${made.code}`)).body.ended).toBe(false);
    const due = await kept(1.1);
    expect((await due.ask<{ ended: boolean }>(`/api/codes/${made.code}`)).body.ended).toBe(true);
    await saved(due, seat, `${CANARY} reason`);
    const lead = await connect(due.localUrl, made.secret);
    await lead.command({ type: 'setStage', activity: 'a1', stage: { at: 'individual' } });
    lead.close();
    await write(due, seat, 'back again');
  });
});
