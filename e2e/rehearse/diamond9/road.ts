// Diamond 9, as pretend people go through it.
import { placeCard, readDiamond, setOwn } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { placedCount, SLOTS, trayOf } from '@facet/shared/boards/diamond9/shape.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import type { Plan } from '../../support/http.ts';
import type { Person } from '../../support/person.ts';
import type { Road } from '../road.ts';
import { deckIds } from '../room.ts';
import { rankAlone } from './alone.ts';
import { decideTogether } from './decide.ts';
import { agreeIn, presents } from './groups.ts';

const LIST = 'inset-priorities';

/** A session made from a ready list. */
function plan(): Plan {
  const list = READY_LISTS.find((l) => l.id === LIST) ?? READY_LISTS[0];
  if (list === undefined) throw new Error('There is no ready list.');
  const deck = list.items.map(({ name, text }, i) => ({ id: `i${i + 1}`, name, text }));
  return {
    title: 'INSET day, autumn term',
    facilitator: 'Helen',
    ask: ['school', 'team'],
    activities: [{ kind: 'diamond9', question: list.question, deck }],
  };
}

const placed = (person: Person, scope: 'individual' | 'group', owner: string): number =>
  placedCount(readDiamond(person.board(scope, owner).doc, deckIds(person)).slots);

export const diamondRoad = (): Road => ({
  plan,
  alone: rankAlone,
  sees: (person, other) => Promise.resolve(placed(person, 'individual', other.seat) === SLOTS.length),
  agreeIn,
  presents,
  decide: decideTogether,
  move,
  isFull: (person, scope, owner) => placed(person, scope, owner) === SLOTS.length,
  mark: (doc, ready) => {
    setOwn(doc, 'read', true);
    if (ready) setOwn(doc, 'ready', true);
  },
  counts: () => ({}),
});

/** Fills a free place; on a full board moves a card now and then. */
const move: Road['move'] = async (person, scope, owner, random) => {
  const { doc } = await person.board(scope, owner).whenSynced();
  const deck = deckIds(person);
  const { slots } = readDiamond(doc, deck);
  const free = SLOTS.filter((slot) => slots[slot] === undefined);
  const to = free.length > 0 ? free : SLOTS;
  if (free.length === 0 && random() < 0.7) return;
  const from = free.length > 0 || random() < 0.3 ? trayOf(slots, deck) : Object.values(slots);
  const card = from[Math.floor(random() * from.length)];
  const slot = to[Math.floor(random() * to.length)];
  if (card !== undefined && slot !== undefined) placeCard(doc, deck, card, slot);
};
