import { readXml, type XmlElement } from '@facet/shared/boards/network/interchange/xmlRead.ts';
import { hostileReport, HOSTILE_TEXTS, sampleReport } from '@facet/shared/results/testing/sampleReport.ts';
import type { SessionReport } from '@facet/shared/results/shape.ts';
import { expect, test } from 'vitest';
import { unzip } from '../../files/zip.ts';
import { forXml } from '../draw/svgText.ts';
import { summaryOf } from '../summary.ts';
import { packed, summaryDocx, type Png } from './summaryDocx.ts';

/** One pixel. */
const BYTES = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (c) => c.charCodeAt(0),
);
const png: Png = { bytes: BYTES, width: 960, height: 700 };

async function opened(report: SessionReport, picture: Png | null = png) {
  const document = await summaryDocx(report.session.title, summaryOf(report), async () => picture);
  const bytes = new Uint8Array(await (await packed(document)).arrayBuffer());
  const zip = await unzip(bytes, () => true);
  if (!zip.ok) throw new Error(zip.why);
  const paragraphs: string[] = [];
  const names: string[] = [];
  for (const [name, content] of zip.files) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const read = readXml(new TextDecoder().decode(content));
    if (!read.ok) throw new Error(`${name}: ${read.code} ${read.value}`);
    if (name !== 'word/document.xml') continue;
    const walk = (e: XmlElement): void => {
      names.push(e.name);
      if (e.name === 'p') paragraphs.push(wordsOf(e));
      e.children.forEach(walk);
    };
    const wordsOf = (e: XmlElement): string =>
      e.name === 't' ? e.text : e.name === 'br' ? '\n' : e.children.map(wordsOf).join('');
    walk(read.root);
  }
  return { files: zip.files, paragraphs, names };
}

test('the document says what was asked, who took part, what was agreed, and why views differed', async () => {
  const { paragraphs } = await opened(sampleReport());
  const all = paragraphs.join('\n');
  expect(all).toContain('What should we spend our training time on this year?');
  expect(all).toContain('31 people took part, in seven groups');
  expect(all).toContain('The room agreed on Behaviour');
  expect(all).toContain('All seven groups chose Behaviour, SEND and Reading.');
  expect(all).toContain('“We cannot take on anything new until something has stopped.”  Group 3');
  expect(all).toContain('Worth another talk: Workload');
});

test('its pictures are in it as PNG files that the text points to', async () => {
  const { files, names } = await opened(sampleReport());
  const media = [...files.keys()].filter((f) => f.startsWith('word/media/'));
  expect(media.length).toBeGreaterThan(0);
  for (const name of media) {
    expect(name).toMatch(/\.png$/);
    expect(files.get(name)?.slice(1, 4)).toEqual(new TextEncoder().encode('PNG'));
  }
  expect(names.filter((n) => n === 'drawing')).toHaveLength(2);
  const types = new TextDecoder().decode(files.get('[Content_Types].xml'));
  expect(types).toContain('image/png');
});

test('where no picture can be drawn the document goes without', async () => {
  const { names } = await opened(sampleReport(), null);
  expect(names).not.toContain('drawing');
});

test('whatever people wrote, every part is well-formed and their words are there as text', async () => {
  const report = hostileReport();
  const { paragraphs } = await opened(report);
  const all = paragraphs.join('\n');
  expect(all).toContain(forXml(report.session.title));
  for (const bad of HOSTILE_TEXTS.slice(6, 9)) expect(all).toContain(forXml(bad).slice(0, 24));
});

test.each([0, 1, 2, 3])('a session with %d groups has a summary', async (groups) => {
  const { paragraphs } = await opened(sampleReport(groups));
  expect(paragraphs.join(' ')).toContain('What next');
});
