import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { Said } from '../../boards/network/reading/pieces.ts';
import { pieceText } from '../../boards/network/reading/pieces.ts';
import { resultsText } from '../../resultsText.ts';
import { text } from '../../text.ts';
// The document's own writer escapes markup, but writes what XML cannot hold as it is, and Word then opens nothing.
import { forXml as clean } from '../draw/svgText.ts';
import type { Block } from '../summary.ts';

/** A picture as bytes, and its size in pixels. */
export interface Png {
  bytes: Uint8Array;
  width: number;
  height: number;
}

const FONT = 'Calibri';
const INK = '13212B';
const QUIET = '3F4E58';
const LINE = 'C3CCCF';
/** A4 in twentieths of a point, and what is left between margins of 20 mm in millimetres. */
const A4 = { width: 11_906, height: 16_838, margin: 1134 } as const;
const WIDE_MM = 170;
const PX_PER_MM = 96 / 25.4;

/**
 * A summary as a Word document, A4 with page numbers. `pngOf` makes a block's picture; where it cannot, the document goes
 * without it. Whatever people wrote is text and nothing else, in its own direction.
 */
export async function summaryDocx(
  title: string,
  blocks: readonly Block[],
  pngOf: (block: Extract<Block, { kind: 'picture' | 'map' }>) => Promise<Png | null>,
): Promise<Document> {
  const children: (Paragraph | Table)[] = [];
  for (const block of blocks) children.push(...(await written(block, pngOf)));
  return new Document({
    title: clean(title),
    creator: text.common.product,
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, color: INK }, paragraph: { spacing: spaced(120) } },
        title: {
          run: { font: FONT, size: 40, bold: true, color: INK },
          paragraph: { spacing: { after: 40 } },
        },
        heading2: {
          run: { font: FONT, size: 26, bold: true, color: INK },
          paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: A4.width, height: A4.height },
            margin: { top: A4.margin, bottom: A4.margin, left: A4.margin, right: A4.margin },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children,
      },
    ],
  });
}

/** The document as a file. */
export const packed = (document: Document): Promise<Blob> => Packer.toBlob(document);

const spaced = (after: number) => ({ after, line: 264, lineRule: LineRuleType.AUTO });

async function written(
  block: Block,
  pngOf: (block: Extract<Block, { kind: 'picture' | 'map' }>) => Promise<Png | null>,
): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'title':
      return [theirs(block.words, { heading: HeadingLevel.TITLE })];
    case 'heading':
      return [new Paragraph({ text: block.words, heading: HeadingLevel.HEADING_2 })];
    case 'lead':
      return [new Paragraph({ children: runs(block.said, { size: 28, bold: true }), spacing: spaced(160) })];
    case 'para':
      return [new Paragraph({ children: together(block.said, {}) })];
    case 'quiet':
      return [new Paragraph({ children: together(block.said, { color: QUIET, size: 20 }) })];
    case 'quote':
      return [
        new Paragraph({
          children: [
            ...lines(`“${block.words}”`, {}),
            new TextRun({ text: `  ${clean(block.who)}`, color: QUIET, size: 20 }),
          ],
          bidirectional: isRtl(block.words),
          indent: { start: 340 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, color: '9FC9B3', space: 8 } },
          keepLines: true,
        }),
      ];
    case 'picture':
    case 'map': {
      const png = await pngOf(block);
      return png === null ? [] : [pictured(png, block.alt, block.high)];
    }
    case 'fill':
      return [fillIn(block.heads, block.rows), new Paragraph({ spacing: { after: 60 } })];
  }
}

function pictured({ bytes, width, height }: Png, alt: string, highMm: number): Paragraph {
  const scale = Math.min((WIDE_MM * PX_PER_MM) / width, (highMm * PX_PER_MM) / height);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: 160 },
    children: [
      new ImageRun({
        // Without its type a picture is kept under the name "undefined", which Word will not open.
        type: 'png',
        data: bytes,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: clean(alt).slice(0, 60), title: '', description: clean(alt) },
      }),
    ],
  });
}

function fillIn(heads: readonly string[], rows: number): Table {
  const rule = { style: BorderStyle.SINGLE, size: 6, color: LINE };
  const cell = (words: string, at: number): TableCell =>
    new TableCell({
      width: { size: at === 0 ? 56 : 22, type: WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [
        new Paragraph({ children: [new TextRun({ text: words, bold: true })], spacing: { after: 0 } }),
      ],
    });
  const blank = heads.map(() => '');
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    rows: [heads, ...Array.from({ length: rows }, () => blank)].map(
      (row, i) => new TableRow({ tableHeader: i === 0, cantSplit: true, children: row.map(cell) }),
    ),
  });
}

function pageNumber(): Paragraph {
  const [before = '', between = ''] = resultsText.page('#', '#').split('#');
  const look = { color: QUIET, size: 18 };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ ...look, children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] }),
    ],
  });
}

const theirs = (words: string, options: { heading: (typeof HeadingLevel)['TITLE'] }): Paragraph =>
  new Paragraph({ ...options, children: lines(words, {}), bidirectional: isRtl(words) });

/** Sentences one after another. */
const together = (said: readonly Said[], look: IRunOptions): TextRun[] =>
  said.flatMap((sentence, i) => [
    ...(i === 0 ? [] : [new TextRun({ ...look, text: ' ' })]),
    ...runs(sentence, look),
  ]);

/** A sentence: words that people wrote stand out a little, and in their own direction. */
const runs = (said: Said, look: IRunOptions): TextRun[] =>
  said.flatMap((piece) =>
    'text' in piece
      ? [new TextRun({ ...look, text: clean(piece.text) })]
      : lines(pieceText(piece), { ...look, ...(pieceText(piece).length <= 40 && { bold: true }) }),
  );

/** Words with their line breaks. */
const lines = (words: string, look: IRunOptions): TextRun[] =>
  clean(words)
    .split(/\r\n|\r|\n/)
    .map(
      (line, i) => new TextRun({ ...look, text: line, rightToLeft: isRtl(line), ...(i > 0 && { break: 1 }) }),
    );

const RTL = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const isRtl = (words: string): boolean => RTL.test(words);
