import { ICONS, type IconName } from './icons.ts';

const lines = new Map<IconName, string>();

/** The single line an icon is made of, in a square of 256: far quicker to draw than markup that is read each time. */
export function iconLine(icon: IconName): string {
  const known = lines.get(icon);
  if (known !== undefined) return known;
  const found = [...ICONS[icon].matchAll(/ d="([^"]+)"/g)].map((m) => m[1]).join('');
  lines.set(icon, found);
  return found;
}
