import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { timeLeft } from './timer.ts';
import { newPlay } from './testing/play.ts';
import type { Timer } from './state.ts';

describe('the timer', () => {
  it('S15 a paused timer keeps its time; resumed it goes on from there', () => {
    const play = newPlay().must({ type: 'startTimer', ms: 60_000 });
    const left = () => timeLeft(play.state.timer as Timer, play.now);
    play.must({ type: 'pauseTimer' });
    expect(left()).toBe(59_000);
    play.now += 500_000;
    expect(left()).toBe(59_000);
    play.must({ type: 'pauseTimer' }).must({ type: 'resumeTimer' });
    expect(left()).toBe(59_000);
    play.must({ type: 'resumeTimer' });
    expect(left()).toBe(58_000);
  });

  it('S15 lengthened after its end it runs again for just the time given', () => {
    const play = newPlay().must({ type: 'startTimer', ms: 5000 });
    play.now += 60_000;
    expect(timeLeft(play.state.timer as Timer, play.now)).toBe(0);
    play.must({ type: 'extendTimer', ms: 120_000 });
    expect(timeLeft(play.state.timer as Timer, play.now)).toBe(120_000);
  });

  it('S15 whatever is done with it, it shows between nought and eight hours, and no stage changes', () => {
    const ms = fc.integer({ min: -LIMITS.timerMaxMs, max: LIMITS.timerMaxMs });
    const step = fc.oneof(
      ms.map((by) => ({ type: 'extendTimer' as const, ms: by })),
      fc.constantFrom({ type: 'pauseTimer' as const }, { type: 'resumeTimer' as const }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(10_000_000))), (steps) => {
        const play = newPlay().stage('individual').must({ type: 'startTimer', ms: 60_000 });
        for (const [command, wait] of steps) {
          play.now += wait;
          play.must(command);
          const left = timeLeft(play.state.timer as Timer, play.now);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(play.state.timer?.length ?? 0);
          expect(play.state.timer?.length).toBeLessThanOrEqual(LIMITS.timerMaxMs);
        }
        expect(play.activity.stage).toEqual({ at: 'individual' });
        expect(play.must({ type: 'clearTimer' }).state.timer).toBeNull();
      }),
    );
  });
});
