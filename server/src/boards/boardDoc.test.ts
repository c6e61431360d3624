import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { BoardDoc } from './boardDoc.ts';
import { step1Frame, step2Frame } from './frames.ts';

const edit = (doc: Y.Doc, change: (map: Y.Map<unknown>) => void): Uint8Array => {
  const before = Y.encodeStateVector(doc);
  change(doc.getMap('slots'));
  return Y.encodeStateAsUpdate(doc, before);
};

/** What a reader who had `vector` holds after the board's answer. */
function reader(from: Uint8Array, answer: Uint8Array): unknown {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, from);
  const head = step2Frame(new Uint8Array()).length - 1;
  let at = head;
  while ((answer[at++] ?? 0) >= 0x80);
  Y.applyUpdate(doc, answer.subarray(at));
  return doc.getMap('slots').toJSON();
}

test('whoever comes is told what the board has and given what they lack, whether it is edited or at rest', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ key: fc.constantFrom('a', 'b', 'c'), deletes: fc.boolean() }),
      fc.constantFrom('rest', 'forget', 'come'),
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      const truth = new Y.Doc();
      const board = new BoardDoc(new Y.Doc());
      const states = [Y.encodeStateAsUpdate(truth)];
      const told: unknown[] = [];
      const right: unknown[] = [];
      for (const [i, step] of [...all, 'come' as const].entries()) {
        if (step === 'rest') board.rest();
        else if (step === 'forget') board.forgetAnswers();
        else if (step !== 'come') {
          board.apply(edit(truth, (map) => (step.deletes ? map.delete(step.key) : map.set(step.key, i))));
          states.push(Y.encodeStateAsUpdate(truth));
        } else {
          told.push(board.question());
          right.push(step1Frame(Y.encodeStateVector(truth)));
          // Each twice: the second is given what was made for the first.
          for (const had of states.flatMap((state) => [state, state])) {
            told.push(reader(had, board.answer(Y.encodeStateVectorFromUpdate(had))));
            right.push(truth.getMap('slots').toJSON());
          }
        }
      }
      expect(told).toEqual(right);
    }),
  );
});

test('a hall that comes to a board at rest, or back to it, is answered with what was made for the first', () => {
  const truth = new Y.Doc();
  const board = new BoardDoc(new Y.Doc());
  board.apply(edit(truth, (map) => map.set('a', 1)));
  board.rest();
  const asked = board.question();
  expect(board.question()).toBe(asked);
  const known = Y.encodeStateVector(truth);
  const back = board.answer(Uint8Array.from(known));
  expect(board.answer(Uint8Array.from(known))).toBe(back);
  board.apply(edit(truth, (map) => map.set('b', 2)));
  expect(board.question()).not.toEqual(asked);
  expect(board.answer(known)).not.toEqual(back);
});
