import { afterEach, describe, expect, it, vi } from 'vitest';
import { unzip, zip, ZIP_LIMITS } from './zip.ts';

afterEach(() => vi.unstubAllGlobals());

const all = (): boolean => true;

describe('zip', () => {
  it('unpacking stops soon after the limit, whatever is still to come', async () => {
    const bomb = await zip([['a', ' '.repeat(ZIP_LIMITS.bytes * 3)]]);
    let unpacked = 0;
    class Counted extends TransformStream<Uint8Array, Uint8Array> {
      constructor(format: CompressionFormat) {
        const inner = new DecompressionStream(format);
        super();
        const counted = inner.readable.pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, to) {
              unpacked += chunk.length;
              to.enqueue(chunk);
            },
          }),
        );
        Object.defineProperty(this, 'readable', { value: counted });
        Object.defineProperty(this, 'writable', { value: inner.writable });
      }
    }
    const Plain = DecompressionStream;
    vi.stubGlobal(
      'DecompressionStream',
      class {
        constructor(format: CompressionFormat) {
          vi.stubGlobal('DecompressionStream', Plain);
          return new Counted(format);
        }
      },
    );
    expect(await unzip(bomb, all)).toEqual({ ok: false, why: 'unpacksTooLarge' });
    expect(unpacked).toBeGreaterThan(ZIP_LIMITS.bytes);
    expect(unpacked).toBeLessThan(ZIP_LIMITS.bytes * 1.1);
  });

  it('many parts that are each within the limit are together not', async () => {
    const part = ' '.repeat(ZIP_LIMITS.bytes / 2 + 1);
    const many = await zip([
      ['a', part],
      ['b', part],
    ]);
    expect(await unzip(many, all)).toEqual({ ok: false, why: 'unpacksTooLarge' });
    expect(await unzip(many, (name) => name === 'a')).toMatchObject({ ok: true });
  });

  it('where the browser cannot unpack, that is told; where it cannot pack, texts go in as they are', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const plain = await zip([['é.xml', 'ü']]);
    const read = await unzip(plain, all);
    expect(read.ok && new TextDecoder().decode(read.files.get('é.xml'))).toBe('ü');
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await unzip(plain, all)).toEqual({ ok: false, why: 'cannotUnpack' });
  });
});
