import { expect, test } from 'vitest';
import { twoFrames, webSocketFrame } from './webSocketFrame.ts';

test('the same bytes are framed once, others anew', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const frame = webSocketFrame(bytes);
  expect(webSocketFrame(bytes)).toBe(frame);
  const same = webSocketFrame(Uint8Array.of(1, 2, 3));
  expect(same).not.toBe(frame);
  expect(same).toEqual(frame);
});

test('two messages in one buffer are the two frames', () => {
  for (const length of [0, 125, 126, 70_000]) {
    const [own, shared] = [Uint8Array.of(100, 7), new Uint8Array(length).fill(5)];
    expect(twoFrames(own, shared)).toEqual(Buffer.concat([webSocketFrame(own), webSocketFrame(shared)]));
    expect(twoFrames(shared, own)).toEqual(Buffer.concat([webSocketFrame(shared), webSocketFrame(own)]));
  }
});
