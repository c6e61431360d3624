/** At most one run every `ms`: the first at once, later ones together at the end of the interval. */
export interface Throttle {
  call: () => void;
  stop: () => void;
}

/** `ms` may change from one interval to the next. */
export function throttle(ms: number | (() => number), run: () => void): Throttle {
  let timer: NodeJS.Timeout | null = null;
  let again = false;
  let stopped = false;
  function go(): void {
    timer = setTimeout(
      () => {
        timer = null;
        if (!again) return;
        again = false;
        go();
      },
      typeof ms === 'number' ? ms : ms(),
    );
    timer.unref();
    run();
  }
  return {
    call() {
      if (stopped) return;
      if (timer === null) go();
      else again = true;
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
