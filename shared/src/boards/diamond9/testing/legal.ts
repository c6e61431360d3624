import { expect } from 'vitest';
import { SLOTS, isSlot, trayOf, type Diamond } from '../shape.ts';

/** A board is legal: known places and cards only, and every card of the deck in exactly one place or in the tray. */
export function expectLegal(board: Diamond, deck: readonly string[]): void {
  const placed = Object.entries(board.slots);
  expect(placed.every(([slot]) => isSlot(slot))).toBe(true);
  expect(placed.length).toBeLessThanOrEqual(SLOTS.length);
  const everywhere = [...placed.map(([, card]) => card), ...trayOf(board.slots, deck)];
  expect(everywhere.sort()).toEqual([...deck].sort());
  for (const text of Object.values(board.reasons)) expect(typeof text).toBe('string');
}
