import { cleanLine } from '../../../session/cleanText.ts';
import { NETWORK_LIMITS, tieEnds, tieKey, type Direction, type NodeId, type Tie } from '../shape.ts';
import type { Assembly } from './assemble.ts';
import { oneToThree } from './numbers.ts';
import type { Findings, Place } from './problems.ts';
import type { RawTie } from './raw.ts';

/** What a tie is about where its file does not say; a tie must be about something. */
const UNSAID_TYPE = 'relationships';

/** One tie for every two nodes: what several lines say about the same two is joined. */
export function collectTies(
  parts: Pick<Assembly, 'ties' | 'direction'>,
  end: (name: string, place: Place) => NodeId | undefined,
  findings: Findings,
): Tie[] {
  const ties = new Map<string, Tie>();
  for (const raw of parts.ties) {
    const from = end(raw.from, raw.place);
    const to = end(raw.to, raw.place);
    if (from === undefined || to === undefined) continue;
    if (from === to) {
      findings.problem(raw.place, 'selfTie', raw.from);
      continue;
    }
    const tie = tieOf(raw, from, to, parts.direction, findings);
    const key = tieKey(from, to);
    const before = ties.get(key);
    ties.set(key, before === undefined ? tie : joined(before, tie, raw.place, findings));
  }
  return [...ties.values()];
}

function tieOf(
  raw: RawTie,
  from: NodeId,
  to: NodeId,
  unsaid: Assembly['direction'],
  findings: Findings,
): Tie {
  const types = [...new Set(raw.types?.map(cleanLine))].filter((t) => t !== '').sort();
  const sentence = cleanLine(raw.sentence ?? '');
  const { a, b } = tieEnds(from, to);
  for (const type of types)
    if (type.length > NETWORK_LIMITS.typeChars) findings.problem(raw.place, 'typeTooLong', type);
  checkWhole(types, sentence, raw.place, findings);
  return {
    a,
    b,
    types: types.length === 0 ? [UNSAID_TYPE] : types,
    direction: directionOf(raw, from === a, unsaid, findings),
    strength: oneToThree(raw.strength, raw.place, findings),
    when: whenOf(raw, findings),
    sentence,
  };
}

function directionOf(
  raw: RawTie,
  forwards: boolean,
  unsaid: Assembly['direction'],
  findings: Findings,
): Direction {
  const word = raw.direction?.trim().toLowerCase();
  switch (word === undefined || word === '' ? unsaid : word) {
    case 'undirected':
    case 'none':
      return 'none';
    case 'mutual':
    case 'both':
      return 'both';
    case 'directed':
      return forwards ? 'to' : 'from';
    default:
      findings.problem(raw.place, 'unknownDirection', raw.direction);
      return 'none';
  }
}

function whenOf(raw: RawTie, findings: Findings): Tie['when'] {
  const word = raw.when?.trim().toLowerCase() ?? '';
  if (word !== '' && word !== 'now' && word !== 'wanted')
    findings.problem(raw.place, 'unknownWhen', raw.when);
  return word === 'wanted' ? 'wanted' : 'now';
}

/** Both ways round make "both"; a tie that is there now is no longer only wanted. */
function joined(one: Tie, other: Tie, place: Place, findings: Findings): Tie {
  const types = [...new Set([...one.types, ...other.types])].sort();
  const sentences = [...new Set([one.sentence, other.sentence])].filter((s) => s !== '');
  const arrows = [one.direction, other.direction];
  const to = arrows.some((d) => d === 'to' || d === 'both');
  const from = arrows.some((d) => d === 'from' || d === 'both');
  const tie: Tie = {
    ...one,
    types,
    direction: to && from ? 'both' : to ? 'to' : from ? 'from' : 'none',
    strength: other.strength > one.strength ? other.strength : one.strength,
    when: one.when === 'now' || other.when === 'now' ? 'now' : 'wanted',
    sentence: sentences.join(' / '),
  };
  // Two arrows that differ in nothing else are how some formats write "both": nothing to wonder at.
  const same = { ...other, direction: one.direction };
  if (arrows[0] === arrows[1] || JSON.stringify(same) !== JSON.stringify(one))
    findings.note(place, 'joinedTies', types.join(', '));
  checkWhole(types, tie.sentence, place, findings);
  return tie;
}

function checkWhole(types: readonly string[], sentence: string, place: Place, findings: Findings): void {
  if (types.length > NETWORK_LIMITS.typesPerTie)
    findings.problem(place, 'tooManyTypes', types.slice(NETWORK_LIMITS.typesPerTie).join(', '));
  if (sentence.length > NETWORK_LIMITS.sentenceChars) findings.problem(place, 'sentenceTooLong', sentence);
}
