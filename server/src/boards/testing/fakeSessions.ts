import type { Command } from '@facet/shared/session/commands.ts';
import { decide } from '@facet/shared/session/decide.ts';
import { evolve } from '@facet/shared/session/evolve.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import type { Kind, Role, SeatId, SessionState } from '@facet/shared/session/state.ts';
import type { Executed, Live, Sessions } from '../../session/sessions.ts';

export const SESSION = 'sess1';
export const ACTIVITY = 'a1';
export const ITEMS = Array.from({ length: 12 }, (_, i) => ({ id: `i${i + 1}`, text: `Item ${i + 1}` }));

/** One session in memory on the real rules. A seat's secret is `secret-<seat>`. */
export class FakeSessions implements Sessions {
  #state: SessionState | null = null;
  #version = 0;
  readonly #now: () => number;
  readonly #listeners = new Set<(live: Live) => void>();

  constructor(now: () => number = Date.now, kind: Kind = 'diamond9') {
    this.#now = now;
    this.#run({
      type: 'createSession',
      id: SESSION,
      code: 'K7R4WP',
      activityIds: [ACTIVITY],
      seat: 'fac',
      secret: 'hash-fac',
      plan: {
        title: 'Test',
        facilitator: 'F',
        ask: [],
        activities: [
          kind === 'diamond9'
            ? { kind, question: 'What matters?', deck: ITEMS, wholeWrite: 'everyone' }
            : { kind, question: 'Who works with whom?', network: READY_PLAN, wholeWrite: 'everyone' },
        ],
      },
    });
  }

  get live(): Live {
    if (this.#state === null) throw new Error('no session');
    return { state: this.#state, version: this.#version };
  }

  seat(id: SeatId, role: Role = 'participant'): void {
    const join = { name: id, about: {} };
    this.#run({ type: 'takeSeat', seat: id, secret: `hash-${id}`, role, join, byFacilitator: true });
  }

  /** What the facilitator does; a refusal is a mistake in the test. */
  lead(command: Command, actor: SeatId = 'fac'): void {
    this.#run(command, actor);
  }

  stage(at: 'waiting' | 'individual' | 'whole' | 'closed'): void {
    this.lead({ type: 'setStage', activity: ACTIVITY, stage: { at } });
  }

  groups(step: 'share' | 'agree' = 'agree'): void {
    this.lead({ type: 'setStage', activity: ACTIVITY, stage: { at: 'groups', step } });
  }

  present(group: string | null): void {
    this.lead({ type: 'setStage', activity: ACTIVITY, stage: { at: 'present', group, pair: null } });
  }

  #run(command: Command, actor: SeatId | null = null): void {
    const decided = decide(this.#state, command, actor, this.#now());
    if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal}`);
    for (const event of decided.events) {
      this.#state = evolve(this.#state, { at: this.#now(), by: actor, event });
      this.#version++;
    }
    for (const listener of this.#listeners) listener(this.live);
  }

  get(id: string): Promise<Live | null> {
    return Promise.resolve(this.peek(id));
  }

  fresh(id: string): Promise<Live | null> {
    return this.get(id);
  }

  peek(id: string): Live | null {
    return id === SESSION ? this.live : null;
  }

  authenticate(secret: string): ReturnType<Sessions['authenticate']> {
    const id = secret.replace(/^secret-/, '');
    const seat = Object.hasOwn(this.live.state.seats, id) ? this.live.state.seats[id] : undefined;
    const isIn = secret.startsWith('secret-') && seat?.status === 'in';
    return Promise.resolve(isIn ? { live: this.live, seat } : null);
  }

  execute(_id: string, command: Command, actor: SeatId | null): Promise<Executed> {
    this.#run(command, actor);
    return Promise.resolve({ ok: true, version: this.#version });
  }

  onChange(listener: (live: Live) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
