import type { Standing, TalkPoint } from '@facet/shared/boards/diamond9/analyse.ts';
import { text } from '../../text.ts';
import { listNames } from '../../wording.ts';
import type { Sharer } from './sharePoints.ts';

/** "Joe put it at the top. Amira and Tom put it lower, Priya left it off." */
export function talkSentence({ kind, standings }: TalkPoint, sharers: readonly Sharer[]): string {
  const words = text.agree;
  const placed = standings.filter((s) => typeof s === 'number');
  const best = Math.min(...placed);
  if (kind !== 'clash') return words.choseRows(sharers.length, best, Math.max(...placed));
  const names = (which: (standing: Standing) => boolean): string =>
    listNames(sharers.flatMap((s, i) => (which(standings[i] ?? 'unknown') ? [s.name] : [])));
  const high = names((s) => s === best);
  const lower = names((s) => typeof s === 'number' && s > best);
  const off = names((s) => s === 'off');
  const rest = [lower === '' ? '' : words.lower(lower), off === '' ? '' : words.off(off)].filter(Boolean);
  return [
    best === 1 ? words.atTop(high) : words.atRow(high, best),
    rest.length === 0 ? '' : `${rest.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
