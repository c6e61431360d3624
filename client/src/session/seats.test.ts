import { beforeEach, expect, test, vi } from 'vitest';
import { storage } from '../outbox/testing/storage.ts';
import {
  dropSeat,
  holdSeat,
  onSeatDropped,
  onSeatHeld,
  seatIn,
  seatsHeld,
  seatsIn,
  sitInTab,
  type HeldSeat,
} from './seats.ts';

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
  for (const held of seatsHeld()) dropSeat(held.seat);
});

const seat = (id: string, at: number, more: Partial<HeldSeat> = {}): HeldSeat => ({
  session: 's1',
  seat: id,
  role: 'participant',
  secret: `secret-${id}`,
  title: 'INSET',
  at,
  ...more,
});

test('the newest seat of a session opens, unless this tab sits in another', () => {
  holdSeat(seat('amira', 1));
  holdSeat(seat('zoe', 2));
  expect(seatIn('s1', 'participant')?.seat).toBe('zoe');
  sitInTab('s1', 'amira');
  expect(seatIn('s1', 'participant')?.seat).toBe('amira');
  expect(seatsIn('s1', 'participant').map((s) => s.seat)).toEqual(['amira', 'zoe']);
});

test('a seat only opens for the roles that were asked for', () => {
  holdSeat(seat('amira', 1));
  expect(seatIn('s1', 'facilitator')).toBeNull();
});

test('with a seat goes everything that this browser kept for it, and nothing of others', () => {
  holdSeat(seat('amira', 1));
  holdSeat(seat('zoe', 2));
  localStorage.setItem('facet.maybe.a1.amira', '["i1"]');
  localStorage.setItem('facet.maybe.a1.zoe', '["i2"]');
  dropSeat('amira');
  expect(localStorage.getItem('facet.maybe.a1.amira')).toBeNull();
  expect(localStorage.getItem('facet.maybe.a1.zoe')).toBe('["i2"]');
  expect(seatsHeld().map((s) => s.seat)).toEqual(['zoe']);
});

test('without storage the seat is held until the page is closed', () => {
  const refuse = () => {
    throw new Error('SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  holdSeat(seat('amira', 1));
  expect(seatIn('s1', 'participant')?.secret).toBe('secret-amira');
});

test('what is no seat in the storage is passed over', () => {
  localStorage.setItem('facet.seats', JSON.stringify([seat('amira', 1), { seat: 'x' }, null, 7]));
  expect(seatsHeld().map((s) => s.seat)).toEqual(['amira']);
});

test('K5 whoever keeps something for a seat elsewhere is told when it goes, and when somebody sits in it', () => {
  const told: string[] = [];
  onSeatHeld((id) => told.push(`held ${id}`));
  onSeatDropped((id) => told.push(`dropped ${id}`));
  holdSeat(seat('amira', 1));
  dropSeat('amira');
  expect(told).toEqual(['held amira', 'dropped amira']);
});
