import { describe, expect, it } from 'vitest';
import { asDeck, callIt, editable, moved } from './editable.ts';
import { readListFile } from './readListFile.ts';

describe('a list being edited', () => {
  it('gives every item an id of its own', () => {
    const items = editable(Array.from({ length: 60 }, (_, i) => ({ text: `Item ${i}` })));
    expect(new Set(items.map((i) => i.id)).size).toBe(60);
  });

  it('is sent without items that have no words, and without empty names', () => {
    const items = [
      { id: 'a', name: ' ', text: 'One' },
      { id: 'b', name: 'Two', text: '  ' },
    ];
    expect(asDeck(items)).toEqual([{ id: 'a', text: 'One' }]);
  });

  it('moves one item and keeps all others in order', () => {
    const items = editable(['a', 'b', 'c', 'd'].map((text) => ({ text })));
    expect(moved(items, 3, 1).map((i) => i.text)).toEqual(['a', 'd', 'b', 'c']);
    expect(moved(items, 0, 9).map((i) => i.text)).toEqual(['b', 'c', 'd', 'a']);
  });

  it('is called by its name, or by its first words', () => {
    expect(callIt({ name: '', text: 'Time and money are planned before term begins' })).toBe(
      'Time and money are planned…',
    );
  });
});

describe('a list file', () => {
  const file = (bytes: number[] | string, name = 'list.csv') =>
    new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);

  it('is read in the old alphabet of Windows as well as in UTF-8', async () => {
    expect(await readListFile(file([0xa3, 0x35]))).toEqual({ ok: true, text: '£5' });
    expect(await readListFile(file('Gŵyl'))).toEqual({ ok: true, text: 'Gŵyl' });
  });

  it('is read when a spreadsheet saved it as UTF-16', async () => {
    expect(await readListFile(file([0xff, 0xfe, 0x41, 0x00]))).toMatchObject({ ok: true, text: 'A' });
  });

  it('is refused in words when it is a workbook or no text at all', async () => {
    expect(await readListFile(file('x', 'list.xlsx'))).toEqual({ ok: false, why: 'workbook' });
    expect(await readListFile(file([0x50, 0x4b, 0x00, 0x01], 'list.txt'))).toEqual({
      ok: false,
      why: 'unreadable',
    });
  });
});
