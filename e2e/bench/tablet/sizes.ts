import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { until } from '../../support/until.ts';
import { activityOf, formGroups, type World } from './world.ts';

/** Every script a page loads of itself: its size packed, and what came over the line. What the service worker fetches beside it is not part of it. */
function scriptsOf(page: Page): { packed: () => Promise<number> } {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' && !response.url().endsWith('/sw.js'))
      bodies.push(response.body());
  });
  return {
    packed: async () =>
      (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0),
  };
}

/** Kilobytes (1,000 bytes) of JavaScript, packed by gzip, that a browser with nothing stored loads. */
export async function sizes(world: World): Promise<{ join: number; rank: number; map: number }> {
  const kb = async (path: string, there: string): Promise<number> => {
    let scripts: ReturnType<typeof scriptsOf> | null = null;
    const page = await world.page(path, async (fresh) => {
      scripts = scriptsOf(fresh);
      await fresh.context().route('**/sw.js', (route) => route.abort());
    });
    await page.locator(there).first().waitFor();
    await page.waitForLoadState('networkidle');
    const bytes = await (scripts as ReturnType<typeof scriptsOf> | null)?.packed();
    await page.context().close();
    return (bytes ?? Number.NaN) / 1000;
  };
  const cards = await world.session('diamond9', 4);
  const maps = await world.session('network', 4);
  const join = await kb(`/join/${cards.code}`, 'form input');
  await formGroups(cards, 1);
  await maps.facilitator.must({ type: 'setStage', activity: activityOf(maps), stage: { at: 'individual' } });
  await until('the map to open', () => maps.people.every((p) => p.activity?.stage.at === 'individual'));
  const rank = await kb(`/s#k=${cards.people[0]?.secret ?? ''}`, '[data-slot]');
  const map = await kb(`/s#k=${maps.people[0]?.secret ?? ''}`, '[data-map]');
  return { join, rank, map };
}
