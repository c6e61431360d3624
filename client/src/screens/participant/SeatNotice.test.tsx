import type { ActivityView } from '@facet/shared/session/views.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { EMPTY, type SessionStore } from '../../session/store.ts';
import { text } from '../../text.ts';
import { SeatNotice } from './SeatNotice.tsx';

let now: SessionStore = EMPTY;
vi.mock('../../session/store.ts', async (original) => ({
  ...(await original<typeof import('../../session/store.ts')>()),
  useSession: <T,>(read: (store: SessionStore) => T): T => read(now),
}));

const activity = { kind: 'diamond9', stage: { at: 'individual' }, closingSoon: true } as ActivityView;
const shown = (store: Partial<SessionStore>): string => {
  now = { ...EMPTY, link: 'online', ...store };
  return renderToStaticMarkup(
    <SeatNotice activity={activity} scene="individual" pending={null} grouped goNow={() => undefined} />,
  );
};

test('K13 while the server cannot save, people are told to keep the page open, before anything less pressing', () => {
  const told = shown({ canSave: false });
  expect(told).toContain(text.seat.cannotSave);
  expect(told).toContain(text.seat.cannotSaveMore);
  expect(shown({ canSave: true })).not.toContain(text.seat.cannotSave);
  expect(shown({ canSave: true })).toContain(text.seat.kinds.diamond9.closing);
});
