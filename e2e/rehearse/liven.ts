// Pretend people who do, every now and then, what fits the stage they are in.
import type { Person } from '../support/person.ts';
import type { Scope } from '@facet/shared/boards/address.ts';
import type { Road } from './road.ts';
import type { Room } from './room.ts';

const EVERY_MS = 400;
/** Of so many people one acts each time, so that a full hall is as lively as a small one. */
const ONE_OF = 10;

/** Keeps the room moving; gives how to stop it. */
export function liven({ people, random }: Room, road: Road): () => void {
  const timer = setInterval(() => {
    for (let i = 0; i < Math.ceil(people.length / ONE_OF); i += 1) {
      const person = people[Math.floor(random() * people.length)];
      // A move that comes as the stage changes may be refused: the next one fits again.
      if (person !== undefined) act(person, road, random).catch(() => undefined);
    }
  }, EVERY_MS);
  return () => clearInterval(timer);
}

async function act(person: Person, road: Road, random: () => number): Promise<void> {
  const { activity, group, seat } = person;
  if (activity === null) return;
  const { id, stage, shared, groups, wholeWrite } = activity;
  switch (stage.at) {
    case 'individual': {
      await move(person, road, 'individual', seat, random);
      road.mark(person.board('individual', seat).doc, road.isFull(person, 'individual', seat));
      return;
    }
    case 'groups': {
      if (group === null) return;
      if (!shared.includes(seat)) await person.must({ type: 'shareBoard', activity: id });
      if (stage.step === 'share') return;
      const mine = groups.find((g) => g.id === group);
      if (mine?.ready === true) return;
      await move(person, road, 'group', group, random);
      if (road.isFull(person, 'group', group) && random() < 0.2)
        await person.must({ type: 'setGroupReady', activity: id, group, ready: true });
      return;
    }
    case 'whole':
      return wholeWrite === 'everyone' ? move(person, road, 'whole', '', random) : undefined;
    case 'waiting':
    case 'present':
    case 'closed':
      return;
    default:
      return stage satisfies never;
  }
}

async function move(
  person: Person,
  road: Road,
  scope: Scope,
  owner: string,
  random: () => number,
): Promise<void> {
  if (person.board(scope, owner).refusedWith !== null) person.closeBoard(scope, owner);
  const board = await person.board(scope, owner).whenSynced();
  board.setAwareness({ seat: person.seat, holding: null });
  await road.move(person, scope, owner, random);
}
