// One small move on a board, by chance. What is written holds the board's word and a number that stands nowhere else.
import {
  noteReason,
  placeCard,
  readDiamond,
  setOwn,
  setTurn,
  takeBack,
} from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { NOTHING_GIVEN, readNetwork } from '@facet/shared/boards/network/networkDoc.ts';
import { addNode, changeNode, moveNode, removeNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { changeTie, drawTie, removeTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import type { Kind } from '@facet/shared/session/state.ts';
import type * as Y from 'yjs';
import type { Plan } from '../support/http.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';

export type Random = () => number;
export const oneOf = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)] as T;

const CARDS = Array.from({ length: 14 }, (_, i) => `i${i + 1}`);

export function planOf(kind: Kind, activities: number): Plan {
  const one = (i: number): Plan['activities'][number] =>
    kind === 'diamond9'
      ? {
          kind,
          question: `What matters, round ${i + 1}?`,
          deck: CARDS.map((id) => ({ id, name: `Card ${id}`, text: `What stands on card ${id}` })),
        }
      : { kind, question: `Who works with whom, round ${i + 1}?`, network: READY_PLAN };
  return {
    title: 'Chaos',
    facilitator: 'Helen',
    activities: Array.from({ length: activities }, (_, i) => one(i)),
  };
}

/** What a kind of board can do: any move, and one that surely adds something. */
interface Moves {
  any: (doc: Y.Doc, word: string, seat: string, random: Random) => void;
  add: (doc: Y.Doc, word: string, random: Random) => void;
  /** The same thing moved by several people. */
  contest: (doc: Y.Doc, what: number, random: Random) => void;
  /** How often the most frequent thing lies on the board that may lie there once. */
  most: (doc: Y.Doc) => number;
}

const diamond: Moves = {
  any: (doc, word, seat, random) => {
    const dice = random();
    const placed = Object.values(readDiamond(doc, CARDS).slots);
    if (dice < 0.45) placeCard(doc, CARDS, oneOf(CARDS, random), oneOf(SLOTS, random));
    else if (dice < 0.6 && placed.length > 3) takeBack(doc, oneOf(placed, random));
    else if (dice < 0.65) setTurn(doc, random() < 0.3 ? null : seat);
    else if (dice < 0.7) setOwn(doc, 'ready', random() < 0.5);
    else if (dice < 0.74) noteReason(doc, oneOf(CARDS, random), '');
    else noteReason(doc, oneOf(CARDS, random), word);
  },
  add: (doc, word, random) => noteReason(doc, oneOf(CARDS, random), word),
  contest: (doc, what, random) =>
    placeCard(doc, CARDS, CARDS[what % CARDS.length] ?? '', oneOf(SLOTS, random)),
  most: (doc) => {
    const placed = Object.values(readDiamond(doc, CARDS).slots);
    return Math.max(0, ...placed.map((card) => placed.filter((other) => other === card).length));
  },
};

/** More than so many on a map, and people rather change what is there. */
const ENOUGH = 40;

const network: Moves = {
  any: (doc, word, _seat, random) => {
    const map = { doc, given: NOTHING_GIVEN };
    const { nodes, ties } = readNetwork(map);
    const dice = random();
    if (nodes.length < 3 || (dice < 0.3 && nodes.length < ENOUGH)) return network.add(doc, word, random);
    const [one, other] = [oneOf(nodes, random).id, oneOf(nodes, random).id];
    const tie = ties.length > 0 ? oneOf(ties, random) : null;
    if (dice < 0.5) drawTie(map, one, other, { types: ['knowledge'], sentence: word });
    else if (dice < 0.6) moveNode(map, one, { x: Math.round(random() * 500), y: Math.round(random() * 500) });
    else if (dice < 0.75) changeNode(map, one, { note: word });
    else if (dice < 0.8) removeNode(map, one);
    else if (tie !== null && dice < 0.9) changeTie(map, tie.a, tie.b, { strength: oneOf([1, 2, 3], random) });
    else if (tie !== null) removeTie(map, tie.a, tie.b);
    else network.add(doc, word, random);
  },
  add: (doc, word, random) => {
    const id = `n${Array.from({ length: 10 }, () => Math.floor(random() * 36).toString(36)).join('')}`;
    addNode({ doc, given: NOTHING_GIVEN }, { id, name: `School ${id}`, kind: 'organisation', note: word });
  },
  contest: (doc, what, random) => {
    const map = { doc, given: NOTHING_GIVEN };
    const nodes = readNetwork(map)
      .nodes.map((n) => n.id)
      .sort();
    const id = nodes[what % Math.max(1, nodes.length)];
    if (id !== undefined) moveNode(map, id, { x: Math.round(random() * 500), y: 7 });
  },
  most: (doc) => {
    const ids = readNetwork({ doc, given: NOTHING_GIVEN }).nodes.map((n) => n.id);
    return ids.length - new Set(ids).size + 1;
  },
};

export const MOVES: Record<Kind, Moves> = { diamond9: diamond, network };
