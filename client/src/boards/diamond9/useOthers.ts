import { readPlacement } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { slotOfCard, type Placement, type Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId, SeatId } from '@facet/shared/session/state.ts';
import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { text } from '../../text.ts';
import { listNames } from '../../wording.ts';
import { announce } from '../../ui/announcer.ts';
import type { Board } from '../connection.ts';
import { othersLater } from './othersLater.ts';
import { nameIn, remoteSentence, type RemoteMove } from './spoken.ts';

interface Presence {
  seat?: unknown;
  holding?: unknown;
}

export interface Others {
  /** Who holds which card. */
  holders: ReadonlyMap<ItemId, string>;
  /** Seats with this board open now, this one too. */
  here: ReadonlySet<SeatId>;
  /** Who moved a card in the last two seconds. */
  movers: ReadonlyMap<ItemId, string>;
}

const SHOW_MOVER_MS = 2000;
const SPEAK_EVERY_MS = 3000;
const KNOW_MS = 150;

/**
 * The other people at a board: who is here, who holds what, who moved what. Tells them in turn what this person holds.
 * `nameOf` must keep its identity; it gives null for a seat nobody knows.
 */
export function useOthers(
  board: Board,
  you: SeatId,
  holding: ItemId | null,
  ids: readonly string[],
  items: ReadonlyMap<ItemId, Item>,
  nameOf: (seat: SeatId) => string | null,
): Others {
  const { holders, here } = usePresence(board, you, holding, nameOf);
  return { holders, here, movers: useMovers(board, ids, items, nameOf) };
}

function usePresence(
  board: Board,
  you: SeatId,
  holding: ItemId | null,
  nameOf: (seat: SeatId) => string | null,
) {
  const [seen, setSeen] = useState<Pick<Others, 'holders' | 'here'>>({ holders: new Map(), here: new Set() });
  useEffect(() => {
    const { awareness } = board;
    const read = (): void => {
      const holders = new Map<ItemId, string>();
      const here = new Set<SeatId>([you]);
      for (const [client, state] of awareness.getStates()) {
        const { seat, holding: card } = state as Presence;
        if (typeof seat !== 'string' || nameOf(seat) === null) continue;
        here.add(seat);
        if (client !== board.doc.clientID && typeof card === 'string' && seat !== you)
          holders.set(card, nameOf(seat) ?? '');
      }
      setSeen((now) => (same(now.holders, holders) && same(now.here, here) ? now : { holders, here }));
    };
    const changed = (): void => othersLater.show(read);
    read();
    awareness.on('change', changed);
    return () => {
      awareness.off('change', changed);
      othersLater.forget(read);
    };
  }, [board, you, nameOf]);
  useEffect(() => {
    board.awareness.setLocalState({ seat: you, holding });
  }, [board, you, holding]);
  useEffect(() => () => board.awareness.setLocalState({ seat: you, holding: null }), [board, you]);
  return seen;
}

const same = (a: Iterable<unknown>, b: Iterable<unknown>): boolean =>
  JSON.stringify([...a]) === JSON.stringify([...b]);

function useMovers(
  board: Board,
  ids: readonly string[],
  items: ReadonlyMap<ItemId, Item>,
  nameOf: (seat: SeatId) => string | null,
): ReadonlyMap<ItemId, string> {
  const [movers, setMovers] = useState<ReadonlyMap<ItemId, string>>(new Map());
  const gathered = useRef<RemoteMove[]>([]);
  const spokeAt = useRef(0);
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const later = (ms: number, then: () => void): void => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        then();
      }, ms);
      timers.add(timer);
    };
    const speak = (): void => {
      const sentence = remoteSentence(gathered.current, nameIn(items), listNames);
      gathered.current = [];
      if (sentence === null) return;
      spokeAt.current = Date.now();
      announce(sentence);
    };
    const shown = new Map<ItemId, { who: string; until: number }>();
    const show = (): void => {
      for (const [card, { until }] of shown) if (until <= Date.now()) shown.delete(card);
      const next = new Map([...shown].map(([card, { who }]) => [card, who]));
      setMovers((now) => (same(now, next) ? now : next));
    };
    const tell = (moves: RemoteMove[]): void => {
      for (const { card, who } of moves) shown.set(card, { who, until: Date.now() + SHOW_MOVER_MS });
      othersLater.show(show);
      later(SHOW_MOVER_MS, () => othersLater.show(show));
      if (gathered.current.length === 0)
        later(Math.max(0, spokeAt.current + SPEAK_EVERY_MS - Date.now()), () => othersLater.show(speak));
      gathered.current.push(...moves);
    };
    const unnamed: Move[] = [];
    let before = readPlacement(board.doc, ids);
    const updated = (_: Uint8Array, __: unknown, doc: Y.Doc, transaction: Y.Transaction): void => {
      const after = readPlacement(doc, ids);
      const moves =
        transaction.local || board.state().status === 'loading' ? [] : movesBetween(before, after);
      before = after;
      const known: RemoteMove[] = [];
      const unknown: Move[] = [];
      for (const move of moves) {
        const who = whoPlaced(board, move.slot, nameOf);
        if (who === null) unknown.push(move);
        else known.push({ ...move, who });
      }
      // With the move itself, so that one picture shows both.
      if (known.length > 0) tell(known);
      if (unknown.length === 0) return;
      // Who someone is may arrive just after what they did.
      if (unnamed.push(...unknown) === unknown.length)
        later(KNOW_MS, () =>
          tell(
            unnamed
              .splice(0)
              .map((move) => ({ ...move, who: whoPlaced(board, move.slot, nameOf) ?? text.diamond.someone })),
          ),
        );
    };
    board.doc.on('update', updated);
    return () => {
      board.doc.off('update', updated);
      timers.forEach(clearTimeout);
      othersLater.forget(show);
      othersLater.forget(speak);
      gathered.current = [];
      setMovers(new Map());
    };
  }, [board, ids, items, nameOf]);
  return movers;
}

interface Move {
  card: ItemId;
  slot: Slot | null;
}

function movesBetween(before: Placement, after: Placement): Move[] {
  const cards = new Set([...Object.values(before), ...Object.values(after)]);
  return [...cards].flatMap((card) => {
    const slot = slotOfCard(after, card);
    if (slot === slotOfCard(before, card)) return [];
    // A card that only made room for another is not a move of its own.
    const was = slotOfCard(before, card);
    return slot === null && was !== null && after[was] !== undefined ? [] : [{ card, slot }];
  });
}

/**
 * Who put the card on a place: the document knows the client, awareness knows whose it is. Null for somebody of whom
 * nothing has come yet; who takes a card off leaves no name.
 */
function whoPlaced(board: Board, slot: Slot | null, nameOf: (seat: SeatId) => string | null): string | null {
  const placing = slot === null ? undefined : board.doc.getMap('slots')._map.get(slot);
  if (placing === undefined) return text.diamond.someone;
  const state = board.awareness.getStates().get(placing.id.client) as Presence | undefined;
  return typeof state?.seat === 'string' ? nameOf(state.seat) : null;
}
