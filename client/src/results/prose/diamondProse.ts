import type { RoomInsights } from '@facet/shared/boards/diamond9/room.ts';
import { placesToFill } from '@facet/shared/boards/diamond9/shape.ts';
import { CONSENT_VALUES } from '@facet/shared/session/state.ts';
import type { ConsentResult } from '@facet/shared/session/consent.ts';
import { shortName } from '../../boards/diamond9/names.ts';
import type { Said } from '../../boards/network/reading/pieces.ts';
import { resultsText } from '../../resultsText.ts';
import { text } from '../../text.ts';
import { listNames } from '../../wording.ts';
import type { Chosen, DiamondFacts } from '../facts.ts';
import { say } from './said.ts';

const words = resultsText;
/** More names than these in a row are not read. */
const NAMES = 6;

/** Names in a row, each with how many groups did so where that says something. */
function named(
  cards: readonly Chosen[],
  their: (name: string) => string,
  count?: (card: Chosen) => number,
): string {
  const shown = cards.length > NAMES + 1 ? cards.slice(0, NAMES) : cards;
  const names = shown.map((c) => {
    const name = their(shortName(c.card));
    return count === undefined ? name : words.nameOf(name, count(c), c.chosenBy + c.off);
  });
  const left = cards.length - shown.length;
  return listNames(left === 0 ? names : [...names, words.others(left)]);
}

/** Who took part, in numbers. */
export function tookPart(people: number, groups: readonly { people: number }[]): Said {
  const sizes = groups.map((g) => g.people).filter((n) => n > 0);
  return say(() => words.peopleIn(people, sizes.length, words.sizes(Math.min(...sizes), Math.max(...sizes))));
}

/** How it was done, as far as it came. */
export function howDone({ report, finished }: DiamondFacts): Said[] {
  const { done } = words;
  const groups = report.boards.filter((b) => b.scope === 'group').length;
  const later = ['whole', 'closed'].includes(report.stage);
  return [
    report.stage === 'waiting' ? '' : done.alone(placesToFill(report.deck.length), report.deck.length),
    groups > 0 ? done.groups : '',
    report.challenges.length > 0 ? done.presented : '',
    groups > 1 && later ? done.whole : '',
    groups > 0 && finished > 0 ? done.counted(finished, Math.max(groups, finished)) : '',
  ].flatMap((sentence) => (sentence === '' ? [] : [say(() => sentence)]));
}

/** The one item, in full, and how it was agreed; says so where nothing was recorded. */
export function decidedSaid({ decided, report }: DiamondFacts): Said[] {
  if (decided === null) return [say(() => words.noOne)];
  const how = report.decision?.how ?? '';
  return [
    decided.name === undefined
      ? say((their) => words.one(their(decided.text)))
      : say((their) => words.oneFull(their(decided.name ?? ''), their(decided.text))),
    ...(how === '' ? [] : [say((their) => words.agreedHow(their(how)))]),
  ];
}

/** What all, most, few and none chose. */
export function choicesSaid(facts: DiamondFacts): Said[] {
  const { finished, everyone, most, few, none, report } = facts;
  if (finished === 0) return [say(() => words.noGroup)];
  if (finished === 1) return [say(() => words.oneGroup)];
  if (report.room.forced) return [say(() => words.forced)];
  return [
    everyone.length + most.length === 0 ? say(() => words.nothingCommon) : null,
    everyone.length === 0 ? null : say((their) => words.allChose(finished, named(everyone, their))),
    most.length === 0 ? null : say((their) => words.mostChose(named(most, their, (c) => c.chosenBy))),
    few.length === 0 ? null : say((their) => words.mostLeft(named(few, their, (c) => c.off))),
    none.length === 0 ? null : say((their) => words.noneChose(named(none, their))),
  ].filter((s) => s !== null);
}

/** What divides the groups, one sentence a card; or why there is nothing to say. */
export function contestedSaid({ contested, finished }: DiamondFacts): { card: Chosen | null; said: Said }[] {
  if (finished < 3) return [{ card: null, said: say(() => words.tooFewContest) }];
  if (contested.length === 0) return [{ card: null, said: say(() => words.noContest) }];
  return contested.map((card) => ({
    card,
    said: say((their) =>
      words.contestedOne(
        their(shortName(card.card)),
        words.groupsCount(card.top),
        words.groupsCount(card.off),
      ),
    ),
  }));
}

/** How far the groups agree: one honest sentence, and what it is mostly about where that is clear. */
export function agreementSaid({ groups, agreement }: Pick<RoomInsights, 'groups' | 'agreement'>): Said[] {
  const { agree } = words;
  if (agreement === null) return [say(() => agree.tooFew(groups))];
  return [
    say(() => agree[agreement.sure]),
    ...(agreement.about === null ? [] : [say(() => agree.about[agreement.about ?? 'spread'])]),
    say(() => agree.how(agreement.m)),
  ];
}

export type Nearness = 'near' | 'part' | 'far';

/** A kappa or tau as a word: from 0.6 on near, below 0.3 far. Conventions of ours. */
export const nearness = (value: number): Nearness => (value >= 0.6 ? 'near' : value >= 0.3 ? 'part' : 'far');

/** What changed between people's first thoughts and their group's, over all groups; never a person's. */
export function movementSaid({ movement }: Pick<RoomInsights, 'movement'>): Said[] {
  const { move } = words;
  if (movement === null) return [say(() => move.none)];
  const { selection, order } = movement;
  if (selection === null && order === null) return [say(() => move.none)];
  const sentence =
    selection === null
      ? move.orderOnly[nearness(order ?? 0)]
      : order === null
        ? `${move.selection[nearness(selection)]}.`
        : `${move.selection[nearness(selection)]} ${move.order[nearness(order)]}`;
  return [say(() => sentence), say(() => move.note)];
}

/** The counts of a round, one sentence a candidate. */
export function consentSaid(round: ConsentResult, nameOf: (candidate: string) => string): Said[] {
  const values = CONSENT_VALUES[round.way];
  const counted: Record<string, string> = text.consent.counted[round.way];
  return round.candidates.map((candidate, at) => {
    const counts = values.flatMap((value, i) => {
      const n = round.counts[at]?.[i] ?? 0;
      return n === 0 ? [] : [`${n} ${counted[String(value)] ?? value}`];
    });
    return say((their) => words.consentSaid(their(nameOf(candidate)), listNames(counts.toReversed())));
  });
}
