import { onSeatDropped, onSeatHeld, seatsHeld } from '../session/seats.ts';
import { Database } from './database.ts';
import { livePages } from './livePages.ts';
import { Outbox } from './outbox.ts';

/** What this browser keeps. */
export const outbox = new Outbox(new Database(() => globalThis.indexedDB), livePages());

onSeatHeld((seat) => outbox.welcome(seat));
onSeatDropped((seat) => void outbox.wipe(seat));
// A wipe may have been cut short by a page that was closed: what is of no seat on this device goes when the next one opens.
void outbox.sweep(new Set(seatsHeld().map((s) => s.seat)));
