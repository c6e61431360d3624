import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardName, parseBoardName, type BoardAddress } from './address.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/).filter((s) => !(s in {}));
const address: fc.Arbitrary<BoardAddress> = fc.oneof(
  fc.record({
    session: id,
    activity: id,
    scope: fc.constantFrom('individual' as const, 'group' as const),
    owner: id,
  }),
  fc.record({ session: id, activity: id, scope: fc.constant('whole' as const), owner: fc.constant('') }),
);

describe('names of boards', () => {
  it('W15 every address has a name, and every name stands for its address', () => {
    fc.assert(
      fc.property(address, (b) => {
        expect(parseBoardName(boardName(b))).toEqual(b);
      }),
    );
  });

  it('W15 any other text is no board', () => {
    for (const name of [
      '',
      '/',
      's',
      's/a',
      's/a/',
      's/a/whole/',
      's/a/whole/x',
      's/a/whole/x/y',
      's/a/individual',
      's/a/individual/',
      's/a/individual/x/y',
      's/a/group/x/',
      '/a/whole',
      's//whole',
      's/a/Whole',
      's/a/both/x',
      's/a/group/../b',
      's/a/group/x%2Fy',
      's/a/group/x\n',
      's/a/group/__proto__',
      'constructor/a/whole',
      ' s/a/whole',
      `s/a/group/${'x'.repeat(41)}`,
      's/a/group/é',
    ]) {
      expect(parseBoardName(name), `name ${JSON.stringify(name)}`).toBeNull();
    }
  });

  it('W15 whatever is read as a name is written as the same name', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{0,3}(\/(a|whole|group|individual|)){0,5}$/)),
        (name) => {
          const b = parseBoardName(name);
          expect(b === null || boardName(b) === name).toBe(true);
        },
      ),
    );
  });
});
