import type { NewSession } from '@facet/shared/session/commands.ts';

/** A plan of a session, for tests: one diamond of twelve items. */
export const planOf = (changes: Partial<NewSession> = {}): NewSession => ({
  title: 'INSET',
  facilitator: 'Fay',
  ask: [],
  activities: [
    {
      kind: 'diamond9',
      question: 'What matters most?',
      deck: Array.from({ length: 12 }, (_, i) => ({ id: `i${i + 1}`, text: `Item ${i + 1}` })),
      wholeWrite: 'everyone',
    },
  ],
  ...changes,
});
