import { afterEach, describe, expect, it, vi } from 'vitest';
import { couldBeKey, keepKey, keptKey } from './serverKey.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the key of a server', () => {
  it('is remembered by the tab only, and forgotten when it was wrong', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    });
    expect(keptKey()).toBe('');
    keepKey('Harbour-Lane');
    expect(keptKey()).toBe('Harbour-Lane');
    keepKey('');
    expect([keptKey(), kept.size]).toStrictEqual(['', 0]);
  });

  it('is asked for again where the browser keeps nothing', () => {
    const off = () => {
      throw new Error('storage is off');
    };
    vi.stubGlobal('sessionStorage', { getItem: off, setItem: off, removeItem: off });
    keepKey('Harbour-Lane');
    expect(keptKey()).toBe('');
  });

  it.each(['', 'short', 'with a space', 'schlüssel-der-schule', 'x'.repeat(101)])(
    'is not sent where it cannot be one (%s)',
    (key) => expect(couldBeKey(key)).toBe(false),
  );
});
