/** One line of a plot. */
export interface Series {
  name: string;
  points: readonly { x: number; y: number }[];
}

export interface Plot {
  title: string;
  x: string;
  y: string;
  series: readonly Series[];
}

const W = 640;
const H = 360;
const LEFT = 76;
const RIGHT = 24;
const TOP = 52;
const BOTTOM = 64;
const INK = '#1b2a33';
const QUIET = '#5b6b75';
const LINES = ['#0b6e7f', '#b4531a', '#5a4fa3'] as const;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const said = (n: number): string => n.toLocaleString('en-GB', { maximumSignificantDigits: 3 });

/** The least of 1, 2, 2.5, 5 times a power of ten that is not below. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((s) => s * power >= value) ?? 10;
  return step * power;
}

/**
 * A plot as SVG: across on a logarithmic scale (each step is so many times more), up from zero. On paper of its own, so that
 * it can be read on a dark page too.
 */
export function plot({ title, x, y, series }: Plot): string {
  const points = series.flatMap((s) => s.points);
  const xs = [...new Set(points.map((p) => p.x))].toSorted((a, b) => a - b);
  const [low, high] = [Math.log10(xs[0] ?? 1), Math.log10(xs.at(-1) ?? 10)];
  const top = roundUp(Math.max(...points.map((p) => p.y), 1e-9) * 1.05);
  const across = (v: number): number =>
    LEFT + ((Math.log10(v) - low) / (high - low || 1)) * (W - LEFT - RIGHT - 20) + 10;
  const up = (v: number): number => H - BOTTOM - (v / top) * (H - TOP - BOTTOM);
  const text = (at: { x: number; y: number }, words: string, more = ''): string =>
    `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" ${more}>${escaped(words)}</text>`;
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" width="${W}" height="${H}" role="img" font-family="system-ui, sans-serif" font-size="13" fill="${INK}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${W}" height="${H}" rx="8" fill="#fbfcfb"/>`,
    text({ x: LEFT - 52, y: 26 }, title, 'font-size="15" font-weight="600"'),
  ];
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const at = up(share * top);
    out.push(
      `<path d="M${LEFT} ${at.toFixed(1)}H${W - RIGHT}" stroke="${share === 0 ? QUIET : '#dfe5e2'}" fill="none"/>`,
      text({ x: LEFT - 8, y: at + 4 }, said(share * top), `text-anchor="end" fill="${QUIET}"`),
    );
  }
  for (const value of xs)
    out.push(
      text({ x: across(value), y: H - BOTTOM + 20 }, said(value), `text-anchor="middle" fill="${QUIET}"`),
    );
  out.push(
    text({ x: (LEFT + W - RIGHT) / 2, y: H - BOTTOM + 42 }, x, 'text-anchor="middle"'),
    text(
      { x: 0, y: 0 },
      y,
      `text-anchor="middle" transform="translate(18 ${(TOP + H - BOTTOM) / 2}) rotate(-90)"`,
    ),
  );
  series.forEach(({ name, points: own }, i) => {
    const colour = LINES[i % LINES.length] ?? INK;
    const path = own.map((p, n) => `${n === 0 ? 'M' : 'L'}${across(p.x).toFixed(1)} ${up(p.y).toFixed(1)}`);
    out.push(`<path d="${path.join('')}" stroke="${colour}" stroke-width="2.5" fill="none"/>`);
    for (const p of own)
      out.push(`<circle cx="${across(p.x).toFixed(1)}" cy="${up(p.y).toFixed(1)}" r="4" fill="${colour}"/>`);
    out.push(
      `<path d="M${LEFT + 8 + i * 190} ${TOP - 12}h18" stroke="${colour}" stroke-width="2.5"/>`,
      text({ x: LEFT + 32 + i * 190, y: TOP - 8 }, name),
    );
  });
  return `${out.join('\n')}\n</svg>\n`;
}
