import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { access } from '@facet/shared/session/permissions.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseBoardName } from '@facet/shared/boards/address.ts';
import { Bench, boardOf, type Client } from './testing/bench.ts';
import { ACTIVITY, FakeSessions, ITEMS, SESSION } from './testing/fakeSessions.ts';
import { synced, until } from './testing/until.ts';

const deck = ITEMS.map((i) => i.id);
let bench: Bench;
let groupOf: Record<string, string>;

beforeEach(async () => {
  bench = await Bench.start();
  for (let i = 1; i <= 8; i++) bench.sessions.seat(`p${i}`);
  bench.sessions.seat('proj', 'projector');
  bench.sessions.seat('obs', 'observer');
  bench.sessions.lead({ type: 'formGroups', activity: ACTIVITY, seed: 1 });
  const groups = bench.sessions.live.state.agenda[0]?.groups ?? [];
  groupOf = Object.fromEntries(groups.flatMap((g) => g.members.map((m) => [m, g.id])));
});
afterEach(() => bench.stop());

/** Connects, and says what came of it: the code it was closed with, or that it has the board. */
async function outcome(client: Client): Promise<number | 'open'> {
  await until(() => expect(client.provider.synced || client.codes.length > 0).toBe(true));
  const result = client.codes[0] ?? 'open';
  client.provider.destroy();
  return result;
}

const STAGES: [string, (s: FakeSessions) => void][] = [
  ['waiting', (s) => s.stage('waiting')],
  ['individual', (s) => s.stage('individual')],
  ['groups', (s) => s.groups()],
  ['present', (s) => s.present('g1')],
  ['whole', (s) => s.stage('whole')],
  ['closed', (s) => s.stage('closed')],
];

describe('private means withheld', () => {
  test.each(STAGES)(
    'while %s, each seat gets the boards it may read and is closed on every other',
    async (_name, go) => {
      go(bench.sessions);
      const boards = [boardOf.individual('p1'), boardOf.group('g1'), boardOf.group('g2'), boardOf.whole];
      const other = Object.keys(groupOf).find((p) => groupOf[p] !== groupOf['p1']) ?? '';
      for (const seat of ['p1', other, 'fac', 'proj', 'obs']) {
        for (const board of boards) {
          const address = parseBoardName(board);
          if (address === null) throw new Error(board);
          const { read } = access(bench.sessions.live.state, seat, address, Date.now());
          const got = await outcome(bench.client(board, seat));
          expect([seat, board, got]).toEqual([seat, board, read ? 'open' : CLOSE.forbidden]);
        }
      }
    },
  );

  test('a stranger, a name for a secret, and a seat that has left are closed with 4401', async () => {
    bench.sessions.stage('whole');
    bench.sessions.lead({ type: 'removeSeat', seat: 'p8' });
    for (const seat of ['nobody', 'p8'])
      expect(await outcome(bench.client(boardOf.whole, seat))).toBe(CLOSE.unauthorised);
    expect(await outcome(bench.client(boardOf.whole, 'x', { protocols: ['facet.1', 'bearer.p1'] }))).toBe(
      CLOSE.unauthorised,
    );
    expect(await outcome(bench.client(boardOf.whole, 'x', { protocols: ['facet.1'] }))).toBe(
      CLOSE.unauthorised,
    );
  });

  test('boards that do not exist are closed with 4404', async () => {
    bench.sessions.stage('whole');
    const names = [
      `${SESSION}/a9/whole`,
      `other/${ACTIVITY}/whole`,
      `${SESSION}/${ACTIVITY}/group/g99`,
      'x',
      `${boardOf.whole}/x`,
      `${boardOf.whole}%2F..`,
    ];
    for (const name of [...names, boardOf.individual('fac'), boardOf.individual('ghost')]) {
      expect([name, await outcome(bench.client(name, 'p1'))]).toEqual([name, CLOSE.unknownBoard]);
    }
  });

  test('whoever loses the right is closed at once, before the next edit goes out', async () => {
    bench.sessions.groups('share');
    bench.sessions.lead({ type: 'shareBoard', activity: ACTIVITY }, 'p1');
    const mate = Object.keys(groupOf).find((p) => p !== 'p1' && groupOf[p] === groupOf['p1']) ?? '';
    const reader = bench.client(boardOf.individual('p1'), mate);
    const owner = bench.client(boardOf.individual('p1'), 'p1');
    await synced(reader, owner);
    const away = Object.values(groupOf).find((g) => g !== groupOf['p1']) ?? null;
    bench.sessions.lead({ type: 'moveSeat', activity: ACTIVITY, seat: mate, group: away });
    await until(() => expect(reader.codes).toEqual([CLOSE.forbidden]));
    expect(owner.codes).toEqual([]);
    bench.sessions.lead({ type: 'removeSeat', seat: 'p1' });
    await until(() => expect(owner.codes).toEqual([CLOSE.unauthorised]));
  });

  test('a writer whose stage has passed keeps reading what it still may read', async () => {
    bench.sessions.groups();
    const group = groupOf['p1'] ?? '';
    const a = bench.client(boardOf.group(group), 'p1');
    await synced(a);
    bench.sessions.present(group);
    const b = bench.client(boardOf.group(group), 'proj');
    await synced(b);
    placeCard(a.doc, deck, 'i1', '1');
    await until(() => expect(b.doc.getMap('slots').get('1')).toBe('i1'));
    expect(a.codes).toEqual([]);
  });
});
