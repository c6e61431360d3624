import type { Page } from '@playwright/test';
import { Finger, frames, tapTimes, type Smoothness } from './watch.ts';

const TAPS = 6;
const SECONDS = 3;
const AT = { x: 400, y: 300 };

/**
 * What a page and its browser allow at best: a box that follows the finger and changes its colour at a tap, and nothing else,
 * on whatever page it is put. What our own screens do comes on top of it.
 */
export async function bare(page: Page): Promise<{ drag: Smoothness; taps: number[] }> {
  await page.evaluate(({ x, y }) => {
    const box = document.createElement('div');
    Object.assign(box.style, {
      position: 'fixed',
      left: `${x - 100}px`,
      top: `${y - 45}px`,
      width: '200px',
      height: '90px',
      zIndex: '9999',
      background: 'teal',
      touchAction: 'none',
      willChange: 'transform',
    });
    document.body.append(box);
    box.addEventListener('click', () => {
      box.style.background = box.style.background === 'teal' ? 'orange' : 'teal';
    });
    let frame = 0;
    box.addEventListener('pointermove', (event) => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        box.style.transform = `translate3d(${event.clientX - x}px, ${event.clientY - y}px, 0)`;
      });
    });
    box.addEventListener('pointerup', () => {
      cancelAnimationFrame(frame);
      frame = 0;
      box.style.transform = '';
    });
  }, AT);
  const finger = await Finger.on(page);
  await finger.slow();
  await page.waitForTimeout(1000);
  const path = (share: number) => ({ x: AT.x + Math.sin(share * 14) * 190, y: AT.y + share * 100 });
  const drag = await frames(page, () => finger.drag(AT, path, SECONDS, { hold: 100 }));
  await page.waitForTimeout(500);
  const taps = await tapTimes(
    page,
    Array.from({ length: TAPS }, () => () => finger.tap(AT)),
  );
  return { drag, taps };
}
