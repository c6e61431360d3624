// At the session's door, and who leads: a school that comes all at once, bots, guessed codes, a laptop that dies.
import type { SeatMade } from '@facet/shared/protocol/http.ts';
import { makeLink } from '../support/http.ts';
import { openCold } from './cold.ts';
import type { Random } from './gestures.ts';
import { must } from './lead.ts';
import type { World } from './world.ts';

/** A refusal that a full, locked or ended session gives, or a server that is busy: none of these is a wrong door. */
const MAY_BE = new Set([
  'sessionFull',
  'doorLocked',
  'sessionEnded',
  'serverBusy',
  'serverReadOnly',
  'conflict',
]);

interface Joined {
  seat: string;
  secret: string;
}

/** Comes in by the code. Gives the seat, why not, or null where there was no answer. */
async function comeIn(world: World, name: string): Promise<Joined | string | null> {
  try {
    const response = await fetch(`${world.url}/api/codes/${world.code}/seats`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
      signal: AbortSignal.timeout(10_000),
    });
    const answer: unknown = await response.json();
    if (typeof answer !== 'object' || answer === null) return 'nothing';
    if (response.ok && 'seat' in answer && 'secret' in answer)
      return { seat: String(answer.seat), secret: String(answer.secret) };
    return 'refusal' in answer ? String(answer.refusal) : JSON.stringify(answer);
  } catch {
    return null;
  }
}

/** The later of them are answered late on purpose; nobody waits for them. */
export function guessCodes(world: World, count: number): void {
  for (let i = 0; i < count; i += 1) void fetch(`${world.url}/api/codes/BBBBBB`).catch(() => undefined);
}

/** They go again, and nothing they had opens anything. */
async function sendAway(world: World, joined: readonly Joined[]): Promise<void> {
  // A second answer, after the first was lost, may be that there is nobody any more.
  for (const { seat } of joined) await world.line.insist({ type: 'removeSeat', seat });
  const [first] = joined;
  if (first === undefined) return;
  const place = { activity: world.activity, scope: 'individual' as const, owner: first.seat };
  const asking = { url: world.url, session: world.session, place, secret: first.secret };
  if (typeof (await openCold(asking)) !== 'number') world.unexpected.push('a removed seat opened a board');
}

/** Everybody's tablet comes back at the same moment, and latecomers with them, while somebody guesses codes. */
export async function storms(world: World, random: Random): Promise<void> {
  for (const { road } of world.everybody) road.reset();
  guessCodes(world, 40);
  const coming = Array.from({ length: 12 + Math.floor(random() * 12) }, (_, i) => comeIn(world, `Late ${i}`));
  const came = await Promise.all(coming);
  for (const why of came)
    if (typeof why === 'string' && !MAY_BE.has(why))
      world.unexpected.push(`the right code was refused: ${why}`);
  await sendAway(
    world,
    came.filter((one): one is Joined => typeof one === 'object' && one !== null),
  );
}

/** Bots find the code and fill the lobby; the door is locked, and they are put out. */
export async function botsCome(world: World): Promise<void> {
  const inside = await Promise.all(Array.from({ length: 6 }, (_, i) => comeIn(world, `Bot ${i}`)));
  await must(world, { type: 'setDoor', locked: true });
  for (const late of await Promise.all(Array.from({ length: 20 }, (_, i) => comeIn(world, `Bot ${i}`))))
    if (typeof late === 'object' && late !== null) world.unexpected.push('a locked door let somebody in');
  await sendAway(
    world,
    inside.filter((one): one is Joined => typeof one === 'object' && one !== null),
  );
  await must(world, { type: 'setDoor', locked: false });
}

/** The laptop of whoever leads dies without a word: the other facilitator goes on, and nobody else has become one. */
export async function leaderDies(world: World): Promise<void> {
  const before = world.line.view?.facilitators.length ?? 0;
  await world.handOver();
  const now = world.line.view?.facilitators.length ?? 0;
  if (now !== before) world.unexpected.push(`there are ${now} facilitators, and there were ${before}`);
}

/** A second facilitator's secret, by an invitation of the first. */
export async function coLeader(url: string, secret: string): Promise<string> {
  const link = await makeLink(url, secret, 'facilitator');
  const invite = new URLSearchParams(new URL(link).hash.slice(1)).get('i');
  const response = await fetch(`${url}/api/invites`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invite, name: 'Owen' }),
  });
  if (!response.ok) throw new Error(`The second facilitator was answered with ${response.status}`);
  return ((await response.json()) as SeatMade).secret;
}
