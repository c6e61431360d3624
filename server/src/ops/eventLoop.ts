import { monitorEventLoopDelay } from 'node:perf_hooks';

const WINDOW_MS = 30_000;
const RESOLUTION_MS = 20;

/** How late the event loop was in the last half minute, in seconds. */
export interface EventLoop {
  delay: () => { p50: number; p99: number; max: number };
  stop: () => void;
}

const SECONDS = 1e9;

/** Watches the event loop; costs one timer. */
export function watchEventLoop(): EventLoop {
  const watched = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  watched.enable();
  let last = read(watched);
  let whole = false;
  const timer = setInterval(() => {
    last = read(watched);
    whole = true;
    watched.reset();
  }, WINDOW_MS);
  timer.unref();
  return {
    delay: () => (whole ? last : read(watched)),
    stop() {
      clearInterval(timer);
      watched.disable();
    },
  };
}

/** What is measured is the time between two ticks of a timer. */
function read(watched: ReturnType<typeof monitorEventLoopDelay>): { p50: number; p99: number; max: number } {
  const late = (ns: number): number =>
    watched.count === 0 ? 0 : Math.max(0, ns / SECONDS - RESOLUTION_MS / 1000);
  return { p50: late(watched.percentile(50)), p99: late(watched.percentile(99)), max: late(watched.max) };
}
