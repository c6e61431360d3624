import type { WireCommand } from './commands.ts';
import type { Decided } from './decided.ts';
import { LIMITS } from './limits.ts';
import type { Timer } from './state.ts';

type TimerCommand = Extract<
  WireCommand,
  { type: 'startTimer' | 'pauseTimer' | 'resumeTimer' | 'extendTimer' | 'clearTimer' }
>;

/** Milliseconds left on the clock; 0 when time is up. Nothing closes by itself then. */
export const timeLeft = (timer: Timer, now: number): number =>
  timer.running ? Math.max(0, timer.endsAt - now) : timer.left;

/** What a timer command means; `noTimer` where there is none to act on. Pausing a paused timer changes nothing. */
export function decideTimer(timer: Timer | null, command: TimerCommand, now: number): Decided {
  const set = (next: Timer | null): Decided => ({ ok: true, events: [{ type: 'timerSet', timer: next }] });
  if (command.type === 'startTimer')
    return set({ running: true, endsAt: now + command.ms, length: command.ms });
  if (command.type === 'clearTimer') return set(null);
  if (timer === null) return { ok: false, refusal: 'noTimer' };
  const left = timeLeft(timer, now);
  const { length } = timer;
  switch (command.type) {
    case 'pauseTimer':
      return timer.running ? set({ running: false, left, length }) : { ok: true, events: [] };
    case 'resumeTimer':
      return timer.running ? { ok: true, events: [] } : set({ running: true, endsAt: now + left, length });
    case 'extendTimer': {
      const next = Math.min(LIMITS.timerMaxMs, Math.max(0, left + command.ms));
      const longer = Math.max(length, next);
      return set(
        timer.running
          ? { running: true, endsAt: now + next, length: longer }
          : { running: false, left: next, length: longer },
      );
    }
    default:
      return command satisfies never;
  }
}
