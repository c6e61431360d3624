import { placeCard, readDiamond, takeBack } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS, slotOfCard, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { step, type Act, type Aim, type Hand, type Outcome } from './placing.ts';

const board: Placement = { '1': 'purpose', '2a': 'time', '3a': 'pupils' };
const held = (card: string, from: Hand['from']): Hand => ({ card, from });

describe('placing a card', () => {
  test('a card tapped is picked up, tapped again it is put back and nothing changed', () => {
    const up = step(null, { do: 'card', card: 'trust', at: 'list' }, board);
    expect(up).toEqual({
      hand: held('trust', 'list'),
      outcome: { kind: 'picked', card: 'trust', from: 'list' },
    });
    const down = step(up.hand, { do: 'card', card: 'trust', at: 'list' }, board);
    expect(down).toEqual({ hand: null, outcome: { kind: 'putBack', card: 'trust', from: 'list' } });
  });

  test('a held card goes on a free place', () => {
    const { hand, outcome } = step(held('trust', 'list'), { do: 'place', slot: '2b' }, board);
    expect(hand).toBeNull();
    expect(outcome).toEqual({ kind: 'placed', card: 'trust', slot: '2b', swapped: null, displaced: null });
  });

  test('from the list onto a taken place, the card there goes back to the list', () => {
    const { outcome } = step(held('trust', 'list'), { do: 'card', card: 'pupils', at: '3a' }, board);
    expect(outcome).toEqual({
      kind: 'placed',
      card: 'trust',
      slot: '3a',
      swapped: null,
      displaced: 'pupils',
    });
  });

  test('from place to place the two change places', () => {
    const { outcome } = step(held('time', '2a'), { do: 'card', card: 'pupils', at: '3a' }, board);
    expect(outcome).toEqual({ kind: 'placed', card: 'time', slot: '3a', swapped: 'pupils', displaced: null });
  });

  test('another card of the list takes the place of the held one in the hand', () => {
    expect(step(held('trust', 'list'), { do: 'card', card: 'roles', at: 'list' }, board).hand).toEqual(
      held('roles', 'list'),
    );
  });

  test('a card whose place somebody else took meanwhile is placed as from the list', () => {
    const now: Placement = { ...board, '2a': 'roles' };
    const { outcome } = step(held('time', '2a'), { do: 'place', slot: '1' }, now);
    expect(outcome).toEqual({ kind: 'placed', card: 'time', slot: '1', swapped: null, displaced: 'purpose' });
  });

  test('put back on its own place changes nothing', () => {
    expect(step(held('time', '2a'), { do: 'place', slot: '2a' }, board).outcome.kind).toBe('putBack');
  });

  test('a placed card goes back to the list, held or not', () => {
    for (const hand of [null, held('time', '2a')])
      expect(step(hand, { do: 'toList', card: 'time' }, board)).toEqual({
        hand: null,
        outcome: { kind: 'tookBack', card: 'time', from: '2a' },
      });
  });

  test('a free place tapped first is marked, and the card picked next goes there', () => {
    const marked = step(null, { do: 'place', slot: '2b' }, board);
    expect(marked).toEqual({ hand: { aim: '2b' }, outcome: { kind: 'aimed', slot: '2b' } });
    expect(step(marked.hand, { do: 'card', card: 'trust', at: 'list' }, board)).toEqual({
      hand: null,
      outcome: { kind: 'placed', card: 'trust', slot: '2b', swapped: null, displaced: null },
    });
    expect(step(marked.hand, { do: 'card', card: 'time', at: '2a' }, board).outcome).toEqual({
      kind: 'placed',
      card: 'time',
      slot: '2b',
      swapped: null,
      displaced: null,
    });
  });

  test('a mark goes with Escape or a second tap, and moves with a tap on another free place', () => {
    for (const act of [{ do: 'putBack' }, { do: 'place', slot: '5' }] as const)
      expect(step({ aim: '5' }, act, board)).toEqual({ hand: null, outcome: { kind: 'unaimed', slot: '5' } });
    expect(step({ aim: '5' }, { do: 'place', slot: '2b' }, board).hand).toEqual({ aim: '2b' });
  });

  test('a card that is dragged goes where it is dropped, whatever was marked', () => {
    expect(step({ aim: '5' }, { do: 'pick', card: 'trust', at: 'list' }, board).hand).toEqual(
      held('trust', 'list'),
    );
  });

  test('the card goes to the marked place also where somebody else took it meanwhile', () => {
    const now: Placement = { ...board, '2b': 'roles' };
    expect(step({ aim: '2b' }, { do: 'card', card: 'trust', at: 'list' }, now).outcome).toMatchObject({
      kind: 'placed',
      slot: '2b',
      displaced: 'roles',
    });
  });

  test('with an empty hand a taken place and Escape do nothing', () => {
    expect(step(null, { do: 'place', slot: '1' }, board).outcome.kind).toBe('nothing');
    expect(step(null, { do: 'putBack' }, board).outcome.kind).toBe('nothing');
  });

  test('what it says of a placing is what the document does', () => {
    const deck = Array.from({ length: 12 }, (_, i) => `c${i}`);
    const card = fc.constantFrom(...deck);
    const act = fc.oneof(
      fc.record({ do: fc.constant('pick' as const), card, at: fc.constant('list' as const) }),
      fc.record({ do: fc.constant('card' as const), card, at: fc.constant('list' as const) }),
      fc.record({ do: fc.constant('place' as const), slot: fc.constantFrom(...SLOTS) }),
      fc.record({ do: fc.constant('toList' as const), card }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts: Act[]) => {
        const doc = new Y.Doc();
        let hand: Hand | Aim | null = null;
        for (const a of acts) {
          const before = readDiamond(doc, deck).slots;
          const made = step(hand, a, before);
          hand = made.hand;
          if (made.outcome.kind === 'placed') placeCard(doc, deck, made.outcome.card, made.outcome.slot);
          if (made.outcome.kind === 'tookBack') takeBack(doc, made.outcome.card);
          expect(readDiamond(doc, deck).slots).toEqual(foretold(made.outcome, before));
        }
      }),
    );
  });
});

/** The board an outcome speaks of. */
function foretold(outcome: Outcome, before: Placement): Placement {
  const after = { ...before };
  const from = 'card' in outcome ? slotOfCard(before, outcome.card) : null;
  if ((outcome.kind === 'tookBack' || outcome.kind === 'placed') && from !== null) delete after[from];
  if (outcome.kind !== 'placed') return after;
  after[outcome.slot] = outcome.card;
  if (outcome.swapped !== null && from !== null) after[from] = outcome.swapped;
  return after;
}
