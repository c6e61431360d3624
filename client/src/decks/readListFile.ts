import { decodeText } from './decodeText.ts';

export type FileRead = { ok: true; text: string } | { ok: false; why: 'workbook' | 'tooBig' | 'unreadable' };

const MOST_BYTES = 1024 * 1024;

/** A list file's text. */
export async function readListFile(file: File): Promise<FileRead> {
  if (/\.(xlsx?|ods|numbers|docx?|pdf|pptx?)$/i.test(file.name)) return { ok: false, why: 'workbook' };
  if (file.size > MOST_BYTES) return { ok: false, why: 'tooBig' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = decodeText(bytes);
    // A zero byte is in no text; whatever this is, it is not a list.
    return text.includes('\u0000') ? { ok: false, why: 'unreadable' } : { ok: true, text };
  } catch {
    return { ok: false, why: 'unreadable' };
  }
}
