/** Whether a face with this range of letters is needed for some words. */
export function rangeHolds(range: string, words: string): boolean {
  if (range.trim() === '') return true;
  const parts = range.split(',').flatMap((part) => {
    const found = /U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/i.exec(part);
    if (found === null) return [];
    const from = Number.parseInt((found[1] ?? '').replaceAll('?', '0'), 16);
    const to = Number.parseInt(found[2] ?? (found[1] ?? '').replaceAll('?', 'F'), 16);
    return [[from, to] as const];
  });
  for (const letter of words) {
    const code = letter.codePointAt(0) ?? 0;
    if (parts.some(([from, to]) => code >= from && code <= to)) return true;
  }
  return false;
}

/**
 * The page's own faces that some words are set in, as styles with the letters inside: a picture may fetch nothing.
 * A face that cannot be had is left out, and the picture falls back to what the device has.
 */
export async function facesFor(words: string, families: string): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].filter((r): r is CSSFontFaceRule => r instanceof CSSFontFaceRule);
    } catch {
      return [];
    }
  });
  const faces = rules.map(async (rule) => {
    const family = rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '');
    if (family === '' || !families.includes(family)) return '';
    if (!rangeHolds(rule.style.getPropertyValue('unicode-range'), words)) return '';
    const source = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
    if (source === undefined) return '';
    const address = new URL(source, rule.parentStyleSheet?.href ?? document.baseURI);
    if (address.origin !== location.origin && address.protocol !== 'data:') return '';
    try {
      const answer = await fetch(address);
      if (!answer.ok) return '';
      const data = base64(new Uint8Array(await answer.arrayBuffer()));
      const weight = rule.style.getPropertyValue('font-weight') || '400';
      const range = rule.style.getPropertyValue('unicode-range');
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")${range === '' ? '' : `;unicode-range:${range}`}}`;
    } catch {
      return '';
    }
  });
  return (await Promise.all(faces)).join('');
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}
