import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanProse } from './cleanText.ts';
import { joinSchema, newSessionSchema, wireCommandSchema } from './commands.ts';
import { isId } from './ids.ts';
import { deckOf } from './testing/play.ts';

const ok = (command: unknown): boolean => wireCommandSchema.safeParse(command).success;

describe('what comes over the wire', () => {
  it('S13 ids are short and plain, and never a name that every object has', () => {
    for (const id of ['a', 'a_B-9', 'x'.repeat(40)]) expect(isId(id), `${id}`).toBe(true);
    const bad = [
      '',
      'x'.repeat(41),
      'a b',
      'a/b',
      'ä',
      'a\n',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
    ];
    for (const id of bad) {
      expect(isId(id), `${id}`).toBe(false);
      expect(ok({ type: 'removeSeat', seat: id }), `${id}`).toBe(false);
    }
  });

  it('S14 text loses what cannot be seen, and what is left must not be empty', () => {
    expect(cleanLine('  a\u0000b\tc\r\nd\u2028e  f ')).toBe('a b c d e f');
    expect(cleanLine('safe\u202egnp.exe\ufeff \ud800x')).toBe('safegnp.exe x');
    expect(cleanLine('👩‍🏫 é')).toBe('👩‍🏫 é');
    expect(cleanProse('one\r\n\ttwo\u0007')).toBe('one\n\ttwo ');
    expect(ok({ type: 'setTitle', title: ' \u200b\u202e ' })).toBe(false);
    expect(ok({ type: 'setTitle', title: 'x'.repeat(121) })).toBe(false);
    expect(joinSchema.parse({ name: ' Anna\n', about: { team: '  ' } })).toEqual({ name: 'Anna', about: {} });
  });

  it('S14 cleaning twice is cleaning once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) => {
        expect(cleanLine(cleanLine(s))).toBe(cleanLine(s));
        expect(cleanProse(cleanProse(s))).toBe(cleanProse(s));
        expect(cleanLine(s)).toBe(cleanLine(s).trim());
      }),
    );
  });

  it('S2 anything at all is either a command or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => {
        expect(typeof wireCommandSchema.safeParse(value).success).toBe('boolean');
      }),
    );
  });

  it('S7 a session is not made with a list of two or of sixty-one', () => {
    const plan = (n: number) => ({
      title: 'T',
      facilitator: 'F',
      activities: [{ kind: 'diamond9', question: 'Q', deck: deckOf(n) }],
    });
    for (const [n, fine] of [
      [2, false],
      [3, true],
      [60, true],
      [61, false],
    ] as const) {
      expect(newSessionSchema.safeParse(plan(n)).success, `${n}`).toBe(fine);
    }
  });
});
