/** The letters of some words that a face is for; all of them where it names none. */
export function lettersIn(range: string, words: string): string {
  if (range.trim() === '') return words;
  const parts = range.split(',').flatMap((part) => {
    const found = /U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/i.exec(part);
    if (found === null) return [];
    const from = Number.parseInt((found[1] ?? '').replaceAll('?', '0'), 16);
    const to = Number.parseInt(found[2] ?? (found[1] ?? '').replaceAll('?', 'F'), 16);
    return [[from, to] as const];
  });
  return Array.from(words)
    .filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return parts.some(([from, to]) => code >= from && code <= to);
    })
    .join('');
}

interface Face {
  family: string;
  range: string;
  rule: CSSFontFaceRule;
}

/**
 * The page's own faces that some words are set in, as styles with the letters inside: a picture may fetch nothing.
 * Of the families the first that has a letter is the one that shows it. A face that cannot be had is left out, and the
 * picture falls back to what the device has.
 */
export async function facesFor(words: string, families: readonly string[]): Promise<string> {
  const faces = pageFaces();
  const needed: Face[] = [];
  let left = [...new Set(words)].join('');
  for (const family of families) {
    const own = faces.filter((f) => f.family === family && lettersIn(f.range, left) !== '');
    needed.push(...own);
    const shown = new Set(own.flatMap((f) => Array.from(lettersIn(f.range, left))));
    left = Array.from(left)
      .filter((letter) => !shown.has(letter))
      .join('');
  }
  return (await Promise.all(needed.map(embedded))).join('');
}

function pageFaces(): Face[] {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].flatMap((rule): Face[] =>
        rule instanceof CSSFontFaceRule
          ? [
              {
                rule,
                family: rule.style.getPropertyValue('font-family').replaceAll(/["']/g, ''),
                range: rule.style.getPropertyValue('unicode-range'),
              },
            ]
          : [],
      );
    } catch {
      // A sheet from elsewhere may not be looked into.
      return [];
    }
  });
}

async function embedded({ family, range, rule }: Face): Promise<string> {
  const source = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (source === undefined) return '';
  const address = new URL(source, rule.parentStyleSheet?.href ?? document.baseURI);
  if (address.origin !== location.origin) return '';
  try {
    const answer = await fetch(address);
    if (!answer.ok) return '';
    const data = base64(new Uint8Array(await answer.arrayBuffer()));
    const weight = rule.style.getPropertyValue('font-weight') || '400';
    const letters = range === '' ? '' : `;unicode-range:${range}`;
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");font-display:swap${letters}}`;
  } catch {
    return '';
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}
