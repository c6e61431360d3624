import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { heldIn } from './boardDoc.ts';
import { Firewall } from './firewall.ts';
import { fastest } from './testing/fastest.ts';
import { isSound, play, ROOTS, step } from './testing/realEdits.ts';

describe('the firewall, whatever comes', () => {
  /** Feeds real updates the way a room does, and keeps a document of what was accepted. */
  const feed = (updates: readonly { who: number; update: Uint8Array }[]) => {
    const wall = new Firewall(ROOTS);
    const board = new Y.Doc();
    for (const { who, update } of updates) {
      const verdict = wall.check(update, `p${who}`);
      if (!verdict.ok) continue;
      wall.accept(verdict.parsed, `p${who}`);
      Y.applyUpdate(board, verdict.update);
    }
    return { wall, board };
  };

  test('real edits pass in the order they were made, and the board ends as theirs', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { docs, updates } = play(steps);
        const wall = new Firewall(ROOTS);
        const board = new Y.Doc();
        for (const { who, update } of updates) {
          const verdict = wall.check(update, `p${who}`);
          if (!verdict.ok) throw new Error(`refused: ${verdict.refused}`);
          wall.accept(verdict.parsed, `p${who}`);
          Y.applyUpdate(board, verdict.update);
        }
        expect(isSound(board)).toBe(true);
        const all = new Y.Doc();
        for (const d of docs) Y.applyUpdate(all, Y.encodeStateAsUpdate(d));
        for (const root of ROOTS) expect(board.getMap(root).toJSON()).toEqual(all.getMap(root).toJSON());
        // Whoever has it all adds nothing, once the firewall has learnt what Yjs deleted by itself.
        wall.learn(heldIn(board));
        const again = wall.check(Y.encodeStateAsUpdate(all), 'reader', true);
        expect(again).toMatchObject({ ok: true, newStructs: false, newDeletes: false });
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  const mutation = fc.record({
    at: fc.nat(),
    to: fc.nat(255),
    how: fc.constantFrom('set', 'cut', 'insert', 'remove', 'copy'),
  });
  const mutate = (bytes: Uint8Array, changes: { at: number; to: number; how: string }[]): Uint8Array => {
    let out = Buffer.from(bytes);
    for (const { at, to, how } of changes) {
      const i = out.length === 0 ? 0 : at % out.length;
      if (how === 'set' && out.length > 0) out[i] = to;
      if (how === 'cut') out = out.subarray(0, i);
      if (how === 'insert') out = Buffer.concat([out.subarray(0, i), Buffer.from([to]), out.subarray(i)]);
      if (how === 'remove') out = Buffer.concat([out.subarray(0, i), out.subarray(i + 1)]);
      if (how === 'copy')
        out = Buffer.concat([out.subarray(0, i), out.subarray(to % out.length || 0, i), out.subarray(i)]);
    }
    return out;
  };

  test('whatever is accepted, Yjs applies without throwing and without anything pending', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 5, maxLength: 30 }),
        fc.array(
          fc.record({
            of: fc.nat(),
            changes: fc.array(mutation, { minLength: 1, maxLength: 3 }),
            step2: fc.boolean(),
          }),
          { minLength: 20, maxLength: 40 },
        ),
        (steps, attacks) => {
          const { docs, updates } = play(steps);
          const half = updates.slice(0, Math.ceil(updates.length / 2));
          // One seat for all, so that most attacks get as far as the clocks.
          const { wall, board } = feed(half.map(({ update }) => ({ who: 0, update })));
          const sources = [...updates.map((u) => u.update), ...docs.map((d) => Y.encodeStateAsUpdate(d))];
          for (const { of, changes, step2 } of attacks) {
            const update = mutate(sources[of % sources.length] as Uint8Array, changes);
            const verdict = wall.check(update, 'p0', step2);
            expect(fastest(() => wall.check(update, 'p0', step2))).toBeLessThan(50);
            if (!verdict.ok) continue;
            if (verdict.newStructs) accepted++;
            wall.accept(verdict.parsed, 'p0');
            Y.applyUpdate(board, verdict.update);
            expect(isSound(board)).toBe(true);
          }
          const copy = new Y.Doc();
          Y.applyUpdate(copy, Y.encodeStateAsUpdate(board));
          expect(isSound(copy)).toBe(true);
          for (const root of ROOTS) expect(copy.getMap(root).toJSON()).toEqual(board.getMap(root).toJSON());
        },
      ),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(50);
  }, 120_000);

  test('one that has rested judges as one that has learnt what the document holds', () => {
    let judged = 0;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 5, maxLength: 30 }),
        fc.array(fc.record({ of: fc.nat(), who: fc.nat(3), changes: fc.array(mutation, { maxLength: 2 }) }), {
          minLength: 10,
          maxLength: 20,
        }),
        (steps, offers) => {
          const { docs, updates } = play(steps);
          const { wall: awake, board } = feed(updates);
          const { wall: rested } = feed(updates);
          const sources = [...updates.map((u) => u.update), ...docs.map((d) => Y.encodeStateAsUpdate(d))];
          for (const { of, who, changes } of offers) {
            awake.learn(heldIn(board));
            rested.rest({ held: () => heldIn(board) });
            const update = mutate(sources[of % sources.length] as Uint8Array, changes);
            const verdict = rested.check(update, `p${who}`, true);
            expect(verdict).toEqual(awake.check(update, `p${who}`, true));
            if (!verdict.ok) continue;
            judged++;
            for (const wall of [awake, rested]) wall.accept(verdict.parsed, `p${who}`);
            Y.applyUpdate(board, verdict.update);
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(judged).toBeGreaterThan(50);
  }, 120_000);
});
