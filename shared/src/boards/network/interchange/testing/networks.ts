import fc from 'fast-check';
import { cleanLine, cleanProse } from '../../../../session/cleanText.ts';
import { isId } from '../../../../session/ids.ts';
import {
  DIRECTIONS,
  NODE_KINDS,
  READY_SORTS,
  READY_TIE_TYPES,
  tieEnds,
  tieKey,
  type Network,
} from '../../shape.ts';

/** Texts that break a careless reader or writer of some format. */
const NASTY = [
  '=1+1',
  '+44 1234',
  '-1',
  '@here',
  '\tx',
  '\rx',
  '\nx',
  "'=x",
  "''-x",
  "'quoted'",
  'a|b',
  'a\\|b',
  '\\',
  '\\\\ x\\',
  '|',
  ' edges ',
  '"said"',
  '""',
  'a,b;c\td',
  'two\nlines',
  'two\r\nlines',
  'old\rlines',
  '<b>&amp;</b>',
  ']]><!-- -->',
  '&#10;&bogus;',
  '👩‍🏫 School',
  'בית ספר "א"',
  'مدرسة, ١',
  'e\u{301}',
  '\u{FEFF}mark',
  '__proto__',
  'constructor',
  'now',
  'ID',
];

const textOf = (maxLength: number, clean = cleanLine): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 40) }),
    )
    .map(clean)
    .filter((s) => s.length <= maxLength);

const said = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => text.filter((s) => s.trim() !== '');

const id = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/), fc.nat(20).map(String)).filter((s) => isId(s));

const coordinate = fc
  .oneof(fc.integer({ min: -5000, max: 5000 }), fc.double({ noNaN: true, min: -100_000, max: 100_000 }))
  .map((n) => n + 0);

/** Any network a board can settle to: its texts are clean, its notes alone have several lines. */
export const networks = (): fc.Arbitrary<Network> =>
  fc.uniqueArray(id, { maxLength: 8 }).chain((ids) => {
    const oneOfThree = fc.constantFrom<1 | 2 | 3>(1, 2, 3);
    // A name may be somebody else's id: then a file must not take the one for the other.
    const name = fc.oneof(
      { weight: 3, arbitrary: said(textOf(80)) },
      { weight: 1, arbitrary: fc.constantFrom('Anna', ...ids) },
    );
    const nodes = fc.tuple(
      ...ids.map((one) =>
        fc.record({
          id: fc.constant(one),
          name,
          kind: fc.constantFrom(...NODE_KINDS),
          sort: fc.oneof(fc.constantFrom('', ...READY_SORTS), said(textOf(40))),
          part: fc.oneof(fc.constantFrom('', 'Infants', 'North'), textOf(40)),
          size: oneOfThree,
          note: textOf(1000, cleanProse),
          at: fc.option(fc.record({ x: coordinate, y: coordinate })),
        }),
      ),
    );
    const pair = fc.tuple(fc.nat(), fc.nat()).map(([i, j]) => [ids[i % ids.length], ids[j % ids.length]]);
    const tie = fc.record({
      pair,
      types: fc
        .uniqueArray(fc.oneof(fc.constantFrom(...READY_TIE_TYPES), said(textOf(32))), {
          minLength: 1,
          maxLength: 8,
        })
        .map((types) => types.toSorted()),
      direction: fc.constantFrom(...DIRECTIONS),
      strength: oneOfThree,
      when: fc.constantFrom('now' as const, 'wanted' as const),
      sentence: textOf(300),
    });
    return fc
      .record({ nodes, ties: fc.array(tie, { maxLength: 12 }), same: fc.array(pair, { maxLength: 4 }) })
      .map((parts): Network => {
        const ties = new Map(
          parts.ties.flatMap(({ pair: [one = '', other = ''], ...rest }) =>
            one === other ? [] : [[tieKey(one, other), { ...tieEnds(one, other), ...rest }] as const],
          ),
        );
        const same = new Map(
          parts.same.flatMap(([node = '', as = '']) =>
            node === as ? [] : [[`${node}~${as}`, { node, as }] as const],
          ),
        );
        return {
          nodes: parts.nodes.toSorted((p, q) => (p.id < q.id ? -1 : 1)),
          ties: [...ties.values()].toSorted((p, q) => by(p.a, q.a) || by(p.b, q.b)),
          aliases: [...same.values()].toSorted((p, q) => by(p.node, q.node) || by(p.as, q.as)),
        };
      });
  });

const by = (p: string, q: string): number => (p < q ? -1 : p > q ? 1 : 0);
