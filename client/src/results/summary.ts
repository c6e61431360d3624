import type { Network } from '@facet/shared/boards/network/shape.ts';
import type { DiamondReport, NetworkReport, SessionReport } from '@facet/shared/results/shape.ts';
import { cardName, shortName } from '../boards/diamond9/names.ts';
import type { Said } from '../boards/network/reading/pieces.ts';
import type { Drawn } from '../files/svgToPng.ts';
import { resultsText } from '../resultsText.ts';
import { listNames } from '../wording.ts';
import { dayOf } from './day.ts';
import { drawChoices } from './draw/drawChoices.ts';
import { drawDiamond } from './draw/drawDiamond.ts';
import { diamondFacts, groupBoards, type DiamondFacts, type Reason } from './facts.ts';
import {
  agreementSaid,
  choicesSaid,
  consentSaid,
  contestedSaid,
  decidedSaid,
  howDone,
  movementSaid,
  tookPart,
} from './prose/diamondProse.ts';
import { agreedSaid, mainMap, mapCounts, mapsDone, mapSaid } from './prose/networkProse.ts';
import { say } from './prose/said.ts';

/** A piece of a summary, from top to foot; how it looks is the document's own. */
export type Block =
  | { kind: 'title'; words: string }
  | { kind: 'heading'; words: string }
  | { kind: 'lead'; said: Said }
  | { kind: 'para'; said: Said[] }
  | { kind: 'quiet'; said: Said[] }
  | { kind: 'quote'; words: string; who: string }
  /** `high`: most millimetres it may take. */
  | { kind: 'picture'; drawn: Drawn; alt: string; high: number }
  | { kind: 'map'; map: Network; alt: string; high: number }
  /** A table to be filled in by hand. */
  | { kind: 'fill'; heads: readonly string[]; rows: number };

const words = resultsText;
/** Two pages hold so many reasons. */
const REASONS = { cards: 3, each: 3, chars: 280 } as const;
const SENTENCES = 5;

/** A session on one or two pages, for people who were not there; several exercises follow one another. */
export const summaryOf = (report: SessionReport): Block[] => [
  { kind: 'title', words: report.session.title },
  {
    kind: 'quiet',
    said: [say(() => words.madeWith(dayOf(report.session.createdAt)))],
  },
  ...report.activities.flatMap((a) =>
    a.kind === 'diamond9' ? diamondBlocks(report, a) : networkBlocks(report, a),
  ),
];

const heading = (said: string): Block => ({ kind: 'heading', words: said });
const question = (asked: string): Block => ({ kind: 'lead', said: say((their) => their(asked)) });
const privacy = (named: boolean): Said => say(() => (named ? words.named : words.anonymous));

function diamondBlocks(report: SessionReport, activity: DiamondReport): Block[] {
  const facts = diamondFacts(activity);
  const picture = mainDiamond(facts);
  const chart = facts.finished > 1 && !activity.room.forced;
  return [
    heading(words.question),
    question(activity.question),
    { kind: 'para', said: [tookPart(report.people, activity.groups), ...howDone(facts)] },
    heading(words.decided),
    { kind: 'para', said: decidedSaid(facts) },
    ...consentBlocks(facts),
    ...(picture === null ? [] : [picture]),
    heading(words.chose),
    { kind: 'para', said: choicesSaid(facts) },
    ...(chart
      ? [
          {
            kind: 'picture' as const,
            drawn: drawChoices(facts, words.chart.label),
            alt: chartAlt(facts),
            high: 95,
          },
        ]
      : []),
    { kind: 'para', said: agreementSaid(activity.room) },
    ...(activity.room.movement === null
      ? []
      : [{ kind: 'para' as const, said: movementSaid(activity.room) }]),
    heading(words.differed),
    ...differed(facts),
    heading(words.next),
    ...nextBlocks(facts),
    { kind: 'quiet', said: [privacy(report.named)] },
  ];
}

function consentBlocks({ report, items }: DiamondFacts): Block[] {
  const round = report.consent.at(-1);
  if (round === undefined) return [];
  const nameOf = (id: string): string => {
    const card = items.get(id);
    return card === undefined ? id : shortName(card);
  };
  return [
    {
      kind: 'para',
      said: [...consentSaid(round, nameOf), say(() => words.consentOf(round.answered, round.of))],
    },
  ];
}

/** The room's diamond where it has one, else that of the only group. */
function mainDiamond({ report }: DiamondFacts): Block | null {
  const groups = groupBoards(report);
  const whole = report.boards.find((b) => b.scope === 'whole' && Object.keys(b.slots).length > 0);
  const board = whole ?? (groups.length === 1 ? groups[0] : undefined);
  if (board === undefined) return null;
  const title = board.scope === 'whole' ? words.roomsDiamond : words.groupsDiamonds;
  return {
    kind: 'picture',
    drawn: drawDiamond(board.slots, report.deck, title),
    alt: title,
    high: 110,
  };
}

const chartAlt = ({ chosen, finished }: DiamondFacts): string =>
  listNames(
    chosen.filter((c) => c.chosenBy > 0).map((c) => words.nameOf(shortName(c.card), c.chosenBy, finished)),
  );

function differed(facts: DiamondFacts): Block[] {
  return contestedSaid(facts)
    .slice(0, REASONS.cards)
    .flatMap(({ card, said }): Block[] => [
      { kind: 'para', said: [said] },
      ...(card === null ? [] : facts.reasonsFor(card.item).slice(0, REASONS.each).map(quote)),
    ]);
}

function quote({ who, words: reason }: Reason): Block {
  const letters = Array.from(reason);
  const cut =
    letters.length > REASONS.chars ? `${letters.slice(0, REASONS.chars).join('').trimEnd()}…` : reason;
  return { kind: 'quote', words: cut, who };
}

function nextBlocks({ decided, contested }: DiamondFacts): Block[] {
  const talk = contested.slice(0, REASONS.cards);
  const said = [
    decided === null ? null : say((their) => words.nextAgreed(their(cardName(decided)))),
    talk.length === 0
      ? null
      : say((their) => words.nextDifferent(listNames(talk.map((c) => their(shortName(c.card)))))),
    say(() => words.nextFill),
  ].filter((s) => s !== null);
  return [
    { kind: 'para', said },
    { kind: 'fill', heads: words.nextHeads, rows: 3 },
  ];
}

function networkBlocks(report: SessionReport, activity: NetworkReport): Block[] {
  const map = mainMap(activity);
  return [
    heading(words.question),
    question(activity.question),
    { kind: 'para', said: [tookPart(report.people, activity.groups), ...mapsDone(activity)] },
    heading(words.decided),
    { kind: 'para', said: agreedSaid(activity) },
    heading(words.map.title),
    ...(map === null
      ? [{ kind: 'para' as const, said: [say(() => words.map.empty)] }]
      : [
          { kind: 'para' as const, said: [mapCounts(map)] },
          { kind: 'map' as const, map, alt: words.map.title, high: 120 },
          heading(words.map.says),
          ...mapSaid(map, SENTENCES).map((said): Block => ({ kind: 'para', said: [said] })),
          { kind: 'quiet' as const, said: [say(() => words.map.onlyDrawn)] },
        ]),
    heading(words.next),
    { kind: 'para', said: [say(() => words.nextFill)] },
    { kind: 'fill', heads: words.nextHeads, rows: 3 },
    { kind: 'quiet', said: [privacy(report.named)] },
  ];
}
