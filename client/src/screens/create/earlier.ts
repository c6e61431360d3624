import type { SessionReport } from '@facet/shared/results/shape.ts';
import { REPORT_BYTES } from '@facet/shared/protocol/http.ts';
import { editableDeck } from '../../decks/editable.ts';
import { withPart, type Draft } from './draft.ts';

export type EarlierRead =
  | { ok: true; report: SessionReport }
  | { ok: false; why: 'notOurs' | 'newer' | 'tooLarge' | 'nothing' };

/** A file of an earlier session, checked as the server will check it. Its own earlier session is left out. */
export async function readEarlierFile(file: Blob): Promise<EarlierRead> {
  if (file.size > REPORT_BYTES) return { ok: false, why: 'tooLarge' };
  let found: unknown;
  try {
    found = JSON.parse((await file.text()).replace(/^\u{FEFF}/u, ''));
  } catch {
    return { ok: false, why: 'notOurs' };
  }
  const { format, version } = (found ?? {}) as { format?: unknown; version?: unknown };
  if (format === 'facet.session' && typeof version === 'number' && version > 1)
    return { ok: false, why: 'newer' };
  const { reportSchema } = await import('@facet/shared/results/reportSchema.ts');
  const read = reportSchema.safeParse(found);
  if (!read.success) return { ok: false, why: 'notOurs' };
  const { earlier: _, ...report } = read.data;
  return report.activities.length === 0 ? { ok: false, why: 'nothing' } : { ok: true, report };
}

/** A draft with the question and the list, or the map's plan, of an earlier session; a title that was typed stays. */
export function draftFrom(draft: Draft, report: SessionReport): Draft {
  const [activity] = report.activities;
  if (activity === undefined) return draft;
  const { question } = activity;
  const own = { ...draft, kind: activity.kind, title: draft.title || report.session.title };
  return activity.kind === 'diamond9'
    ? withPart(own, 'diamond9', {
        question,
        ownQuestion: true,
        source: 'file',
        list: null,
        pasted: '',
        used: null,
        items: editableDeck(activity.deck),
        notes: [],
      })
    : withPart(own, 'network', { question, ownQuestion: true, plan: activity.network, typed: '' });
}

const KEY = 'facet.draft.earlier';

/** The report this tab was going to begin from, so that a reload loses nothing; null where there is none. */
export function keptEarlier(): SessionReport | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as SessionReport | null;
  } catch {
    return null;
  }
}

export function keepEarlier(report: SessionReport | null): void {
  try {
    if (report === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(report));
  } catch {
    // Too large for this browser's storage: it lives as long as the page.
  }
}
