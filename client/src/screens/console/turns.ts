import { afterPaint } from '../../ui/afterPaint.ts';
import { whenCalm } from './calm.ts';

/** Between two turns a device rests three times as long as the last one took, drawing and all; at most so many milliseconds. */
const REST = 3;
const MOST_REST_MS = 200;

type Draw = () => void;
/** Who waits to be drawn, in the order they asked: those on the screen before all others. */
const seen = new Map<object, Draw>();
const unseen = new Map<object, Draw>();
let going = false;

function next(rest: number): void {
  if (going || seen.size + unseen.size === 0) return;
  going = true;
  whenCalm(() => {
    const began = performance.now();
    afterPaint(() => {
      going = false;
      next(Math.min(MOST_REST_MS, REST * (performance.now() - began)));
    });
    const queue = seen.size > 0 ? seen : unseen;
    for (const [who, draw] of queue) {
      queue.delete(who);
      draw();
      break;
    }
  }, rest);
}

/**
 * Has something drawn that others brought, when it is its turn: one at a time, so that a press finds little under way, and none
 * while somebody presses or scrolls. Who asks again meanwhile keeps their place. Gives what calls it off.
 */
export function askTurn(who: object, draw: Draw, isSeen: boolean): () => void {
  (isSeen ? unseen : seen).delete(who);
  (isSeen ? seen : unseen).set(who, draw);
  next(0);
  return () => {
    seen.delete(who);
    unseen.delete(who);
  };
}
