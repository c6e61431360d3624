import { expect, it } from 'vitest';
import { iconLine } from './iconLine.ts';
import { ICONS, type IconName } from './icons.ts';

it.each(Object.keys(ICONS) as IconName[])('the icon %s is nothing but its line', (name) => {
  const rest = ICONS[name]
    .replace(/^<svg[^>]*>|<\/svg>$/g, '')
    .replaceAll(/<path d="[^"]+"\s*\/?>(<\/path>)?/g, '');
  expect(rest.trim()).toBe('');
  expect(iconLine(name)).toMatch(/^M/);
});
