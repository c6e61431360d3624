// Pretend people who do, every now and then, what fits the stage they are in.
import { placeCard, readDiamond, setOwn } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { placedCount, SLOTS, trayOf } from '@facet/shared/boards/diamond9/shape.ts';
import type { Scope } from '@facet/shared/boards/address.ts';
import type * as Y from 'yjs';
import type { Person } from '../support/person.ts';
import { deckIds, type Room } from './room.ts';

const EVERY_MS = 400;
/** Of so many people one acts each time, so that a full hall is as lively as a small one. */
const ONE_OF = 10;

/** Keeps the room moving; gives how to stop it. */
export function liven({ people, random }: Room): () => void {
  const timer = setInterval(() => {
    for (let i = 0; i < Math.ceil(people.length / ONE_OF); i += 1) {
      const person = people[Math.floor(random() * people.length)];
      // A move that comes as the stage changes may be refused: the next one fits again.
      if (person !== undefined) act(person, random).catch(() => undefined);
    }
  }, EVERY_MS);
  return () => clearInterval(timer);
}

async function act(person: Person, random: () => number): Promise<void> {
  const { activity, group, seat } = person;
  if (activity === null) return;
  const { id, stage, shared, groups, wholeWrite } = activity;
  switch (stage.at) {
    case 'individual': {
      await move(person, 'individual', seat, random, random() < 0.3);
      const { doc } = person.board('individual', seat);
      setOwn(doc, 'read', true);
      if (isFull(person, doc)) setOwn(doc, 'ready', true);
      return;
    }
    case 'groups': {
      if (group === null) return;
      if (!shared.includes(seat)) await person.must({ type: 'shareBoard', activity: id });
      if (stage.step === 'share') return;
      const mine = groups.find((g) => g.id === group);
      if (mine?.ready === true) return;
      await move(person, 'group', group, random, random() < 0.3);
      const { doc } = person.board('group', group);
      if (isFull(person, doc) && random() < 0.2)
        await person.must({ type: 'setGroupReady', activity: id, group, ready: true });
      return;
    }
    case 'whole':
      return wholeWrite === 'everyone' ? move(person, 'whole', '', random, random() < 0.1) : undefined;
    case 'waiting':
    case 'present':
    case 'closed':
      return;
    default:
      return stage satisfies never;
  }
}

const isFull = (person: Person, doc: Y.Doc): boolean =>
  placedCount(readDiamond(doc, deckIds(person)).slots) === SLOTS.length;

/** Fills a free place; on a full board changes something only if `restless`. */
async function move(
  person: Person,
  scope: Scope,
  owner: string,
  random: () => number,
  restless: boolean,
): Promise<void> {
  if (person.board(scope, owner).refusedWith !== null) person.closeBoard(scope, owner);
  const board = await person.board(scope, owner).whenSynced();
  board.setAwareness({ seat: person.seat, holding: null });
  const { doc } = board;
  const deck = deckIds(person);
  const { slots } = readDiamond(doc, deck);
  const free = SLOTS.filter((slot) => slots[slot] === undefined);
  const to = free.length > 0 ? free : SLOTS;
  if (free.length === 0 && !restless) return;
  const from = free.length > 0 || random() < 0.3 ? trayOf(slots, deck) : Object.values(slots);
  const card = from[Math.floor(random() * from.length)];
  const slot = to[Math.floor(random() * to.length)];
  if (card !== undefined && slot !== undefined) placeCard(doc, deck, card, slot);
}
