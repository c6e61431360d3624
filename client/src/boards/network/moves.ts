import { drawn, representatives, type DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { readNetwork, setMe, type MapDoc } from '@facet/shared/boards/network/networkDoc.ts';
import * as nodes from '@facet/shared/boards/network/networkMovesDoc.ts';
import * as ties from '@facet/shared/boards/network/networkTiesDoc.ts';
import { normalName } from '@facet/shared/boards/network/nameWords.ts';
import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import { cleanName } from '@facet/shared/boards/network/settleParts.ts';
import { NETWORK_LIMITS, type NetworkNode, type NodeId } from '@facet/shared/boards/network/shape.ts';
import { useMemo, useSyncExternalStore } from 'react';
import { newId } from '../../session/newId.ts';
import { networkText } from '../../networkText.ts';
import { announce } from '../../ui/announcer.ts';
import { undoOf, type UndoKeeper, type UndoState } from './undoKeeper.ts';

/** Why a gesture was not done; each has its sentence in `networkText.moves.refused`. */
export type MoveRefusal = Exclude<keyof typeof networkText.moves.refused, 'nameThere' | 'tiedAlready'>;

/** `there` is what stands in the way: a node of that name, which may be added all the same with `another`. */
export type Added = { id: NodeId } | { id: null; refused: MoveRefusal | 'nameThere'; there: NodeId | null };

export interface How {
  /** Joins the step before of the same mark, so that one undo takes back all that was typed. */
  merge?: string;
  /** Nothing is spoken: more of the same follows, or somebody else says it. */
  quiet?: boolean;
}

export interface NewNode extends Partial<Omit<NetworkNode, 'id'>> {
  name: string;
}

/** What a person can do to a map. Every gesture is one step of undo and is spoken; null means that it was done. */
export interface Moves {
  /** Adds a node, tied to another where `tieTo` names one. A name that is there already is refused unless `another`. */
  addNode: (draft: NewNode, how?: { another?: boolean; tieTo?: NodeId | null }) => Added;
  /** Puts a node of the given map back that somebody took off. */
  putBack: (node: NetworkNode) => MoveRefusal | null;
  changeNode: (id: NodeId, change: nodes.NodeChange, how?: How) => MoveRefusal | null;
  /** Puts nodes on places: `auto` in a place says that no hand chose it. */
  moveNodes: (places: ReadonlyMap<NodeId, NetworkNode['at']>, how?: How) => MoveRefusal | null;
  removeNode: (id: NodeId) => MoveRefusal | null;
  /** Says that two are the same: `node` is shown as part of `as`. */
  sameAs: (node: NodeId, as: NodeId) => MoveRefusal | null;
  notSame: (node: NodeId, as: NodeId) => MoveRefusal | null;
  /** Lets one of several that are shown as one stand by itself again. */
  takeApart: (node: NodeId) => MoveRefusal | null;
  /** Ties two nodes, about the plan's first type where none is given; where they are tied, types are added. */
  drawTie: (one: NodeId, other: NodeId, tie?: ties.TieChange) => MoveRefusal | 'tiedAlready' | null;
  /** A direction is seen from `one`. */
  changeTie: (one: NodeId, other: NodeId, change: ties.TieChange, how?: How) => MoveRefusal | null;
  removeTie: (one: NodeId, other: NodeId) => MoveRefusal | null;
  /** Which node is the owner of an individual map, or the owner's school; no step of undo. */
  setMe: (id: NodeId | null) => MoveRefusal | null;
  /** Any other change of the document that one undo takes back, under these words. */
  doing: UndoKeeper['doing'];
  /** The name of a node as it was drawn, also of one that is shown as part of another. */
  nameOf: (id: NodeId) => string;
}

export interface BoundMoves extends Moves {
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  /** "Undo: tie Fernhill and Oakmere"; only "Undo" where there is nothing. */
  undoWords: string;
  redoWords: string;
}

/** The gestures of a map bound to its document, with own undo; while there is no document every gesture is refused. */
export function useMoves(map: MapDoc | null, plan: NetworkPlan): BoundMoves {
  const keeper = map === null ? null : undoOf(map.doc);
  const state = useSyncExternalStore(keeper?.subscribe ?? never, keeper?.state ?? nothing);
  const moves = useMemo(() => makeMoves(map, plan, keeper ?? NO_KEEPER, announce), [map, plan, keeper]);
  return useMemo(() => {
    const words = networkText.moves;
    const go = (how: 'undo' | 'redo', said: (what: string) => string) => (): void => {
      const what = keeper?.[how]();
      if (what !== null && what !== undefined) announce(said(what));
    };
    return {
      ...moves,
      undo: go('undo', words.undone),
      redo: go('redo', words.redone),
      canUndo: state.undo !== null,
      canRedo: state.redo !== null,
      undoWords: state.undo ? words.undoWhat(state.undo) : words.undo,
      redoWords: state.redo ? words.redoWhat(state.redo) : words.redo,
    };
  }, [moves, keeper, state]);
}

/** The gestures without React: `say` speaks a sentence. */
export function makeMoves(
  map: MapDoc | null,
  plan: NetworkPlan,
  { doing }: Pick<UndoKeeper, 'doing'>,
  say: (sentence: string) => void,
): Moves {
  const { did, spoken, refused } = networkText.moves;
  const names = (): Map<NodeId, string> =>
    new Map(map === null ? [] : readNetwork(map).nodes.map((n) => [n.id, n.name]));
  const nameOf = (id: NodeId): string => names().get(id) ?? networkText.words.someone;
  const speak = (sentence: string, how?: How): null => {
    if (how?.quiet !== true) say(sentence);
    return null;
  };
  const no = (why: MoveRefusal): MoveRefusal => {
    say(refused[why]);
    return why;
  };
  /** Whether all of these are on the map, or why not. */
  const without = (...ids: NodeId[]): MoveRefusal | null => {
    if (map === null) return 'noMap';
    const known = names();
    return ids.every((id) => known.has(id)) ? null : 'gone';
  };
  const shownCount = (): number => (map === null ? 0 : drawn(readNetwork(map)).nodes.length);
  const firstType = (): string[] => plan.tieTypes.slice(0, 1).map((t) => t.type);

  return {
    nameOf,
    doing,
    addNode: (draft, { another = false, tieTo = null } = {}) => {
      const not = (why: MoveRefusal): Added => ({ id: null, refused: no(why), there: null });
      if (map === null) return not('noMap');
      const name = cleanName(draft.name);
      if (name === '') return not('noName');
      const there = nodeNamed(map, name);
      if (there !== null && !another) {
        say(refused.nameThere(nameOf(there)));
        return { id: null, refused: 'nameThere', there };
      }
      const id = newId();
      const other = tieTo !== null && without(tieTo) === null ? tieTo : null;
      let done = false;
      doing(other === null ? did.add(name) : did.addAndTie(name, nameOf(other)), () => {
        done = nodes.addNode(map, { sort: plan.sorts[0] ?? '', ...draft, id });
        if (done && other !== null) ties.drawTie(map, other, id, { types: firstType() });
      });
      if (!done) return not('mapFull');
      say(
        other === null
          ? spoken.added(name, shownCount())
          : spoken.addedAndTied(name, nameOf(other), shownCount()),
      );
      return { id };
    },
    putBack: (node) => {
      if (map === null) return no('noMap');
      let done = false;
      doing(did.putBack(node.name), () => (done = nodes.addNode(map, node)));
      return done ? speak(spoken.putBack(node.name, shownCount())) : no('mapFull');
    },
    changeNode: (id, change, how) => {
      const why = without(id);
      if (map === null || why !== null) return no(why ?? 'noMap');
      if (change.name !== undefined && cleanName(change.name) === '') return no('noName');
      const before = nameOf(id);
      const renames = change.name !== undefined && Object.keys(change).length === 1;
      doing(
        renames ? did.rename(before) : did.change(before),
        () => nodes.changeNode(map, id, change),
        how?.merge,
      );
      return speak(renames ? spoken.renamed(before, nameOf(id)) : spoken.changed(nameOf(id)), how);
    },
    moveNodes: (places, how) => {
      if (map === null) return no('noMap');
      const [one, ...more] = places.keys();
      if (one === undefined) return null;
      const many = more.length > 0;
      doing(
        many ? did.moveMany(places.size) : did.move(nameOf(one)),
        () => nodes.moveNodes(map, places),
        how?.merge,
      );
      return speak(many ? spoken.movedMany(places.size) : spoken.moved(nameOf(one)), how);
    },
    removeNode: (id) => {
      const why = without(id);
      if (map === null || why !== null) return no(why ?? 'noMap');
      const name = nameOf(id);
      const count = drawn(readNetwork(map)).ties.filter((t) => t.a === id || t.b === id).length;
      doing(did.remove(name), () => nodes.removeNode(map, id));
      return speak(spoken.removed(name, count));
    },
    sameAs: (node, as) => {
      const why = node === as ? 'oneEnd' : without(node, as);
      if (map === null || why !== null) return no(why ?? 'noMap');
      doing(did.same(nameOf(node), nameOf(as)), () => nodes.alias(map, node, as));
      return speak(spoken.same(nameOf(node), nameOf(as)));
    },
    notSame: (node, as) => {
      const why = node === as ? 'oneEnd' : without(node, as);
      if (map === null || why !== null) return no(why ?? 'noMap');
      doing(did.notSame(nameOf(node), nameOf(as)), () => nodes.unalias(map, node, as));
      return speak(spoken.notSame(nameOf(node), nameOf(as)));
    },
    takeApart: (node) => {
      const why = without(node);
      if (map === null || why !== null) return no(why ?? 'noMap');
      doing(did.apart(nameOf(node)), () => nodes.separate(map, node));
      return speak(spoken.apart(nameOf(node)));
    },
    drawTie: (one, other, tie = {}) => {
      const why = without(one, other);
      if (map === null || why !== null) return no(why ?? 'noMap');
      const there = tieOf(map, one, other);
      if (there === 'oneEnd') return no('oneEnd');
      const types = tie.types ?? (there === null ? firstType() : []);
      if (there !== null && types.every((t) => there.types.includes(t)) && Object.keys(tie).length < 2) {
        say(refused.tiedAlready(nameOf(one), nameOf(other)));
        return 'tiedAlready';
      }
      if (there === null && types.length === 0) return no('noType');
      let done = false;
      doing(
        (there === null ? did.tie : did.changeTie)(nameOf(one), nameOf(other)),
        () =>
          (done = ties.drawTie(map, one, other, {
            ...tie,
            types: types.length > 0 ? types : (there?.types ?? []),
          })),
      );
      if (!done) return no(there === null ? 'tiesFull' : 'manyTypes');
      const count = drawn(readNetwork(map)).ties.length;
      return speak(
        there === null
          ? spoken.tied(nameOf(one), nameOf(other), count)
          : spoken.tieChanged(nameOf(one), nameOf(other)),
      );
    },
    changeTie: (one, other, change, how) => {
      const why = without(one, other);
      if (map === null || why !== null) return no(why ?? 'noMap');
      if (change.types?.length === 0) return no('noType');
      if ((change.types?.length ?? 0) > NETWORK_LIMITS.typesPerTie) return no('manyTypes');
      doing(
        did.changeTie(nameOf(one), nameOf(other)),
        () => ties.changeTie(map, one, other, change),
        how?.merge,
      );
      return speak(spoken.tieChanged(nameOf(one), nameOf(other)), how);
    },
    removeTie: (one, other) => {
      const why = without(one, other);
      if (map === null || why !== null) return no(why ?? 'noMap');
      doing(did.removeTie(nameOf(one), nameOf(other)), () => ties.removeTie(map, one, other));
      return speak(spoken.tieRemoved(nameOf(one), nameOf(other)));
    },
    setMe: (id) => {
      const why = id === null ? null : without(id);
      if (map === null || why !== null) return no(why ?? 'noMap');
      setMe(map.doc, id);
      return speak(id === null ? spoken.notMe : spoken.me(nameOf(id)));
    },
  };
}

/** The node drawn under a name, however it is written; null where there is none. */
function nodeNamed(map: MapDoc, name: string): NodeId | null {
  const wanted = normalName(name);
  const same = (one: string): boolean => one === name || (wanted !== '' && normalName(one) === wanted);
  return drawn(readNetwork(map)).nodes.find((n) => n.names.some(same))?.id ?? null;
}

/** The tie drawn between what two nodes are shown as; `oneEnd` where that is the same. */
function tieOf(map: MapDoc, one: NodeId, other: NodeId): DrawnTie | 'oneEnd' | null {
  const network = readNetwork(map);
  const as = representatives(network);
  const [from, to] = [as.get(one), as.get(other)];
  if (from === to) return 'oneEnd';
  const found = drawn(network).ties.find((t) => (t.a === from && t.b === to) || (t.a === to && t.b === from));
  return found ?? null;
}

const NO_KEEPER: Pick<UndoKeeper, 'doing'> = { doing: () => undefined };
const NO_STATE: UndoState = { undo: null, redo: null };
const never = () => () => undefined;
const nothing = () => NO_STATE;
