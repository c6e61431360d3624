import { newSessionSchema } from '@facet/shared/session/commands.ts';
import { KINDS } from '@facet/shared/session/state.ts';
import { describe, expect, it } from 'vitest';
import { finished, newDraft, planOf, readDraft, usable, withPart, type Draft } from './draft.ts';

const begin = (address = ''): Draft => newDraft(new URLSearchParams(address));
const kept = (draft: unknown): unknown => JSON.parse(JSON.stringify(draft));
const named = (draft: Draft): Draft => ({ ...draft, title: 'Autumn', facilitator: 'Helen' });

describe('a session that is being made', () => {
  it('can be opened as it begins, whatever its kind', () => {
    for (const kind of KINDS) {
      const draft = named({ ...begin(), kind });
      expect(usable(finished(draft))).toBe(true);
      const plan = newSessionSchema.parse(planOf(draft));
      expect(plan.activities[0]?.kind).toBe(kind);
    }
  });

  it('comes back after a reload as it was, with the part of the other kind too', () => {
    const draft = withPart(
      withPart({ ...begin('kind=network'), ask: ['phase'] }, 'network', { typed: 'Harbour; school' }),
      'diamond9',
      { question: 'What matters?', ownQuestion: true },
    );
    expect(readDraft(kept(draft))).toEqual(draft);
  });

  it('opens a draft that was kept before there were kinds, and keeps its list', () => {
    const { parts, kind: _kind, ...common } = begin();
    const old = { ...common, ...parts.diamond9, question: 'Mine?', source: 'paste', pasted: 'One' };
    const read = readDraft(kept(old));
    expect(read?.kind).toBe('diamond9');
    expect(read?.parts.diamond9).toMatchObject({ question: 'Mine?', source: 'paste', pasted: 'One' });
    expect(read?.parts.diamond9.items).toEqual(parts.diamond9.items);
  });

  it('is forgotten where storage holds something else', () => {
    for (const other of [null, 3, 'x', {}, { title: 't', facilitator: 'f', ask: ['nonsense'], parts: {} }])
      expect(readDraft(other)).toBeNull();
    expect(readDraft({ title: 't', facilitator: 'f', ask: [] })).toBeNull();
  });

  it('begins a part anew that storage has spoilt, and keeps the other', () => {
    const draft = withPart(begin(), 'network', { typed: 'Harbour' });
    const read = readDraft({ ...draft, parts: { ...draft.parts, diamond9: { items: 'none' } } });
    expect(read?.parts.network.typed).toBe('Harbour');
    expect(read?.parts.diamond9.items.length).toBeGreaterThan(0);
  });

  it('takes names along that were typed and not added yet', () => {
    const draft = withPart(begin('kind=network'), 'network', { typed: 'Harbour; school\nMill Lane' });
    expect(usable(draft)).toBe(false);
    const { network } = finished(draft).parts;
    expect(network.plan.given.nodes.map((n) => n.name)).toEqual(['Harbour', 'Mill Lane']);
    expect(usable(finished(draft))).toBe(true);
  });
});
