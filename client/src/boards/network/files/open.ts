import { XML_LIMITS } from '@facet/shared/boards/network/interchange/xmlRead.ts';
import { decodeText } from '../../../decks/decodeText.ts';
import type { FileCode } from './fileProblems.ts';
import { shapeOf } from './sniff.ts';
import type { SheetRows } from './xlsxRead.ts';

/** A file as it was chosen or dropped, or its contents. */
export type NetworkFile =
  | File
  | { name: string; text: string }
  | { name: string; bytes: Uint8Array<ArrayBuffer> };

export type Opened =
  | { is: 'text'; name: string; text: string }
  | { is: 'sheets'; name: string; sheets: SheetRows[] }
  | { is: 'bad'; code: FileCode; value: string };

/** As large as the reader of XML allows; a workbook is packed. */
export const MOST_BYTES = { text: XML_LIMITS.chars, workbook: 8_000_000 } as const;

/** What is in a file, never more of it than the limits allow. Its size is looked at before it is read. */
export async function openFile(file: NetworkFile): Promise<Opened> {
  if ('text' in file && typeof file.text === 'string')
    return file.text.length > MOST_BYTES.text
      ? { is: 'bad', code: 'tooBig', value: file.name }
      : { is: 'text', name: file.name, text: file.text };
  const bytes = await bytesOf(file as Exclude<NetworkFile, { text: string }>);
  if (!(bytes instanceof Uint8Array)) return { is: 'bad', code: bytes, value: file.name };
  const bad = (code: FileCode): Opened => ({ is: 'bad', code, value: file.name });
  switch (shapeOf(bytes)) {
    case 'oldExcel':
      return bad('oldExcel');
    case 'binary':
      return bad('binary');
    case 'text':
      return { is: 'text', name: file.name, text: decodeText(bytes) };
    case 'zip': {
      if (bytes.length > MOST_BYTES.workbook) return bad('tooBig');
      // Fetched only now, and there may be no connection just now.
      const reader = await import('./xlsxRead.ts').catch(() => null);
      if (reader === null) return bad('notFetched');
      const { readWorkbook } = reader;
      const book = await readWorkbook(bytes);
      if (book.ok) return { is: 'sheets', name: file.name, sheets: book.sheets };
      return bad(book.why);
    }
  }
}

async function bytesOf(
  file: File | { bytes: Uint8Array<ArrayBuffer> },
): Promise<Uint8Array<ArrayBuffer> | FileCode> {
  const size = 'bytes' in file && file.bytes instanceof Uint8Array ? file.bytes.length : (file as File).size;
  if (size > MOST_BYTES.text) return 'tooBig';
  if (!(file instanceof Blob)) return file.bytes;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved or changed since it was chosen, or a folder.
    return 'cannotRead';
  }
}
