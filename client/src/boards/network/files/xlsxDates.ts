import type { XmlElement } from '@facet/shared/boards/network/interchange/xmlRead.ts';

/** For each style of cells whether it shows a number as a date. */
export function dateStyles(styles: XmlElement | null): boolean[] {
  const part = (name: string): readonly XmlElement[] =>
    styles?.children.find((c) => c.name === name)?.children ?? [];
  const own = new Map(
    part('numFmts').map((f) => [f.attributes.get('numFmtId'), f.attributes.get('formatCode') ?? '']),
  );
  return part('cellXfs').map((xf) => {
    const id = xf.attributes.get('numFmtId') ?? '0';
    const format = own.get(id);
    if (format === undefined) return /^(1[4-9]|2[0-2]|4[5-7])$/.test(id);
    // Colours and conditions stand in brackets, words in quotation marks.
    return /[ymdhs]/i.test(format.replaceAll(/\[[^\]]*\]|"[^"]*"|\\./g, ''));
  });
}

const DAY_MS = 86_400_000;

/** The day of a number of days since 1900 (or 1904), as 2026-11-22; anything else as it stands. */
export function dateOf(value: string, from1904: boolean): string {
  const days = Number(value);
  if (value === '' || !Number.isFinite(days) || days < 1 || days > 3_000_000) return value;
  // 1900 had a 29 February in the first spreadsheet, so the count begins two days early.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.floor(days) * DAY_MS).toISOString().slice(0, 10);
}
