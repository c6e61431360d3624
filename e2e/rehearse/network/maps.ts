// A network's document as pretend people hold it.
import { drawn, type Drawn } from '@facet/shared/boards/network/merge.ts';
import { readNetwork, type MapDoc } from '@facet/shared/boards/network/networkDoc.ts';
import { READY_PLAN, type NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { Board } from '../../support/board.ts';
import type { Person } from '../../support/person.ts';

export const planOf = (person: Person): NetworkPlan =>
  person.networks[person.activity?.id ?? ''] ?? READY_PLAN;

export const mapOf = (person: Person, board: Board): MapDoc => ({
  doc: board.doc,
  given: planOf(person).given,
});

export const shownOn = (map: MapDoc): Drawn => drawn(readNetwork(map));

/** One of a list, by chance. */
export const oneOf = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];
