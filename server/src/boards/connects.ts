import type { Section } from './updateReader.ts';

interface Progress {
  section: Section;
  next: number;
  clock: number;
}

/**
 * Whether every struct of an update finds what it builds on, in what is known or in the update itself, in some order.
 * Where two clients' structs wait for each other, Yjs keeps both as pending for ever.
 */
export function connects(sections: readonly Section[], known: (client: number) => number): boolean {
  if (sections.some((s) => s.start > known(s.client))) return false;
  // Most edits are one client's; what they build on of others is there or nowhere.
  const [only] = sections;
  if (only !== undefined && sections.length === 1)
    return only.originClient.every(
      (from, i) => from === -1 || from === only.client || (only.originClock[i] ?? -1) < known(from),
    );
  const progress = new Map<number, Progress>();
  for (const section of sections)
    progress.set(section.client, { section, next: 0, clock: known(section.client) });
  const waiting = new Map<number, { who: Progress; clock: number }[]>();
  const ready = [...progress.values()];
  let done = 0;
  for (let who = ready.pop(); who !== undefined; who = ready.pop()) {
    const blocker = advance(who, progress, known);
    if (blocker === null) done++;
    else {
      const list = waiting.get(blocker.client);
      if (list === undefined) waiting.set(blocker.client, [{ who, clock: blocker.clock }]);
      else list.push({ who, clock: blocker.clock });
    }
    const mine = waiting.get(who.section.client);
    if (mine === undefined) continue;
    const clock = who.clock;
    for (const w of mine) if (w.clock < clock) ready.push(w.who);
    waiting.set(
      who.section.client,
      mine.filter((w) => w.clock >= clock),
    );
  }
  return done === sections.length;
}

/** Goes on until a struct waits for another client's; null at the end. */
function advance(
  who: Progress,
  progress: ReadonlyMap<number, Progress>,
  known: (client: number) => number,
): { client: number; clock: number } | null {
  const { ends, originClient, originClock, client } = who.section;
  for (; who.next < ends.length; who.next++) {
    const from = originClient[who.next] ?? -1;
    const clock = originClock[who.next] ?? -1;
    if (from !== -1 && from !== client && clock >= (progress.get(from)?.clock ?? known(from))) {
      return { client: from, clock };
    }
    who.clock = Math.max(who.clock, ends[who.next] ?? 0);
  }
  return null;
}
