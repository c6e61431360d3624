import { listAdvice } from '@facet/shared/decks/advice.ts';
import type { ListNote } from '@facet/shared/decks/parse.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { asDeck, editable, type EditItem } from '../../../decks/editable.ts';
import { pendingPaste } from '../../../decks/pasted.ts';
import type { DraftKind } from '../draftKind.ts';

export type Source = 'ready' | 'paste' | 'file';

/** The question and the list of a session that is being made. */
export interface DiamondDraft {
  question: string;
  /** True once the question is the facilitator's own: choosing another list then leaves it alone. */
  ownQuestion: boolean;
  source: Source;
  /** The ready list it began with; null for a list of one's own. */
  list: string | null;
  pasted: string;
  /** The pasted words that have become the list; null where none have. */
  used: string | null;
  items: EditItem[];
  notes: ListNote[];
}

export const DIAMOND_DRAFT: DraftKind<DiamondDraft> = {
  begin(address) {
    const id = address.get('list');
    const list = READY_LISTS.find((l) => l.id === id) ?? READY_LISTS[0];
    return {
      question: list?.question ?? '',
      ownQuestion: false,
      source: 'ready',
      list: list?.id ?? null,
      pasted: '',
      used: null,
      items: editable(list?.items ?? []),
      notes: [],
    };
  },
  read(kept) {
    if (!isDraft(kept)) return null;
    const { question, ownQuestion, source, list, pasted, used, items, notes } = kept;
    return { question, ownQuestion, source, list, pasted, used: used ?? null, items, notes };
  },
  /** A pasted list counts even where nobody pressed its button. */
  finished(d) {
    const found = pendingPaste(d.source, d.pasted, d.used);
    return found === null ? d : { ...d, ...found, list: null, used: d.pasted };
  },
  usable: (d) => listAdvice(d.items).usable,
  activity: (d, wholeWrite) => ({
    kind: 'diamond9',
    question: d.question,
    deck: asDeck(d.items),
    wholeWrite,
  }),
};

function isDraft(x: unknown): x is DiamondDraft {
  if (typeof x !== 'object' || x === null) return false;
  const d = x as Record<keyof DiamondDraft, unknown>;
  const texts = [d.question, d.source, d.pasted].every((v) => typeof v === 'string');
  const items = Array.isArray(d.items) && d.items.every((i: unknown) => isItem(i));
  return texts && items && Array.isArray(d.notes);
}

function isItem(x: unknown): x is EditItem {
  if (typeof x !== 'object' || x === null) return false;
  const { id, name, text } = x as Record<keyof EditItem, unknown>;
  return [id, name, text].every((v) => typeof v === 'string');
}
