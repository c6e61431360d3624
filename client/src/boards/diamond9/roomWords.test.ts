import { roomInsights, type RoomInsights, type RoomItem } from '@facet/shared/boards/diamond9/room.ts';
import { SLOTS, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import { describe, expect, it } from 'vitest';
import { roomViewOf, type RoomView } from './roomView.ts';
import {
  agreementSentence,
  commonSentence,
  contestedSentence,
  movementSentence,
  namesOf,
  nearness,
  rejectedSentence,
  weightSentence,
} from './roomWords.ts';

const name = (id: string): string => id.toUpperCase();
const item = (id: string, chosenBy: number, rest: Partial<RoomItem> = {}): RoomItem => ({
  item: id,
  chosenBy,
  top: 0,
  points: chosenBy,
  contested: false,
  gac: null,
  ...rest,
});
const room = (groups: number, items: RoomItem[], rest: Partial<RoomInsights> = {}): RoomInsights => ({
  groups,
  forced: false,
  items,
  common: [],
  rejected: [],
  contested: [],
  agreement: null,
  movement: null,
  ...rest,
});
const view = (...given: Parameters<typeof room>): RoomView => {
  const found = roomViewOf({ room: room(...given) });
  if (found === null) throw new Error('nothing counted');
  return found;
};
const agreed = (sure: 'chance' | 'more' | 'strong', about: 'top' | 'foot' | 'spread' | null) =>
  agreementSentence({ groups: 5, agreement: { m: 5, r: 0.4, p: 0.01, sure, about } });

describe('what the room says', () => {
  it('names what all chose; where nothing was, what most chose', () => {
    expect(commonSentence(view(4, [item('a', 4), item('b', 3)]), name)).toBe('All groups chose A.');
    expect(commonSentence(view(2, [item('a', 2)]), name)).toBe('Both groups chose A.');
    expect(commonSentence(view(1, [item('a', 1)]), name)).toBe('The group chose A.');
    expect(commonSentence(view(4, [item('a', 1), item('b', 3)]), name)).toBe(
      'No card was chosen by all. Most groups chose B.',
    );
    expect(commonSentence(view(4, [item('a', 1), item('b', 2)]), name)).toMatch(/more than half/);
  });

  it('of a list that leaves nothing off tells what stands high, and of nothing that it was rejected', () => {
    const nine = view(3, [item('a', 3, { top: 3 }), item('b', 3, { top: 0 })], { forced: true });
    expect(commonSentence(nine, name)).toBe('All groups put A high.');
    expect(rejectedSentence(nine, name)).toBeNull();
    expect(nine.items.map((t) => t.chosenBy)).toEqual([3, 0]);
  });

  it('names what no group chose, or else what most left off, the clearest first', () => {
    expect(rejectedSentence(view(4, [item('a', 0), item('b', 1)]), name)).toBe('No group chose A.');
    expect(rejectedSentence(view(5, [item('a', 2), item('b', 1)]), name)).toBe(
      'Most groups left off B and A.',
    );
    expect(rejectedSentence(view(4, [item('a', 2)]), name)).toBeNull();
    expect(rejectedSentence(view(1, [item('a', 0)]), name)).toBeNull();
  });

  it('tells of one contested card how it stands, of several their names, the most divided first', () => {
    const one = item('a', 5, { contested: true, top: 3 });
    const other = item('b', 4, { contested: true, top: 4 });
    expect(contestedSentence(view(8, [one, item('c', 8, { top: 8 })]), name)).toBe(
      'A: high for 3, left off by 3.',
    );
    expect(contestedSentence(view(8, [one, other]), name)).toBe(
      'B and A: high for some groups, left off by others.',
    );
    expect(contestedSentence(view(8, [item('c', 8)]), name)).toBeNull();
  });

  it('claims no agreement of fewer than three groups', () => {
    expect(agreementSentence({ groups: 2, agreement: null })).toBe(
      'Too few groups to say how far they agree.',
    );
    expect(agreementSentence({ groups: 1, agreement: null })).toMatch(/^One group alone/);
  });

  it('says how far groups agree, and about what where that is clear', () => {
    expect(agreed('chance', null)).toBe('Groups agree no more than chance would.');
    expect(agreed('more', 'top')).toBe('Groups agree more than chance would, mostly about the top.');
    expect(agreed('more', null)).toBe('Groups agree more than chance would.');
    expect(agreed('strong', 'foot')).toBe('Groups agree strongly, mostly about what matters least.');
    expect(agreed('strong', 'spread')).toMatch(/the top and the foot alike\.$/);
  });

  it('says how far groups went from first thoughts, and nothing where it cannot be told', () => {
    const moved = (selection: number | null, order: number | null) =>
      movementSentence({
        groups: [
          { group: 'g', selection, order },
          { group: 'h', selection, order },
        ],
        selection,
        order,
      });
    expect([0.75, 0.74, 0.4, 0.39, -0.3].map(nearness)).toEqual(['near', 'part', 'part', 'far', 'far']);
    expect(moved(0.9, 0.1)).toBe('Groups kept nearly all that members first chose alone, in another order.');
    expect(moved(0.5, null)).toBe('Groups kept much of what members first chose alone.');
    expect(moved(null, 0.8)).toBe('Groups kept nearly the order members first laid alone.');
    expect(moved(null, null)).toBeNull();
    expect(movementSentence(null)).toBeNull();
  });

  it('speaks of weight by group only where it turns an order round', () => {
    const same = [item('a', 4, { gac: 0.8 }), item('b', 3, { gac: 0.6 })];
    expect(weightSentence({ items: same }, name)).toBeNull();
    const slight = [item('a', 4, { gac: 0.6 }), item('b', 3, { gac: 0.65 })];
    expect(weightSentence({ items: slight }, name)).toBeNull();
    const unknown = [item('a', 4), item('b', 3, { gac: 0.9 })];
    expect(weightSentence({ items: unknown }, name)).toBeNull();
    const turned = [item('a', 4, { gac: 0.5 }), item('b', 3, { gac: 0.7 }), item('c', 1, { gac: 0.9 })];
    expect(weightSentence({ items: turned }, name)).toMatch(/ C would stand above A\.$/);
  });

  it('takes as many names as one line has room for', () => {
    expect(namesOf(['a', 'b', 'c', 'd', 'e', 'f'], name)).toBe('A, B, C, D and 2 more');
    expect(namesOf(['x'.repeat(60), 'b'], name)).toBe(`${'X'.repeat(60)} and 1 more`);
  });

  it('counts only finished diamonds', () => {
    const deck = Array.from({ length: 10 }, (_, i) => `c${i}`);
    const lay = (cards: string[]): Placement => Object.fromEntries(cards.map((card, i) => [SLOTS[i], card]));
    const boards = [
      { group: 'g', slots: lay(deck.slice(0, 9)) },
      { group: 'h', slots: lay(deck.slice(9)) },
    ];
    const found = roomViewOf({ room: roomInsights(boards, deck, []) });
    expect(found?.groups).toBe(1);
    expect(found?.items.at(-1)?.chosenBy).toBe(0);
    expect(roomViewOf({})).toBeNull();
  });
});
