import type { NewSession } from '@facet/shared/session/commands.ts';
import { KINDS, TRAITS, type Kind, type Trait } from '@facet/shared/session/state.ts';
import type { DraftPart } from './draftKind.ts';
import { KIND_DRAFTS, type DraftParts } from './kindDrafts.ts';

/** A session that is being made. Each kind keeps its own part: going from one to another loses nothing. */
export interface Draft {
  kind: Kind;
  title: string;
  facilitator: string;
  ask: Trait[];
  wholeWrite: 'everyone' | 'facilitators';
  /** Whether results say who is who. */
  named: boolean;
  /** Whether people are let in one by one. */
  admit: boolean;
  parts: DraftParts;
}

const KEY = 'facet.draft';
const ofAll = (part: <K extends Kind>(kind: K) => DraftParts[K]): DraftParts => ({
  diamond9: part('diamond9'),
  network: part('network'),
});

/** A new draft, of the kind and with what is ready that the page's address asks for. */
export function newDraft(address: URLSearchParams): Draft {
  return {
    kind: KINDS.find((k) => k === address.get('kind')) ?? 'diamond9',
    title: '',
    facilitator: '',
    ask: ['school', 'team'],
    wholeWrite: 'everyone',
    named: false,
    admit: false,
    parts: ofAll((kind) => KIND_DRAFTS[kind].begin(address)),
  };
}

/** The draft this tab was working on, so that a reload loses nothing; null where there is none. */
export function keptDraft(): Draft | null {
  try {
    return readDraft(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}

/** A draft as this or an older version of the app kept it: the older one knew one kind, and had all in one place. */
export function readDraft(kept: unknown): Draft | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { title, facilitator, ask, wholeWrite, named, admit, kind, parts } = kept as Record<
    keyof Draft,
    unknown
  >;
  if (typeof title !== 'string' || typeof facilitator !== 'string' || !isAsk(ask)) return null;
  const before = parts === undefined ? { diamond9: kept } : parts;
  if (typeof before !== 'object' || before === null) return null;
  const read = <K extends Kind>(k: K): DraftParts[K] | null =>
    KIND_DRAFTS[k].read((before as Partial<Record<Kind, unknown>>)[k]);
  if (parts === undefined && read('diamond9') === null) return null;
  return {
    kind: KINDS.find((k) => k === kind) ?? 'diamond9',
    title,
    facilitator,
    ask,
    wholeWrite: wholeWrite === 'facilitators' ? wholeWrite : 'everyone',
    named: named === true,
    admit: admit === true,
    parts: ofAll((k) => read(k) ?? KIND_DRAFTS[k].begin(new URLSearchParams())),
  };
}

const isAsk = (ask: unknown): ask is Trait[] =>
  Array.isArray(ask) && ask.every((t) => TRAITS.includes(t as Trait));

export function keepDraft(draft: Draft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Storage is off: the draft lives as long as the page.
  }
}

/** The part of the draft's own kind. */
export const partOf = (d: Draft): DraftPart => d.parts[d.kind];

/** The draft with something of its kind's part changed. */
export const withPart = <K extends Kind>(d: Draft, kind: K, part: Partial<DraftParts[K]>): Draft => ({
  ...d,
  parts: { ...d.parts, [kind]: { ...d.parts[kind], ...part } },
});

const finishedPart = <K extends Kind>(d: Draft, kind: K): Draft => {
  const part = KIND_DRAFTS[kind].finished(d.parts[kind]);
  return part === d.parts[kind] ? d : withPart(d, kind, part);
};
const usablePart = <K extends Kind>(d: Draft, kind: K): boolean => KIND_DRAFTS[kind].usable(d.parts[kind]);
const activityOf = <K extends Kind>(d: Draft, kind: K): NewSession['activities'][number] =>
  KIND_DRAFTS[kind].activity(d.parts[kind], d.wholeWrite);

/** The draft with what was typed or pasted and not yet taken over; the same one where there is nothing. */
export const finished = (d: Draft): Draft => finishedPart(d, d.kind);

/** Whether a session can be made of the kind's part. */
export const usable = (d: Draft): boolean => usablePart(d, d.kind);

export const planOf = (d: Draft): NewSession => ({
  title: d.title,
  facilitator: d.facilitator,
  ask: TRAITS.filter((t) => d.ask.includes(t)),
  ...(d.named && { named: true }),
  ...(d.admit && { admit: true }),
  activities: [activityOf(d, d.kind)],
});
