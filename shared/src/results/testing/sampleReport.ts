import { roomInsights } from '../../boards/diamond9/room.ts';
import { SLOTS, type Placement } from '../../boards/diamond9/shape.ts';
import { SCHOOL_LISTS } from '../../decks/schoolLists.ts';
import { seeded } from '../../session/random.ts';
import type { Item } from '../../session/state.ts';
import type { DiamondBoard, DiamondReport, SessionReport } from '../shape.ts';

const AT = Date.UTC(2026, 10, 22, 14, 30);
const [list] = SCHOOL_LISTS;
if (list === undefined) throw new Error('There is no ready list to make a report of.');

const DECK: Item[] = list.items.map(({ name, text }, i) => ({ id: `i${i + 1}`, name, text }));
const idOf = new Map(DECK.map((item) => [item.name ?? '', item.id]));

/** A finished diamond from nine short names, top to foot. */
const diamond = (names: string): Placement =>
  Object.fromEntries(
    names.split(', ').map((name, i) => [SLOTS[i] ?? '1', idOf.get(name) ?? '']),
  ) as Placement;

const GROUPS = [
  'Behaviour, SEND, Attendance, Reading, Feedback, Curriculum, Families, Wellbeing, Workload',
  'SEND, Behaviour, Reading, Feedback, Coaching, Attendance, Memory, Assistants, Talk',
  'Behaviour, Workload, SEND, Reading, Attendance, Assistants, Curriculum, Questions, Families',
  'Coaching, Behaviour, SEND, Feedback, Reading, Memory, Questions, Talk, Curriculum',
  'Behaviour, Workload, Attendance, SEND, Reading, Wellbeing, Families, Feedback, Curriculum',
  'SEND, Behaviour, Curriculum, Attendance, Reading, Feedback, Memory, Coaching, Assistants',
  'Workload, SEND, Behaviour, Reading, Coaching, Wellbeing, Attendance, Feedback, Families',
];

const REASONS: [number, string, string][] = [
  [0, 'Behaviour', 'Nothing else works until every room feels the same to a child who changes class.'],
  [0, 'SEND', 'One in five of our pupils. If lessons work for them they work for everyone.'],
  [0, 'Workload', 'It matters, but it is for the heads to decide, not a training day.'],
  [2, 'Workload', 'We cannot take on anything new until something has stopped.'],
  [3, 'Coaching', 'We learn most from each other, and nobody has ever come into my room to learn.'],
  [4, 'Workload', 'Marking policy first. Then we have time for the rest.'],
  [6, 'Workload', 'Two colleagues left in July and both said why.'],
  [5, 'Coaching', 'Only if it is not called an observation.'],
];

function boardsOf(groups: number): DiamondBoard[] {
  const random = seeded(9);
  const own = GROUPS.slice(0, groups).flatMap((names, g): DiamondBoard[] => {
    const reasons = Object.fromEntries(
      REASONS.filter(([at]) => at === g).map(([, name, why]) => [idOf.get(name) ?? '', why]),
    );
    const group: DiamondBoard = {
      scope: 'group',
      group: `g${g + 1}`,
      participant: null,
      slots: diamond(names),
      reasons,
      start: null,
    };
    return [group];
  });
  const alone = GROUPS.slice(0, groups).map((names, g): DiamondBoard => {
    const swapped = names.split(', ');
    const i = Math.floor(random() * 9);
    const j = Math.floor(random() * 9);
    [swapped[i], swapped[j]] = [swapped[j] ?? '', swapped[i] ?? ''];
    return {
      scope: 'individual',
      group: `g${g + 1}`,
      participant: `Person ${((g * 5) % 31) + 1}`,
      slots: diamond(swapped.join(', ')),
      reasons: {},
      start: null,
      ...(g === 1 && { paper: true as const }),
    };
  });
  const whole: DiamondBoard = {
    scope: 'whole',
    group: null,
    participant: null,
    slots: diamond(
      'Behaviour, SEND, Workload, Reading, Attendance, Coaching, Feedback, Curriculum, Families',
    ),
    reasons: {},
    start: null,
  };
  return [...own, ...alone, ...(groups > 1 ? [whole] : [])];
}

/** An exercise with so many groups (up to seven) that have finished, everything in it counted by the real measures. */
export function sampleDiamond(groups = 7): DiamondReport {
  const boards = boardsOf(groups);
  const deck = DECK.map((item) => item.id);
  const own = boards.filter((b) => b.scope === 'individual');
  const of = (scope: DiamondBoard['scope']) =>
    boards.flatMap((b) =>
      b.scope === scope && b.group !== null ? [{ group: b.group, slots: b.slots }] : [],
    );
  const several = groups > 1;
  return {
    id: 'a1',
    kind: 'diamond9',
    question: list?.question ?? '',
    stage: 'closed',
    groups: GROUPS.slice(0, groups).map((_, g) => ({
      id: `g${g + 1}`,
      name: String(g + 1),
      people: g < 3 ? 5 : 4,
    })),
    decision: several
      ? { item: idOf.get('Behaviour'), how: 'Second round of consent: 29 for, 2 can live with it.', at: AT }
      : null,
    consent: several
      ? [
          {
            way: 'fist',
            candidates: ['Behaviour', 'SEND'].map((name) => idOf.get(name) ?? ''),
            at: AT - 600_000,
            answered: 29,
            of: 31,
            counts: [
              [0, 0, 1, 4, 11, 13],
              [0, 1, 2, 8, 10, 8],
            ],
          },
        ]
      : [],
    deck: DECK,
    boards,
    challenges: several
      ? [
          {
            group: 'g7',
            above: idOf.get('Workload') ?? '',
            below: idOf.get('Behaviour') ?? '',
            answer: 'Because tired adults are not calm adults.',
          },
        ]
      : [],
    alone:
      own.length < 3
        ? null
        : {
            finished: 28,
            items: DECK.map((item, i) => ({ item: item.id, chosenBy: (i * 7) % 29, top: i % 5 })),
          },
    // Every group as if three of its members had first laid what was shared, so that there is something to tell of change.
    room: roomInsights(
      of('group'),
      deck,
      of('individual').flatMap((b) => [b, b, b]),
    ),
  };
}

/** A finished session's report. */
export const sampleReport = (groups = 7): SessionReport => ({
  format: 'facet.session',
  version: 1,
  exportedAt: AT + 3_600_000,
  session: {
    id: 'sessionsampl',
    title: 'Training day, Harbour Federation',
    createdAt: AT - 7_200_000,
    endedAt: AT,
  },
  named: false,
  people: Math.min(31, groups * 4 + Math.min(groups, 3)),
  activities: [sampleDiamond(groups)],
});

const LONG = 'Ж'.repeat(300);
/** What may stand in a name or a text: formulas, markup, signs XML cannot hold, emoji, right-to-left script, 300 letters. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("http://example.test","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\tTab first',
  '\rReturn first',
  `<script>alert(1)</script>&amp;"'`,
  ']]><svg onload=x>',
  'Bell \u0007 null \u0000 half \uD83D pair \uFFFE',
  '👩‍👩‍👧‍👦🏳️‍🌈 family',
  'اعتماد کے بغیر کچھ نہیں',
  '\u202Eright to left override',
  '{{template}} ${code} %s',
  '\u20682\u2069 marks',
  LONG,
  `${'word '.repeat(59)}end`,
];

/** The sample with every word that people wrote made as bad as it can be. */
export function hostileReport(): SessionReport {
  const report = sampleReport();
  let at = 0;
  const bad = (): string => HOSTILE_TEXTS[at++ % HOSTILE_TEXTS.length] ?? '';
  return {
    ...report,
    named: true,
    session: { ...report.session, title: bad() },
    activities: report.activities.map((a) =>
      a.kind === 'diamond9'
        ? {
            ...a,
            question: `<b>${bad()}`,
            deck: a.deck.map((item, i) => ({
              id: item.id,
              ...(i % 3 === 0 && { name: bad().slice(0, 24) }),
              text: HOSTILE_TEXTS[i % HOSTILE_TEXTS.length] ?? '',
            })),
            groups: a.groups.map((g) => ({ ...g, name: bad().slice(0, 40) })),
            decision: a.decision && { ...a.decision, how: bad() },
            boards: a.boards.map((b) => ({
              ...b,
              participant: b.participant && bad().slice(0, 40),
              reasons: Object.fromEntries(Object.values(b.slots).map((id) => [id, bad()])),
            })),
            challenges: a.challenges.map((c) => ({ ...c, answer: bad() })),
          }
        : a,
    ),
  };
}
