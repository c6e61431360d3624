export interface FileOut {
  name: string;
  blob: Blob;
}

/** Hands a file to the browser to keep. */
export function download({ name, blob }: FileOut): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by then; Safari reads the address a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A table as a file; Excel takes one without the mark for old Windows letters. */
export const csvBlob = (table: string): Blob =>
  new Blob(['\u{FEFF}', table], { type: 'text/csv;charset=utf-8' });
