import { describe, expect, it } from 'vitest';
import { pendingPaste } from './pasted.ts';

const texts = (found: ReturnType<typeof pendingPaste>) => found?.items.map((i) => i.text) ?? null;

describe('a pasted list that nobody pressed the button for', () => {
  it('is the list all the same', () => {
    expect(texts(pendingPaste('paste', 'Time to plan\nTrust', null))).toEqual(['Time to plan', 'Trust']);
  });

  it('is the list again once it is changed after it was used', () => {
    expect(texts(pendingPaste('paste', 'Time\nTrust', 'Time'))).toEqual(['Time', 'Trust']);
  });

  it('leaves the list alone once it has been used, so that what was edited since stays', () => {
    expect(pendingPaste('paste', 'Time\nTrust', 'Time\nTrust')).toBeNull();
  });

  it('leaves the list alone where nothing is in it or another source is chosen', () => {
    expect(pendingPaste('paste', ' \n', null)).toBeNull();
    expect(pendingPaste('ready', 'Time\nTrust', null)).toBeNull();
    expect(pendingPaste('file', 'Time\nTrust', null)).toBeNull();
  });
});
