import { afterPaint } from './afterPaint.ts';

/**
 * Answers a press on an element at once, with one attribute (`data-heard`), and does what it sets off once that is painted.
 * Not for what a browser allows only within the press itself: the clipboard, another window, the whole screen.
 */
export function heard(pressed: Element, work: () => void): void {
  pressed.setAttribute('data-heard', '');
  afterPaint(() => {
    pressed.removeAttribute('data-heard');
    work();
  });
}
