import { kumuRows, toKumuCsv } from '@facet/shared/boards/network/interchange/kumuCsv.ts';
import { tidyCsv, tidyTable } from '@facet/shared/results/tidy.ts';
import type { SessionReport } from '@facet/shared/results/shape.ts';
import { csvBlob, type FileOut } from '../files/download.ts';
import { fileName } from '../files/fileName.ts';
import { facesFor } from '../files/pictureFonts.ts';
import { svgToPng, type Drawn } from '../files/svgToPng.ts';
import { writeWorkbook, XLSX_TYPE, type SheetToWrite } from '../files/xlsxWrite.ts';
import { drawChoices } from './draw/drawChoices.ts';
import { drawDiamond } from './draw/drawDiamond.ts';
import { FAMILIES } from './draw/svgText.ts';
import { diamondFacts } from './facts.ts';
import { summaryOf, type Block } from './summary.ts';
import { mapsOf, type Picture } from './takeAway.ts';
import type { Png } from './word/summaryDocx.ts';

export type Wanted =
  | 'summary.docx'
  | 'session.json'
  | 'cards.csv'
  | 'cards.xlsx'
  | 'map.xlsx'
  | 'map-elements.csv'
  | 'map-connections.csv'
  | { picture: Picture; as: 'svg' | 'png' };

/** A file of a session, made on this device; null where a picture could not be drawn. What is large is fetched only now. */
export async function makeFile(report: SessionReport, wanted: Wanted): Promise<FileOut | null> {
  const name = typeof wanted === 'string' ? wanted : `${wanted.picture.name}.${wanted.as}`;
  const blob = await (typeof wanted === 'string' ? fileBlob(report, wanted) : pictureBlob(report, wanted));
  const at = new Date(report.session.createdAt);
  return blob === null ? null : { name: fileName(report.session.title, at, name, 'facet'), blob };
}

async function fileBlob(report: SessionReport, wanted: Extract<Wanted, string>): Promise<Blob | null> {
  const [first] = mapsOf(report);
  switch (wanted) {
    case 'session.json':
      return new Blob([JSON.stringify(report)], { type: 'application/json' });
    case 'cards.csv':
      return csvBlob(tidyCsv(report));
    case 'cards.xlsx':
      return workbook([{ name: 'Placements', rows: tidyTable(report) }, lists(report)]);
    case 'map.xlsx': {
      if (first === undefined) return null;
      const { elements, connections } = kumuRows(first.map);
      return workbook([
        { name: 'Elements', rows: elements },
        { name: 'Connections', rows: connections },
      ]);
    }
    case 'map-elements.csv':
      return first === undefined ? null : csvBlob(toKumuCsv(first.map).elements);
    case 'map-connections.csv':
      return first === undefined ? null : csvBlob(toKumuCsv(first.map).connections);
    case 'summary.docx': {
      const { packed, summaryDocx } = await import('./word/summaryDocx.ts');
      return packed(
        await summaryDocx(report.session.title, summaryOf(report), (block) => pngOf(report, block)),
      );
    }
  }
}

const workbook = async (sheets: readonly SheetToWrite[]): Promise<Blob> =>
  new Blob([await writeWorkbook(sheets)], { type: XLSX_TYPE });

/** Every list with its names and whole texts, to look an item up in. */
const lists = (report: SessionReport): SheetToWrite => ({
  name: 'List',
  rows: [
    ['question', 'item', 'name', 'text'],
    ...report.activities.flatMap((a) =>
      a.kind === 'diamond9' ? a.deck.map((item) => [a.question, item.id, item.name ?? '', item.text]) : [],
    ),
  ],
});

async function pictureBlob(
  report: SessionReport,
  { picture, as }: Exclude<Wanted, string>,
): Promise<Blob | null> {
  if (picture.what === 'map') {
    const { mapPicture } = await import('./network/mapDrawn.tsx');
    return mapPicture(picture.map, as, { title: picture.title, at: new Date(report.exportedAt) });
  }
  const drawn = await withFaces(
    picture.what === 'choices'
      ? drawChoices(diamondFacts(picture.activity), picture.title)
      : drawDiamond(picture.board.slots, picture.activity.deck, picture.title, picture.activity.question),
  );
  return as === 'svg' ? new Blob([drawn.source], { type: 'image/svg+xml' }) : svgToPng(drawn);
}

async function pngOf(
  report: SessionReport,
  block: Extract<Block, { kind: 'picture' | 'map' }>,
): Promise<Png | null> {
  if (block.kind === 'picture') {
    const { width, height } = block.drawn;
    return pngBytes(await svgToPng(await withFaces(block.drawn)), width, height);
  }
  const { mapPicture } = await import('./network/mapDrawn.tsx');
  const blob = await mapPicture(block.map, 'png', { title: block.alt, at: new Date(report.exportedAt) });
  if (blob === null) return null;
  const { width, height } = await createImageBitmap(blob);
  return pngBytes(blob, width, height);
}

async function pngBytes(blob: Blob | null, width: number, height: number): Promise<Png | null> {
  return blob === null ? null : { bytes: new Uint8Array(await blob.arrayBuffer()), width, height };
}

/** The picture with the page's own letters in it, so that it looks the same anywhere. */
async function withFaces(drawn: Drawn): Promise<Drawn> {
  const faces = await facesFor(drawn.source.replaceAll(/<[^>]*>/g, ''), FAMILIES);
  return { ...drawn, source: drawn.source.replace(/(<svg[^>]*>)/, `$1<style>${faces}</style>`) };
}
