import { ROWS, rowOf, type Slot } from '@facet/shared/boards/diamond9/shape.ts';

const rowAt = (index: number): readonly Slot[] => ROWS[index]?.slots ?? [];
/** How far from the middle of its row a place is, in half places. */
const offset = (slot: Slot): number => {
  const row = rowAt(rowOf(slot) - 1);
  return row.indexOf(slot) * 2 - (row.length - 1);
};

/** Where a key leads from a place: up and down to the nearest place of the next row, left and right within the row. */
export function nextSlot(from: Slot, key: string, rtl = false): Slot | null {
  const index = rowOf(from) - 1;
  const row = rowAt(index);
  const left = rtl ? 1 : -1;
  switch (key) {
    case 'ArrowLeft':
      return row[row.indexOf(from) + left] ?? null;
    case 'ArrowRight':
      return row[row.indexOf(from) - left] ?? null;
    case 'ArrowUp':
      return nearest(from, rowAt(index - 1));
    case 'ArrowDown':
      return nearest(from, rowAt(index + 1));
    case 'Home':
      return '1';
    case 'End':
      return '5';
    default:
      return null;
  }
}

function nearest(from: Slot, row: readonly Slot[]): Slot | null {
  const x = offset(from);
  let best: Slot | null = null;
  for (const slot of row)
    if (best === null || Math.abs(offset(slot) - x) < Math.abs(offset(best) - x)) best = slot;
  return best;
}
