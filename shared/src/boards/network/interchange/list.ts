/**
 * Several values in one cell, joined with `|` as Kumu does. A bar, a backslash or a blank at the edge that belongs to a
 * value gets a backslash before it, so that every list comes back as it was; blanks around a bar are taken away.
 */
export const joinList = (values: readonly string[]): string =>
  values.map((v) => v.replaceAll(/[\\|]|^\s|\s$/gu, '\\$&')).join('|');

export function splitList(text: string): string[] {
  const values: string[] = [];
  let value = '';
  // How much of the value is kept by an escape and must not be trimmed from its end.
  let kept = 0;
  const end = (): void => {
    const whole = value.slice(0, kept) + value.slice(kept).trimEnd();
    if (whole !== '') values.push(whole);
    value = '';
    kept = 0;
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? '';
    const next = text[i + 1] ?? '';
    if (char === '\\' && /[\\|\s]/.test(next)) {
      value += next;
      kept = value.length;
      i += 1;
    } else if (char === '|') end();
    else if (value !== '' || char.trim() !== '') value += char;
  }
  end();
  return values;
}
