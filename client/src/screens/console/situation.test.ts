import type { SeatView } from '@facet/shared/session/views.ts';
import { describe, expect, it } from 'vitest';
import { EMPTY, type SessionStore } from '../../session/store.ts';
import { situation } from './situation.ts';

const person = (id: string): SeatView => ({
  id,
  name: id,
  role: 'participant',
  about: {},
  status: 'in',
  joinedAt: 0,
});

const room = (people: readonly SeatView[], part: Partial<SessionStore> = {}): SessionStore => ({
  ...EMPTY,
  link: 'online',
  facilitator: { seats: [...people], lead: null, challenges: {} } as unknown as SessionStore['facilitator'],
  ...part,
});

describe('a refusal', () => {
  it('is over once somebody has joined', () => {
    expect(situation(room([person('a')]))).not.toBe(situation(room([])));
  });

  it('stays to be read while more people join', () => {
    expect(situation(room([person('a'), person('b')]))).toBe(situation(room([person('a')])));
  });

  it('is over when the connection is back', () => {
    expect(situation(room([], { link: 'offline' }))).not.toBe(situation(room([])));
  });
});
