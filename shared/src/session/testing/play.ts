import type { Command } from '../commands.ts';
import { decide } from '../decide.ts';
import type { Decided } from '../decided.ts';
import { evolve } from '../evolve.ts';
import type { About, Activity, Item, Recorded, Role, SeatId, SessionState } from '../state.ts';

export const deckOf = (n: number): Item[] =>
  Array.from({ length: n }, (_, i) => ({ id: `i${i + 1}`, text: `Item number ${i + 1}` }));

/** A session played command by command, every record kept, as the server would. */
export class Play {
  records: Recorded[] = [];
  current: SessionState | null = null;
  now = 1_000_000;

  get state(): SessionState {
    if (this.current === null) throw new Error('no session yet');
    return this.current;
  }

  get activity(): Activity {
    const [first] = this.state.agenda;
    if (first === undefined) throw new Error('no activity');
    return first;
  }

  /** Decides and, if accepted, appends and evolves. */
  send(command: Command, by: SeatId | null): Decided {
    this.now += 1000;
    const decided = decide(this.current, command, by, this.now);
    if (decided.ok) {
      for (const event of decided.events) {
        const record: Recorded = { at: this.now, by, event };
        this.records.push(record);
        this.current = evolve(this.current, record);
      }
    }
    return decided;
  }

  /** The same for a command that must be accepted. */
  must(command: Command, by: SeatId | null = 'fac'): this {
    const decided = this.send(command, by);
    if (!decided.ok) throw new Error(`${command.type} refused: ${decided.refusal}`);
    return this;
  }

  join(seat: SeatId, about: About = {}, role: Role = 'participant', name = seat): this {
    const join = { name, about };
    return this.must(
      { type: 'takeSeat', seat, secret: `hash-${seat}`, role, join, byFacilitator: false },
      null,
    );
  }

  stage(at: 'waiting' | 'individual' | 'share' | 'agree' | 'whole' | 'closed'): this {
    const stage = at === 'share' || at === 'agree' ? ({ at: 'groups', step: at } as const) : { at };
    return this.must({ type: 'setStage', activity: 'a1', stage });
  }

  present(group: string | null): this {
    return this.must({ type: 'setStage', activity: 'a1', stage: { at: 'present', group, pair: null } });
  }
}

/** A session with one activity (`a1`), led by `fac`. */
export function newPlay(items = 12, activities = 1): Play {
  const plan = {
    title: 'Priorities',
    facilitator: 'Fay',
    ask: [],
    activities: Array.from({ length: activities }, () => ({
      kind: 'diamond9' as const,
      question: 'What matters most?',
      deck: deckOf(items),
      wholeWrite: 'everyone' as const,
    })),
  };
  const activityIds = plan.activities.map((_, i) => `a${i + 1}`);
  return new Play().must(
    { type: 'createSession', id: 's1', code: 'ABCD', activityIds, seat: 'fac', secret: 'hash-fac', plan },
    null,
  );
}
