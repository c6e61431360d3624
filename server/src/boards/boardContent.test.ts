import { BOARD_LIMITS } from '@facet/shared/protocol/boardWire.ts';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { BoardContent } from './boardContent.ts';
import { Firewall } from './firewall.ts';
import { LogOrder } from './lawful.ts';
import { ROOTS } from './testing/realEdits.ts';

const address = { session: 's', activity: 'a', scope: 'group', owner: 'g1' } as const;
const open = () =>
  new BoardContent(address, {
    doc: new Y.Doc(),
    firewall: new Firewall(ROOTS),
    order: new LogOrder(),
    seq: 1,
    records: 1,
    movedAt: 0,
    damaged: false,
  });

/** A seat's own copy; each change is offered to the board as its tablet would send it. */
function writer(content: BoardContent, seat: string) {
  const doc = new Y.Doc();
  const reasons = doc.getMap('reasons');
  const offer = (change: () => void): boolean => {
    let update: Uint8Array = new Uint8Array();
    const hear = (u: Uint8Array): void => void (update = u);
    doc.on('update', hear);
    change();
    doc.off('update', hear);
    const judged = content.judge(update, seat, false, true);
    if (!('adds' in judged) || !judged.adds) throw new Error('refused by the firewall');
    if (!content.accept(judged.sound, seat)) return false;
    content.apply(judged.sound.update, 0);
    return true;
  };
  return { reasons, offer };
}

describe('a board that somebody fills', () => {
  const most = BOARD_LIMITS.boardBytes.group;
  const text = (key: string, w: ReturnType<typeof writer>) =>
    w.offer(() => w.reasons.set(key, 'x'.repeat(8000)));

  test.each([
    ['in one go', false],
    ['with a rest after each change', true],
  ])('leaves the others room, and takes what only deletes: %s', (_, rests) => {
    const content = open();
    const greedy = writer(content, 'p1');
    let written = 0;
    while (text(`k${written}`, greedy)) {
      written += 1;
      if (rests) content.rest();
    }
    expect(written * 8000).toBeGreaterThan(most / 4);
    expect(written * 8000).toBeLessThan(most * 0.6);
    const other = writer(content, 'p2');
    expect(text('mine', other)).toBe(true);
    expect(greedy.offer(() => greedy.reasons.delete('k0'))).toBe(true);
  });

  test('does not count against whoever writes the same thing over and over', () => {
    const content = open();
    const patient = writer(content, 'p1');
    for (let i = 0; i < (2 * most) / 8000; i += 1) expect(text('one', patient)).toBe(true);
  });
});
