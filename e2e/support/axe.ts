import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing that axe looks for by itself stands in anyone's way on this screen: WCAG A and AA but for the size of targets, and its best practices. */
export async function axeClean(page: Page, screen: string): Promise<void> {
  // The other mode opens a page more for each look, for frames of other origins; there are none here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(
    (v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.html.slice(0, 160)).join('\n  ')}`,
  );
  expect.soft(found, screen).toEqual([]);
}
