export type FileRead = { ok: true; text: string } | { ok: false; why: 'workbook' | 'tooBig' | 'unreadable' };

const MOST_BYTES = 1024 * 1024;

/** A list file's text. Spreadsheets on Windows still save in its old alphabet, where a pound sign is not UTF-8. */
export async function readListFile(file: File): Promise<FileRead> {
  if (/\.(xlsx?|ods|numbers|docx?|pdf|pptx?)$/i.test(file.name)) return { ok: false, why: 'workbook' };
  if (file.size > MOST_BYTES) return { ok: false, why: 'tooBig' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = decode(bytes);
    // A zero byte is in no text; whatever this is, it is not a list.
    return text.includes('\u0000') ? { ok: false, why: 'unreadable' } : { ok: true, text };
  } catch {
    return { ok: false, why: 'unreadable' };
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
