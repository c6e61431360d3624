import type { TalkPoint } from '@facet/shared/boards/diamond9/analyse.ts';
import type { Row } from '@facet/shared/boards/diamond9/shape.ts';
import { listNames, text } from '../../text.ts';
import type { Sharer } from './sharePoints.ts';

/** "Joe put it at the top. Amira and Tom put it lower, Priya left it off." */
export function talkSentence({ kind, rows }: TalkPoint, sharers: readonly Sharer[]): string {
  const words = text.agree;
  const placed = rows.filter((r) => r !== null);
  const best = Math.min(...placed) as Row;
  if (kind !== 'clash') return words.choseRows(sharers.length, best, Math.max(...placed));
  const names = (which: (row: Row | null) => boolean): string =>
    listNames(sharers.flatMap((s, i) => (which(rows[i] ?? null) ? [s.name] : [])));
  const high = names((r) => r === best);
  const lower = names((r) => r !== null && r > best);
  const off = names((r) => r === null);
  const rest = [lower === '' ? '' : words.lower(lower), off === '' ? '' : words.off(off)].filter(Boolean);
  return [
    best === 1 ? words.atTop(high) : words.atRow(high, best),
    rest.length === 0 ? '' : `${rest.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
