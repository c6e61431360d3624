const two = (n: number): string => String(n).padStart(2, '0');
const MOST = 60;

/**
 * A name any system takes: the title's letters and figures in any script (`nameless` where it has none), the day, what it is.
 * `harbour-network-2026-11-22-elements.csv`
 */
export function fileName(title: string, at: Date, file: string, nameless = 'network'): string {
  const plain = Array.from(
    title
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
  )
    .slice(0, MOST)
    .join('')
    .replaceAll(/^-+|-+$/g, '');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const dot = file.indexOf('.');
  return `${plain === '' ? nameless : plain}-${day}${dot < 0 ? `.${file}` : `-${file}`}`;
}
