import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bus } from './port.ts';

/** One bus with as many servers on it as a test asks for. */
export interface BusUnderTest {
  join(): Bus;
  /** The bus goes away; resolves once it has. */
  down(): Promise<void>;
  up(): Promise<void>;
  end(): Promise<void>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What every bus promises. */
export function busContract(name: string, open: () => Promise<BusUnderTest>): void {
  describe(`the bus ${name}`, () => {
    let under: BusUnderTest;
    let members: Bus[] = [];
    beforeEach(async () => {
      under = await open();
      members = [];
    });
    afterEach(async () => {
      for (const member of members) await member.close();
      await under.end();
    });

    async function join(): Promise<Bus> {
      const member = under.join();
      members.push(member);
      await vi.waitFor(() => expect(member.up).toBe(true), 5000);
      return member;
    }
    async function listen(member: Bus, topic: string): Promise<{ heard: string[]; stop: () => void }> {
      const heard: string[] = [];
      const { promise, resolve } = Promise.withResolvers<void>();
      const stop = member.subscribe(topic, (message) => heard.push(Buffer.from(message).toString()), resolve);
      await promise;
      return { heard, stop };
    }

    test('what one server publishes every other hears, in order, and it does not hear itself', async () => {
      const [a, b, c] = [await join(), await join(), await join()];
      const [atA, atB, atC] = [await listen(a, 't'), await listen(b, 't'), await listen(c, 't')];
      for (let i = 0; i < 100; i++) a.publish('t', bytes(`a${i}`));
      const all = Array.from({ length: 100 }, (_, i) => `a${i}`);
      await vi.waitFor(() => expect([atB.heard, atC.heard]).toEqual([all, all]));
      b.publish('t', bytes('b'));
      await vi.waitFor(() => expect(atA.heard).toEqual(['b']));
    });

    test('topics are heard apart, by as many as listen, until they stop', async () => {
      const [a, b] = [await join(), await join()];
      const [one, again, other] = [await listen(b, 'one'), await listen(b, 'one'), await listen(b, 'other')];
      a.publish('one', bytes('1'));
      await vi.waitFor(() => expect([one.heard, again.heard]).toEqual([['1'], ['1']]));
      one.stop();
      a.publish('one', bytes('2'));
      a.publish('other', bytes('3'));
      await vi.waitFor(() => expect([again.heard, other.heard]).toEqual([['1', '2'], ['3']]));
      again.stop();
      const anew = await listen(b, 'one');
      a.publish('one', bytes('4'));
      await vi.waitFor(() => expect(anew.heard).toEqual(['4']));
      expect([one.heard, again.heard]).toEqual([['1'], ['1', '2']]);
    });

    test('bytes of any kind and length arrive as they were', async () => {
      const [a, b] = [await join(), await join()];
      const got: Buffer[] = [];
      await new Promise<void>((ready) =>
        b.subscribe('t', (message) => got.push(Buffer.from(message)), ready),
      );
      const sent = [
        new Uint8Array(),
        Uint8Array.from({ length: 256 }, (_, i) => i),
        new Uint8Array(300_000).fill(13),
      ];
      for (const message of sent) a.publish('t', message);
      await vi.waitFor(() => expect(got.length).toBe(3));
      expect(got.map((g, i) => Buffer.compare(g, sent[i] ?? new Uint8Array([1])))).toEqual([0, 0, 0]);
    });

    test('while it is down nothing is heard, thrown or kept; when it is back all topics are heard again, and it is told', async () => {
      const [a, b] = [await join(), await join()];
      const early = await listen(b, 'early');
      const backs: string[] = [];
      a.onBack(() => backs.push('a'));
      const stop = b.onBack(() => backs.push('never'));
      b.onBack(() => backs.push('b'));
      stop();
      await under.down();
      await vi.waitFor(() => expect([a.up, b.up]).toEqual([false, false]), 5000);
      for (let i = 0; i < 1000; i++) a.publish('early', bytes('lost'));
      const late: string[] = [];
      b.subscribe('late', (message) => late.push(Buffer.from(message).toString()));
      await under.up();
      await vi.waitFor(() => expect([backs.toSorted(), a.up, b.up]).toEqual([['a', 'b'], true, true]), 5000);
      a.publish('early', bytes('1'));
      a.publish('late', bytes('2'));
      await vi.waitFor(() => expect([early.heard, late]).toEqual([['1'], ['2']]));
    });

    test('who has left hears nothing and may publish into the void', async () => {
      const [a, b] = [await join(), await join()];
      const [atA, atB] = [await listen(a, 't'), await listen(b, 't')];
      await b.close();
      b.publish('t', bytes('x'));
      a.publish('t', bytes('y'));
      const c = await join();
      const atC = await listen(c, 't');
      a.publish('t', bytes('z'));
      await vi.waitFor(() => expect(atC.heard).toEqual(['z']));
      expect([atA.heard, atB.heard, b.up]).toEqual([[], [], false]);
    });
  });
}
