import { useEffect, useState } from 'react';

/** The unit of Projector.module.css in pixels. */
export const unit = (): number => Math.min(innerHeight / 100, (innerWidth * 0.75) / 100);

const SIZE = 100;
let context: CanvasRenderingContext2D | null = null;

/**
 * How wide words are, in their own letter size, so that a style can choose the largest letters that fit. For a text of
 * several words: its widest word, or half of it where it will stand in two lines. `weight` is the weight it is set in.
 */
function widthOf(words: string, weight: number): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return words.length * 0.6;
  context.font = `${weight} ${SIZE}px ${getComputedStyle(document.documentElement).fontFamily}`;
  const measure = (part: string): number => (context?.measureText(part).width ?? 0) / SIZE;
  const parts = words.split(/\s+/);
  // Two lines are never quite even.
  const half = parts.length > 1 ? measure(words) * 0.55 : 0;
  return Math.max(half, ...parts.map(measure));
}

/** `widthOf`, measured again once the letters have come. */
export function useWidthOf(): (words: string, weight: number) => number {
  const [, setReady] = useState(false);
  useEffect(() => {
    let over = false;
    void document.fonts.ready.then(() => !over && setReady(true));
    return () => {
      over = true;
    };
  }, []);
  return widthOf;
}
