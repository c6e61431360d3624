import type { Door, SeatMade } from '@facet/shared/protocol/http.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { CODE_ALPHABET, CODE_LENGTH } from '@facet/shared/session/joinCode.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../support/cast.ts';
import { makeSession } from '../support/http.ts';
import { Person } from '../support/person.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { Asker } from './asker.ts';

const PEOPLE = 120;
const WRONG = 200;
const WITHIN_MS = 5000;
/** What a right code may take at most, whoever else asks; on a machine without a free processor as many times more. */
const RIGHT_MS = 2000;

let server: RunningServer;
let asker: Asker;
beforeAll(async () => {
  server = await startServer({ env: { TRUST_PROXY: '1' } });
  asker = new Asker();
});
afterAll(async () => {
  await asker.close();
  await server.stop();
});

const ask = (path: string, from: string, body?: unknown) => asker.ask(server.url + path, from, body);
const list = READY_LISTS[0];
const hall = () =>
  makeSession(server.url, {
    title: 'Hall',
    facilitator: 'Helen',
    activities: [
      {
        kind: 'diamond9',
        question: list?.question ?? '',
        deck: (list?.items ?? []).map(({ name, text }, i) => ({ id: `i${i + 1}`, name, text })),
      },
    ],
  });

const after = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));
/** A code that leads nowhere: that it is another session's has a chance of one in 480 million. */
const wrongCode = (n: number): string =>
  Array.from({ length: CODE_LENGTH }, (_, i) =>
    CODE_ALPHABET.charAt(Math.floor((n * 7919 + 13) / CODE_ALPHABET.length ** i) % CODE_ALPHABET.length),
  ).join('');

describe('the doors of a running server', () => {
  test.each([1, 2])(
    'a hall of 120 behind one address joins within five seconds with 200 wrong codes among them: all in, none refused (time %i)',
    async (time) => {
      const from = '10.0.0.1';
      const { code, session, secret } = await hall();
      const host = await new Person({ url: server.url, session, secret }).ready();
      await host.must({ type: 'setStage', activity: host.activity?.id ?? '', stage: { at: 'individual' } });

      const slowest = { ms: 0, starved: 1 };
      const right = async (path: string, body?: unknown): Promise<string> => {
        const { status, body: text, ms, starved } = await ask(path, from, body);
        expect([path.replace(code, 'CODE'), text, status]).toEqual([
          path.replace(code, 'CODE'),
          text,
          body === undefined ? 200 : 201,
        ]);
        slowest.ms = Math.max(slowest.ms, ms);
        slowest.starved = starved;
        return text;
      };
      const join = async (name: string, at: number): Promise<Person> => {
        await after(at);
        const door = JSON.parse(await right(`/api/codes/${code}`)) as Door;
        expect(door.session).toBe(session);
        const seat = JSON.parse(await right(`/api/codes/${code}/seats`, { name, about: {} })) as SeatMade;
        const person = await new Person({ url: server.url, session, secret: seat.secret }).ready();
        await person.board('individual', person.seat).whenSynced();
        return person;
      };
      const mistype = async (n: number): Promise<number> => {
        await after((n / WRONG) * WITHIN_MS);
        return (await ask(`/api/codes/${wrongCode(time * WRONG + n)}`, from)).status;
      };

      const wrong = Array.from({ length: WRONG }, (_, n) => mistype(n));
      const people = await Promise.all(
        cast(PEOPLE, time).map(({ name }, n) => join(name, (n / PEOPLE) * WITHIN_MS)),
      );
      try {
        expect(new Set(people.map((p) => p.seat)).size).toBe(PEOPLE);
        expect(people.map((p) => p.goodbye).filter(Boolean)).toEqual([]);
        console.log(
          JSON.stringify({ hall: time, slowestRightMs: Math.round(slowest.ms), starved: slowest.starved }),
        );
        expect(slowest.ms).toBeLessThan(RIGHT_MS * slowest.starved);
        expect(new Set(await Promise.all(wrong))).toEqual(new Set([404]));
      } finally {
        for (const person of [host, ...people]) person.close();
      }
    },
    60_000,
  );

  test('while many connections of many addresses guess codes, a right one is answered within two seconds and guesses get nowhere', async () => {
    const { code } = await hall();
    const until = performance.now() + 4000;
    let answered = 0;
    const guess = async (who: number): Promise<void> => {
      for (let n = 0; performance.now() < until; n += 1) {
        const { status } = await ask(
          `/api/codes/${wrongCode(who * 1000 + n + 500_000)}`,
          `10.${1 + (who % 50)}.0.1`,
        );
        expect([404, 429]).toContain(status);
        answered += 1;
      }
    };
    const guessing = Array.from({ length: 400 }, (_, who) => guess(who));
    const times: number[] = [];
    for (let n = 0; performance.now() < until; n += 1) {
      // Somebody in a school of their own, and somebody behind the same address as those who guess.
      for (const from of ['10.200.0.1', `10.${1 + (n % 50)}.0.1`]) {
        const { status, ms, starved } = await ask(`/api/codes/${code}`, from);
        expect(status).toBe(200);
        times.push(ms / starved);
      }
    }
    await Promise.all(guessing);
    const seconds = 4;
    console.log(
      JSON.stringify({
        guessesASecond: Math.round(answered / seconds),
        right: times.length,
        slowestRightMs: Math.round(Math.max(...times)),
      }),
    );
    expect(times.length).toBeGreaterThan(10);
    expect(Math.max(...times)).toBeLessThan(RIGHT_MS);
    // 60 of each address and 600 of all are free before any has to wait; 400 that wait are a few hundred a second.
    expect(answered / seconds).toBeLessThan(700);
  }, 60_000);
});
