import { describe, expect, it } from 'vitest';
import { networkText } from '../../../networkText.ts';
import { EXPORTS } from './exportList.ts';
import { exportFile, type ToExport } from './exports.ts';
import { fileName } from '../../../files/fileName.ts';
import { placeCaption, wrapped } from './pictureCaption.ts';
import { forXml, isHere, localised } from './pictureCopy.ts';
import { lettersIn } from '../../../files/pictureFonts.ts';
import { readNetworkFiles } from './readFiles.ts';
import { SMALL } from './testing.ts';

const AT = new Date(2026, 10, 2, 23, 59);
const given: ToExport = { network: SMALL, title: 'Harbour: our network?', at: AT, svg: () => null };

describe('exports', () => {
  it.each(EXPORTS.filter(({ id }) => id !== 'svg' && id !== 'png'))(
    '$id goes out and in again as it was, in files of its own',
    async ({ id, files }) => {
      const out = await Promise.all(files.map((file) => exportFile(file, given)));
      expect(new Set(out.map((f) => f?.name)).size).toBe(files.length);
      const read = await readNetworkFiles(
        await Promise.all(
          out.map(async (f) => ({
            name: f?.name ?? '',
            bytes: new Uint8Array((await f?.blob.arrayBuffer()) ?? new ArrayBuffer()),
          })),
        ),
      );
      expect(read).toMatchObject({ ok: true, format: id, notes: [] });
      const { nodes, ties } = read.ok ? read.network : { nodes: [], ties: [] };
      const plain = (all: typeof nodes): unknown =>
        all.map(({ id: _id, ...n }) => n).toSorted((p, q) => (p.name < q.name ? -1 : 1));
      expect(plain(nodes)).toEqual(plain(SMALL.nodes));
      expect(ties).toHaveLength(1);
      expect(ties[0]).toMatchObject({ types: ['knowledge'], strength: 3, when: 'wanted', sentence: 'x' });
    },
  );

  it('CSV begins with the mark that tells Excel how to read it', async () => {
    const out = await exportFile('elements.csv', given);
    expect([...new Uint8Array((await out?.blob.arrayBuffer()) ?? new ArrayBuffer()).slice(0, 3)]).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
  });

  it('every format has a name and says what it is for', () => {
    for (const { id } of EXPORTS) {
      expect(networkText.files.export.names[id]).toMatch(/\S/);
      expect(networkText.files.export.about[id]).toMatch(/\S/);
    }
  });

  it('there is no picture where no map is shown', async () => {
    expect(await exportFile('svg', given)).toBeNull();
  });

  it.each([
    ['Harbour: our network?', 'harbour-our-network-2026-11-02.gexf'],
    ['../../etc/passwd', 'etc-passwd-2026-11-02.gexf'],
    ['C:\\x|y<z>"*', 'c-x-y-z-2026-11-02.gexf'],
    ['', 'network-2026-11-02.gexf'],
    ['…\u{202E}\u{0}\n', 'network-2026-11-02.gexf'],
    ['École élue', 'école-élue-2026-11-02.gexf'],
    ['رسم الشبكة', 'رسم-الشبكة-2026-11-02.gexf'],
    ['x'.repeat(500), `${'x'.repeat(60)}-2026-11-02.gexf`],
  ])('a file is named after its title and its day, for any system: %j', (title, name) => {
    expect(fileName(title, AT, 'gexf')).toBe(name);
  });

  it('the files of one format are told apart', () => {
    expect(fileName('A', AT, 'elements.csv')).toBe('a-2026-11-02-elements.csv');
  });
});

describe('pictures', () => {
  it('a title that is long goes over lines, and the map and its legend are clear of it', () => {
    const { lines, top, height } = placeCaption(
      { title: 'word '.repeat(60), at: AT, legend: ['A line: a tie', 'Dashed: wished for'] },
      600,
      400,
    );
    const above = lines.filter((l) => l.y < top);
    expect(above).toHaveLength(4);
    expect(above[3]?.words).toBe('2 November 2026');
    expect(Math.min(...lines.filter((l) => l.y >= top).map((l) => l.y))).toBeGreaterThan(top + 400);
    expect(Math.max(...lines.map((l) => l.y))).toBeLessThan(height);
  });

  it('lines break between words, and within one only where it is longer than a line', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapped('👩‍🏫'.repeat(10), 3).every((l) => Array.from(l).length <= 3)).toBe(true);
    expect(wrapped('  ', 7)).toEqual([]);
  });

  it('what XML cannot hold is replaced, everything else stays', () => {
    expect(forXml('a\u{0}b\u{1F}c\u{D800}d\u{FFFF}')).toBe('a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}');
    expect(forXml('<b>&"👩‍🏫 א\n\t')).toBe('<b>&"👩‍🏫 א\n\t');
  });

  it('a style that points outside the drawing is left out', () => {
    expect(['url(#a)', 'url("https://host/page#a")', 'none'].map(isHere)).toEqual([true, true, true]);
    expect(['url(https://evil/x.svg)', 'url("data:image/png,x")', 'url(#a), url(x.png)'].map(isHere)).toEqual(
      [false, false, false],
    );
    expect(localised('url("https://host/page#a")')).toBe('url(#a)');
  });

  it('only the faces whose letters are there are put in', () => {
    expect(lettersIn('U+0600-06FF, U+200C', 'a سلام')).toBe('سلام');
    expect(lettersIn('U+0600-06FF, U+200C', 'hello')).toBe('');
    expect(lettersIn('U+4??', 'aЖ')).toBe('Ж');
    expect(lettersIn('', 'x')).toBe('x');
  });
});
