import type { NewSession } from '@facet/shared/session/commands.ts';
import type { ComponentType } from 'react';

type WholeWrite = 'everyone' | 'facilitators';

/** What every kind's part of a draft has: the question people answer. */
export interface DraftPart {
  question: string;
  /** True once the question is the facilitator's own: a ready one then leaves it alone. */
  ownQuestion: boolean;
}

/** What making a session needs to know of a kind of board. */
export interface DraftKind<P extends DraftPart> {
  /** A new part; the page's address may ask for something ready. */
  begin: (address: URLSearchParams) => P;
  /** A part this tab kept, whatever storage holds; null where it is none. */
  read: (kept: unknown) => P | null;
  /** The part with what was typed and not yet taken over. */
  finished: (part: P) => P;
  /** Whether a session can be made of it, the question apart; what is wrong is marked where it is. */
  usable: (part: P) => boolean;
  activity: (part: P, wholeWrite: WholeWrite) => NewSession['activities'][number];
}

/** A kind's own part of the form, below the question. */
export type DraftView<P extends DraftPart> = ComponentType<{ draft: P; change: (part: Partial<P>) => void }>;
