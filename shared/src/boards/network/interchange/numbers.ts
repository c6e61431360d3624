import { NETWORK_LIMITS } from '../shape.ts';
import type { Findings, Place } from './problems.ts';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number as all these formats write it, with a point; anything else is told and counts as 0. */
export function numberOf(text: string | undefined, place: Place, findings: Findings): number {
  const plain = (text ?? '').trim();
  const value = NUMBER.test(plain) ? Number(plain) : NaN;
  if (Number.isFinite(value)) return value;
  findings.problem(place, 'notANumber', plain);
  return 0;
}

/** A coordinate, kept as exact as the file has it; one that no board reaches is told. */
export function coordinateOf(text: string | undefined, place: Place, findings: Findings): number {
  const value = numberOf(text, place, findings);
  if (Math.abs(value) <= NETWORK_LIMITS.reach) return value;
  findings.problem(place, 'outOfReach', text);
  return 0;
}

/** A size or a strength: the middle where nothing is said; any other number becomes the nearest, with a note. */
export function oneToThree(text: string | undefined, place: Place, findings: Findings): 1 | 2 | 3 {
  if (text === undefined || text.trim() === '') return 2;
  const value = numberOf(text, place, findings);
  const near = value < 1.5 ? 1 : value < 2.5 ? 2 : 3;
  if (near !== value) findings.note(place, 'rounded', text.trim());
  return near;
}
