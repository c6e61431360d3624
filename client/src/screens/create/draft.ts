import type { ListNote } from '@facet/shared/decks/parse.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import type { NewSession } from '@facet/shared/session/commands.ts';
import { TRAITS, type Trait } from '@facet/shared/session/state.ts';
import { asDeck, editable, type EditItem } from '../../decks/editable.ts';
import { pendingPaste } from '../../decks/pasted.ts';

export type Source = 'ready' | 'paste' | 'file';

/** A session that is being made. */
export interface Draft {
  title: string;
  question: string;
  /** True once the question is the facilitator's own: choosing another list then leaves it alone. */
  ownQuestion: boolean;
  facilitator: string;
  source: Source;
  /** The ready list it began with; null for a list of one's own. */
  list: string | null;
  pasted: string;
  /** The pasted words that have become the list; null where none have. */
  used: string | null;
  items: EditItem[];
  notes: ListNote[];
  ask: Trait[];
  wholeWrite: 'everyone' | 'facilitators';
}

const KEY = 'facet.draft';

/** A new draft with the ready list `id`, or the first one. */
export function newDraft(id: string | null): Draft {
  const list = READY_LISTS.find((l) => l.id === id) ?? READY_LISTS[0];
  return {
    title: '',
    question: list?.question ?? '',
    ownQuestion: false,
    facilitator: '',
    source: 'ready',
    list: list?.id ?? null,
    pasted: '',
    used: null,
    items: editable(list?.items ?? []),
    notes: [],
    ask: ['school', 'team'],
    wholeWrite: 'everyone',
  };
}

/** The draft this tab was working on, so that a reload loses nothing; null where there is none. */
export function keptDraft(): Draft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isDraft(kept) ? { ...kept, used: kept.used ?? null } : null;
  } catch {
    return null;
  }
}

export function keepDraft(draft: Draft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Storage is off: the draft lives as long as the page.
  }
}

function isDraft(x: unknown): x is Draft {
  if (typeof x !== 'object' || x === null) return false;
  const d = x as Record<keyof Draft, unknown>;
  const texts = [d.title, d.question, d.facilitator, d.source, d.pasted].every((v) => typeof v === 'string');
  const items = Array.isArray(d.items) && d.items.every((i: unknown) => isItem(i));
  const asked = Array.isArray(d.ask) && d.ask.every((t) => TRAITS.includes(t as Trait));
  return texts && items && asked && Array.isArray(d.notes);
}

function isItem(x: unknown): x is EditItem {
  if (typeof x !== 'object' || x === null) return false;
  const { id, name, text } = x as Record<keyof EditItem, unknown>;
  return [id, name, text].every((v) => typeof v === 'string');
}

/** The draft with the list that people will rank: a pasted one counts even where nobody pressed its button. */
export function withPasted(d: Draft): Draft {
  const found = pendingPaste(d.source, d.pasted, d.used);
  return found === null ? d : { ...d, ...found, list: null, used: d.pasted };
}

export const planOf = (d: Draft): NewSession => ({
  title: d.title,
  facilitator: d.facilitator,
  ask: TRAITS.filter((t) => d.ask.includes(t)),
  activities: [{ kind: 'diamond9', question: d.question, deck: asDeck(d.items), wholeWrite: d.wholeWrite }],
});
