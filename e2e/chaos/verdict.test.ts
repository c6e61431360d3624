import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { editOf, type Edit } from './edits.ts';
import { Truth, type Place, type Who } from './truth.ts';
import { judge, type BoardCase, type Tally } from './verdict.ts';

const place: Place = { activity: 'a1', scope: 'individual', owner: 's1' };
const who: Who = { seat: 's1', role: 'participant' };

/** A board as the server seeds it, one page with two saved edits, and a session in which they were allowed. */
function scene(): BoardCase & { edits: Edit[]; page: Y.Doc } {
  const truth = new Truth(['a1']);
  truth.change('a1', { stage: 'individual' })();
  const page = new Y.Doc();
  const edits: Edit[] = [];
  page.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'server') return;
    edits.push({ ...editOf(who, place, update, true), savedAt: Date.now() });
  });
  const seed = new Y.Doc();
  seed.getMap('meta').set('kind', 'diamond9');
  seed.getMap('meta').set('format', 1);
  Y.applyUpdate(page, Y.encodeStateAsUpdate(seed), 'server');
  page.getMap('reasons').set('i1', 'canary-000000000000 e1');
  page.getMap('reasons').set('i2', 'canary-000000000000 e2');
  const cold = copy(page);
  return { kind: 'diamond9', place, cold, edits, page, pages: [{ whose: 's1', doc: page }], truth };
}

function copy(doc: Y.Doc): Y.Doc {
  const twin = new Y.Doc();
  Y.applyUpdate(twin, Y.encodeStateAsUpdate(doc));
  return twin;
}

const faults = ({ edits: _e, saved: _s, ...rest }: Tally): string[] =>
  Object.entries(rest).flatMap(([what, count]) => (count > 0 ? [what] : []));

describe('what is made of one board', () => {
  test('nothing is wrong where all that was saved is there', () => {
    const { tally, problems } = judge(scene());
    expect(problems).toEqual([]);
    expect(tally).toMatchObject({ edits: 2, saved: 2 });
  });

  test('a saved edit that is not there is lost', () => {
    const board = scene();
    const cold = new Y.Doc();
    Y.applyUpdate(cold, board.edits[0]?.update ?? new Uint8Array());
    expect(judge({ ...board, cold, pages: [] }).tally.lost).toBe(1);
  });

  test('an edit that a later one replaced is not lost', () => {
    const board = scene();
    board.page.getMap('reasons').set('i1', 'canary-000000000000 e3');
    board.page.getMap('reasons').delete('i2');
    expect(judge({ ...board, cold: copy(board.page) }).problems).toEqual([]);
  });

  test('a removal that is not there is lost, though it leaves no gap', () => {
    const board = scene();
    const cold = copy(board.page);
    board.page.getMap('reasons').delete('i2');
    expect(judge({ ...board, cold, pages: [] }).tally.lost).toBe(1);
  });

  test('an edit that was neither saved nor refused is lost; one refused with the stage closed is not', () => {
    const board = scene();
    const cold = copy(board.page);
    board.page.getMap('reasons').set('i3', 'canary-000000000000 e3');
    const last = board.edits.at(-1) as Edit;
    last.savedAt = null;
    expect(judge({ ...board, cold, pages: [] }).tally.lost).toBe(1);
    // Long enough after the stage was opened.
    last.madeAt += 1000;
    last.refused = { code: 4403, since: Date.now() + 1000, at: Date.now() + 1000 };
    expect(judge({ ...board, cold, pages: [] }).tally.lost, 'refused while the stage was open').toBe(1);
    board.truth.graceMs = 0;
    board.truth.change('a1', { stage: 'closed' })();
    expect(judge({ ...board, cold, pages: [] }).problems).toEqual([]);
  });

  test('an edit that nobody was allowed to make is unexpected', () => {
    const board = scene();
    const later = Date.now() + 60_000;
    board.truth.change('a1', { stage: 'closed' })();
    for (const edit of board.edits) Object.assign(edit, { madeAt: later, savedAt: later });
    expect(judge(board).tally.unexpected).toBe(2);
  });

  test('an edit whose page was told that it is not included is unexpected on the board, unless a lost line may still bring it', () => {
    const board = scene();
    const [first] = board.edits as [Edit, Edit];
    first.savedAt = null;
    first.refused = { code: 4403, since: Date.now(), at: Date.now() };
    expect(judge(board).tally.unexpected).toBe(1);
    first.adrift = true;
    expect(judge(board).problems).toEqual([]);
  });

  test('a removal that was refused is nobody’s fault where somebody else removed the same', () => {
    const board = scene();
    board.page.getMap('reasons').delete('i2');
    const removal = board.edits.at(-1) as Edit;
    expect(removal.made).toEqual([]);
    removal.savedAt = null;
    removal.refused = { code: 4403, since: Date.now(), at: Date.now() };
    expect(judge({ ...board, cold: copy(board.page) }).problems).toEqual([]);
  });

  test('what no page made is unexpected', () => {
    const board = scene();
    const cold = copy(board.page);
    cold.getMap('slots').set('1', 'i1');
    expect(faults(judge({ ...board, cold, pages: [] }).tally)).toContain('unexpected');
  });

  test('a second first content is unexpected', () => {
    const board = scene();
    const cold = copy(board.page);
    cold.getMap('meta').set('kind', 'diamond9');
    expect(faults(judge({ ...board, cold, pages: [] }).tally)).toEqual(['unexpected']);
  });

  test('the same writing in two places is a duplicate', () => {
    const board = scene();
    const cold = copy(board.page);
    cold.getMap('reasons').set('i9', 'canary-000000000000 e1');
    expect(judge({ ...board, cold, pages: [] }).tally.duplicated).toBe(1);
  });

  test('a page that differs, or waits for something, has diverged', () => {
    const board = scene();
    const other = copy(board.page);
    other.getMap('reasons').set('i7', 'only here');
    expect(faults(judge({ ...board, pages: [{ whose: 's2', doc: other }] }).tally)).toEqual(['diverged']);
    const waiting = copy(board.cold);
    const ahead = new Y.Doc();
    ahead.getMap('slots').set('1', 'i1');
    const gap = Y.encodeStateVector(ahead);
    ahead.getMap('slots').set('2a', 'i2');
    Y.applyUpdate(waiting, Y.encodeStateAsUpdate(ahead, gap));
    expect(faults(judge({ ...board, pages: [{ whose: 's2', doc: waiting }] }).tally)).toEqual(['diverged']);
  });
});
