import type { ItemId } from '@facet/shared/session/state.ts';
import type { KeyboardEvent } from 'react';
import { letterKeysOn } from '../../ui/preferences.ts';
import type { Bench } from './bench.ts';

/** The keys that do something to the card in focus, or to the held one on a free place. True where the key was used. */
export function cardKey(event: KeyboardEvent, card: ItemId | null, bench: Bench): boolean {
  const target = card ?? bench.placing.hand?.card ?? null;
  if (target === null || event.ctrlKey || event.metaKey || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'delete' && card !== null && bench.canWrite) bench.act({ do: 'toList', card }, 'keys');
  else if (key === 'n' && letterKeysOn()) bench.noteReason(target);
  else if (key === 'm' && letterKeysOn() && bench.canWrite) bench.moveTo(target);
  else return false;
  event.preventDefault();
  return true;
}
