import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SavedCount } from './savedCount.ts';

describe('counting what is saved', () => {
  test('a change is unsaved until the server has saved the message that carries it', () => {
    const saved = new SavedCount();
    saved.opened(1);
    saved.sent(1, 'step2');
    saved.made();
    saved.made();
    saved.sent(1, 'update');
    saved.acknowledged(1);
    expect(saved.unsaved).toBe(2);
    saved.acknowledged(2);
    expect(saved.unsaved).toBe(0);
  });

  test('a message before the answer to the server’s question covers nothing', () => {
    const saved = new SavedCount();
    saved.made();
    saved.opened(1);
    saved.made();
    saved.sent(1, 'update');
    saved.acknowledged(1);
    expect(saved.unsaved).toBe(2);
    saved.sent(1, 'step2');
    saved.acknowledged(2);
    expect(saved.unsaved).toBe(0);
  });

  test('where nothing was unsaved when the connection began, what is sent before that answer covers itself', () => {
    const saved = new SavedCount();
    saved.opened(1);
    saved.made();
    saved.sent(1, 'update');
    saved.made();
    expect(saved.unsaved).toBe(2);
    saved.acknowledged(1);
    expect(saved.unsaved).toBe(1);
  });

  test('a new connection counts from nothing', () => {
    const saved = new SavedCount();
    saved.opened(1);
    saved.sent(1, 'step2');
    saved.made();
    saved.sent(1, 'update');
    saved.opened(2);
    // The old line's messages are not this one's: its first saved message is the answer, not the change.
    saved.acknowledged(1);
    expect(saved.unsaved).toBe(1);
    saved.sent(1, 'update');
    saved.acknowledged(1);
    expect(saved.unsaved).toBe(1);
    saved.sent(2, 'step2');
    saved.acknowledged(1);
    expect(saved.unsaved).toBe(0);
  });

  test('each connection has to catch up by itself', () => {
    const saved = new SavedCount();
    saved.opened(1);
    saved.sent(1, 'step2');
    saved.made();
    saved.opened(2);
    saved.sent(2, 'update');
    saved.acknowledged(1);
    expect(saved.unsaved).toBe(1);
  });

  test('what was set aside is not waited for', () => {
    const saved = new SavedCount();
    saved.made();
    saved.setAside();
    expect(saved.unsaved).toBe(0);
    saved.made();
    expect(saved.unsaved).toBe(1);
  });

  test('never says saved of a change that no saved message of a caught-up line carried', () => {
    const act = fc.constantFrom('make', 'open', 'step2', 'update', 'ack');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
        const saved = new SavedCount();
        let made = 0;
        let sure = 0;
        let connection = 0;
        let caughtUp = false;
        let sent: number[] = [];
        let acknowledged = 0;
        for (const a of acts) {
          if (a === 'make') {
            made += 1;
            saved.made();
          } else if (a === 'open') {
            connection += 1;
            // With nothing unsaved, each change from now on leaves in a message of its own.
            caughtUp = made === sure;
            sent = [];
            acknowledged = 0;
            saved.opened(connection);
          } else if (a === 'ack') {
            if (acknowledged === sent.length) continue;
            acknowledged += 1;
            sure = Math.max(sure, sent[acknowledged - 1] ?? 0);
            saved.acknowledged(acknowledged);
          } else if (connection > 0) {
            caughtUp ||= a === 'step2';
            sent.push(caughtUp ? made : 0);
            saved.sent(connection, a);
          }
          expect(saved.unsaved).toBe(made - sure);
        }
      }),
    );
  });
});
