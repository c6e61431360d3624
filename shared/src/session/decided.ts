import type { SessionEvent } from './events.ts';
import type { Refusal } from './refusals.ts';

/** The answer to a command: events to append (none: nothing to do), or why not. */
export type Decided = { ok: true; events: SessionEvent[] } | { ok: false; refusal: Refusal };

export const accepted = (...events: SessionEvent[]): Decided => ({ ok: true, events });
export const refused = (refusal: Refusal): Decided => ({ ok: false, refusal });
