// The sessions that are shown: one as a school would have it, one that is as hard to show as it gets.
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import type { Join } from '@facet/shared/session/commands.ts';
import { cast } from '../support/cast.ts';
import type { Plan } from '../support/http.ts';

export function schoolPlan(): Plan {
  const list = READY_LISTS.find((l) => l.id === 'inset-priorities') ?? READY_LISTS[0];
  if (list === undefined) throw new Error('There is no ready list.');
  return {
    title: 'Harbour schools, autumn INSET day',
    facilitator: 'Helen',
    ask: ['school', 'team'],
    activities: [
      {
        kind: 'diamond9',
        question: list.question,
        deck: list.items.map(({ name, text }, i) => ({ id: `i${i + 1}`, name, text })),
      },
    ],
  };
}

const LONG =
  'Every adult in every one of our schools, whatever their post, has time set aside in each half term to watch a colleague teach, to talk with them about it honestly and in private, and to try out one thing that they saw, with somebody who comes back a fortnight later to see how it went for the pupils.';

/** Long texts, no short names, names that hardly break, and a second script. */
export function hardPlan(): Plan {
  const texts = [
    LONG,
    'ہر استاد کو ہر ہفتے کسی ساتھی کا سبق دیکھنے کا وقت ملے۔',
    'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Community Partnership meets.',
    'Cover, money and chances to meet are planned for before term begins, not squeezed in.',
    LONG.replace('Every adult', 'Each governor').slice(0, 300),
    'Trust.',
  ];
  const named = [
    { name: 'Responsibilities shared', text: 'Many people share the lead, each with a clear role.' },
    { name: 'Antidisestablishment', text: LONG },
    { name: 'اعتماد', text: 'ہم لوگوں اور اعتماد سے شروع کرتے ہیں۔' },
    { name: 'SEND', text: 'Adapting lessons so that pupils with special needs take a full part.' },
  ];
  const deck = Array.from({ length: 60 }, (_, i) =>
    i < 10
      ? { id: `i${i + 1}`, ...(i < 6 ? { text: texts[i] ?? '' } : (named[i - 6] ?? { text: '' })) }
      : { id: `i${i + 1}`, text: `${i + 1}: ${texts[i % texts.length] ?? ''}`.slice(0, 300) },
  );
  return {
    title:
      'A networked learning community of schools, colleges and the authority: planning day for next year',
    facilitator: 'Wilhelmina-Philippa Featherstonehaugh',
    ask: ['school', 'team', 'phase'],
    activities: [
      {
        kind: 'diamond9',
        question:
          'If our schools could do only one thing together next year, one that no school could do alone and that pupils would notice by the summer, which of all these should it be, and who must be part of it?'.slice(
            0,
            200,
          ),
        deck,
      },
    ],
  };
}

/** Every third has as long a name as a name may be, every seventh one in another script. */
export const hardCast = (count: number): Join[] =>
  cast(count, 4).map((join, i) => ({
    ...join,
    name:
      i % 3 === 0
        ? `${join.name} Featherstonehaugh-Cholmondeley-Wemyss`.slice(0, 40)
        : i % 7 === 0
          ? `فاطمہ ${i}`
          : join.name,
  }));
