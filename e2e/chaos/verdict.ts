// What became of one board: its edits against a copy that was opened cold, and every page that shows it.
import type { Kind } from '@facet/shared/session/state.ts';
import * as Y from 'yjs';
import { heldIn, holds, type Edit } from './edits.ts';
import { MOVES } from './gestures.ts';
import type { Place, Truth } from './truth.ts';

/** How much of what. Anything but nought in one but the first two is a fault. */
export interface Tally {
  edits: number;
  saved: number;
  lost: number;
  duplicated: number;
  unexpected: number;
  diverged: number;
  falseSaved: number;
  leaked: number;
}

export const nothingYet = (): Tally => ({
  edits: 0,
  saved: 0,
  lost: 0,
  duplicated: 0,
  unexpected: 0,
  diverged: 0,
  falseSaved: 0,
  leaked: 0,
});

export interface Verdict {
  tally: Tally;
  problems: string[];
}

export interface BoardCase {
  kind: Kind;
  place: Place;
  cold: Y.Doc;
  edits: readonly Edit[];
  /** Documents of pages that are connected and have nothing under way, and of other servers. */
  pages: readonly { whose: string; doc: Y.Doc }[];
  truth: Truth;
}

/** Every root by its name, and what it holds. */
function contentOf(doc: Y.Doc): Map<string, string> {
  const content = new Map<string, string>();
  for (const root of doc.share.keys()) {
    for (const [key, value] of doc.getMap(root).entries())
      content.set(`${root}/${key}`, JSON.stringify(value instanceof Y.AbstractType ? value.toJSON() : value));
  }
  return content;
}

const NUMBERED = /canary-[0-9a-f]{12} e\d+/g;

/** How often each numbered edit is written on a board. */
function writings(content: Map<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of content.values())
    for (const [word] of value.matchAll(NUMBERED)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export const isPending = (doc: Y.Doc): boolean =>
  doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

/** Compares everything that people did on a board with what is there. */
export function judge({ kind, place, cold, edits, pages, truth }: BoardCase): Verdict {
  const tally = nothingYet();
  const problems: string[] = [];
  const name = `${place.activity}/${place.scope}/${place.owner}`;
  const note = (what: keyof Tally, why: string, count = 1): void => {
    tally[what] += count;
    problems.push(`${what}: ${name}: ${why}`);
  };
  const held = heldIn(cold);
  const there = edits.filter((e) => holds(held, e));
  const isThere = new Set(there);
  tally.edits = edits.length;
  tally.saved = edits.filter((e) => (e.told ? e.savedAt !== null : isThere.has(e))).length;

  for (const edit of edits) {
    const by = `an edit of ${edit.who.seat}`;
    if (isThere.has(edit)) {
      const { refused, adrift, told } = edit;
      // What was refused may still arrive on a line that ended without a word, when the stage is open again.
      const until = edit.savedAt ?? (adrift || refused === null ? Date.now() : refused.at);
      // What only removes may have been removed by somebody else.
      const surely = edit.made.length > 0;
      if (surely && told && refused !== null && !adrift)
        note(
          'unexpected',
          `${by} is there, and its page was told that it is not (${fateOf(edit)}; ${edit.story.join(', ')})`,
        );
      else if (surely && !truth.mayHaveWritten(edit.who, place, edit.madeAt, until))
        note('unexpected', `${by} is there that nobody was allowed to make then (${fateOf(edit)})`);
      else if (told && edit.savedAt === null && refused === null)
        note('lost', `${by} is there, and its page was never told so`);
      continue;
    }
    if (edit.savedAt !== null) note('lost', `${by} was called saved and is not there`);
    else if (edit.refused === null) note('lost', `${by} was neither saved nor refused`);
    else if (edit.refused.code !== 4403 || !rightlyRefused(edit, edit.refused, truth)) {
      const waited = edit.refused.at - edit.madeAt;
      const story = edit.story.join(', ');
      note(
        'lost',
        `${by} was refused with ${edit.refused.code} after ${waited} ms while it was allowed (${story})`,
      );
    }
  }

  compareWithModel(cold, there, note);
  if (isPending(cold)) note('diverged', 'the cold copy waits for something');
  if (MOVES[kind].most(cold) > 1) note('duplicated', 'one thing lies in two places');
  for (const { whose, doc } of pages) {
    if (isPending(doc)) note('diverged', `${whose} waits for something`);
    const differs = difference(contentOf(doc), contentOf(cold));
    if (differs !== null) note('diverged', `${whose} differs from the cold copy: ${differs}`);
  }
  return { tally, problems };
}

const fateOf = ({ savedAt, refused, madeAt }: Edit): string =>
  savedAt !== null
    ? `saved after ${savedAt - madeAt} ms`
    : refused !== null
      ? `refused with ${refused.code} after ${refused.at - madeAt} ms`
      : 'neither saved nor refused';

/**
 * A page that is told what is saved asks a second time, so that the word it believes is as new as its line; an unmodified
 * client is ended by the first, however long that was under way.
 */
const rightlyRefused = (edit: Edit, { since, at }: { since: number; at: number }, truth: Truth): boolean =>
  truth.mayHaveRefused(edit.who, edit.place, edit.told ? since : Math.min(edit.madeAt, since), at);

/** A document of the edits that are there, and of nothing else, has to be the same as the board but for the server's own. */
function compareWithModel(
  cold: Y.Doc,
  there: readonly Edit[],
  note: (what: keyof Tally, why: string, count?: number) => void,
): void {
  const model = new Y.Doc();
  model.transact(() => there.forEach(({ update }) => Y.applyUpdate(model, update)));
  const mine = contentOf(model);
  const theirs = contentOf(cold);
  const seed = [...theirs.keys()].filter((key) => key.startsWith('meta/')).sort();
  if (seed.join() !== 'meta/format,meta/kind')
    note('unexpected', `the first content is ${seed.join() || 'gone'}`);

  const known = Y.decodeStateVector(Y.encodeStateVector(model));
  const clocks = Y.decodeStateVector(Y.encodeStateVector(cold));
  const seeds = [...clocks].filter(([client]) => !known.has(client));
  const extra = seeds.reduce((sum, [, clock]) => sum + clock, 0) - seed.length;
  if (seeds.length > 1 || extra > 0)
    note('unexpected', `${seeds.length} clients that nobody is, with ${extra} structs too many`);
  for (const [client, clock] of known) {
    const more = (clocks.get(client) ?? 0) - clock;
    if (more > 0) note('unexpected', `${more} structs of client ${client} that its page did not make`);
  }
  for (const [key, value] of theirs)
    if (value.includes('hostile')) note('unexpected', `${key} holds what was refused: ${value.slice(0, 80)}`);

  const [written, expected] = [writings(theirs), writings(mine)];
  for (const [word, count] of written) {
    const more = count - (expected.get(word) ?? 0);
    if (more > 0 && expected.has(word)) note('duplicated', `"${word}" is written ${count} times`);
  }
  const differs = difference(new Map([...theirs].filter(([key]) => !key.startsWith('meta/'))), mine);
  if (differs !== null) note('diverged', `the cold copy is not what its edits amount to: ${differs}`);
}

function difference(one: Map<string, string>, other: Map<string, string>): string | null {
  for (const key of new Set([...one.keys(), ...other.keys()]))
    if (one.get(key) !== other.get(key))
      return `${key} is ${one.get(key)?.slice(0, 80) ?? 'nothing'}, and ${other.get(key)?.slice(0, 80) ?? 'nothing'}`;
  return null;
}
