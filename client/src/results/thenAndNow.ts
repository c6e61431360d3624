import type { DiamondReport, NetworkReport, SessionReport } from '@facet/shared/results/shape.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { cardName } from '../boards/diamond9/names.ts';
import { diamondFacts } from './facts.ts';

export interface ThenAndNow {
  title: string;
  at: number;
  /** Groups counted, then and now. */
  groups: [number, number];
  /** Cards in both lists, the most chosen now first. */
  rows: { name: string; before: number; now: number }[];
  decidedThen: string | null;
}

const wordsOf = ({ name = '', text }: Item): string =>
  `${name}\u0000${text}`.normalize('NFKC').toLocaleLowerCase('en-GB').replaceAll(/\s+/g, ' ').trim();

/**
 * An exercise held against that of the earlier session: the one with the same question, else the only one of its kind.
 * Cards are the same where their words are, as ids are dealt anew. Null where there is nothing earlier.
 */
export function diamondThenAndNow(report: SessionReport, activity: DiamondReport): ThenAndNow | null {
  const { earlier } = report;
  const before =
    earlier === undefined ? undefined : sameExercise(earlier.activities.filter(isDiamond), activity);
  if (earlier === undefined || before === undefined) return null;
  const [then, now] = [diamondFacts(before), diamondFacts(activity)];
  const byWords = new Map(then.chosen.map((c) => [wordsOf(c.card), c]));
  return {
    title: earlier.session.title,
    at: earlier.session.createdAt,
    groups: [then.finished, now.finished],
    rows: now.chosen.flatMap((c) => {
      const old = byWords.get(wordsOf(c.card));
      return old === undefined ? [] : [{ name: cardName(c.card), before: old.chosenBy, now: c.chosenBy }];
    }),
    decidedThen: then.decided === null ? null : cardName(then.decided),
  };
}

const isDiamond = (a: SessionReport['activities'][number]): a is DiamondReport => a.kind === 'diamond9';
const isNetwork = (a: SessionReport['activities'][number]): a is NetworkReport => a.kind === 'network';

function sameExercise<A extends { question: string }>(
  all: readonly A[],
  now: { question: string },
): A | undefined {
  return (
    all.find((a) => a.question.trim() === now.question.trim()) ?? (all.length === 1 ? all[0] : undefined)
  );
}

/** The earlier session's exercise with a map, likewise. */
export const networkThen = (report: SessionReport, activity: NetworkReport): NetworkReport | null =>
  sameExercise(report.earlier?.activities.filter(isNetwork) ?? [], activity) ?? null;
