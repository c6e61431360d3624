import type { Socket } from 'socket.io-client';
import { expect, test, vi } from 'vitest';
import { LineWay } from './lineWay.ts';
import { Ways } from './ways.ts';

/** A socket that only tells what happens to it. */
function line() {
  const heard = new Map<string, ((...words: unknown[]) => void)[]>();
  const on = (name: string, hear: (...words: unknown[]) => void): void =>
    void heard.set(name, [...(heard.get(name) ?? []), hear]);
  const tell = (name: string, ...words: unknown[]): void =>
    heard.get(name)?.forEach((hear) => hear(...words));
  const io = {
    on: () => undefined,
    opts: {},
    timeout: () => undefined,
    engine: { transport: { name: 'websocket' } },
  };
  const socket = { on, io, connect: () => undefined, disconnect: () => undefined };
  const ways = new Ways(() => Promise.resolve(true));
  const cut = vi.spyOn(ways, 'wasCut');
  const way = new LineWay(socket as unknown as Socket, ways, 'http://server', {
    mayChange: () => true,
    changing: () => undefined,
  });
  way.connect();
  tell('hello');
  return { tell, cut, way };
}

test('W12 a WebSocket that ends without a word is a cut', () => {
  const { tell, cut } = line();
  tell('disconnect', 'transport close');
  expect(cut).toHaveBeenCalledTimes(1);
});

test('V21 a server that says that it stops is no filter, however often it happens; the next line is judged anew', () => {
  const { tell, cut, way } = line();
  for (let i = 0; i < 5; i += 1) {
    tell('restarting');
    tell('disconnect', 'transport close');
    way.connect();
    tell('hello');
  }
  expect(cut).not.toHaveBeenCalled();
  tell('disconnect', 'transport close');
  expect(cut).toHaveBeenCalledTimes(1);
});
