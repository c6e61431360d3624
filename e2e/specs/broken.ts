// What a browser says, and what the server has, while networks are broken.
import { boardName, type Scope } from '@facet/shared/boards/address.ts';
import { expect, type Page } from '@playwright/test';
import type { Board } from '../support/board.ts';
import { Person } from '../support/person.ts';

/** What a browser's console says of lost networks and of refused WebSockets, which is nothing of ours. */
export const NETWORK_WORDS =
  /net::ERR_|WebSocket connection to|WebSocket is closed|Failed to load resource|The network connection was lost/;

/** Whether all of this page's changes are saved, as its owner is told. */
export const savedMark = (page: Page) => page.locator('[data-saved]').first();

export async function toBeSaved(page: Page, timeout = 30_000): Promise<void> {
  await expect(savedMark(page)).toHaveAttribute('data-saved', 'saved', { timeout });
}

/** The seat a page sits in, as its browser keeps it. */
export async function seatOf(page: Page): Promise<{ session: string; secret: string; seat: string }> {
  const [held] = await page.evaluate(
    () =>
      JSON.parse(localStorage.getItem('facet.seats') ?? '[]') as {
        session: string;
        secret: string;
        seat: string;
      }[],
  );
  if (held === undefined) throw new Error('This browser holds no seat');
  return held;
}

/** A board as the server has it for somebody who opens it anew, with the seat of a page. */
export async function coldBoard<T>(
  page: Page,
  server: string,
  scope: Scope,
  read: (board: Board) => T,
): Promise<T> {
  const seat = await seatOf(page);
  const person = await new Person({ url: server, session: seat.session, secret: seat.secret }).ready();
  try {
    const owner = { individual: seat.seat, group: person.group ?? '', whole: '' }[scope];
    const board = await person.board(scope, owner).whenSynced();
    return read(board);
  } catch (error) {
    throw new Error(`${boardName({ session: seat.session, activity: '?', scope, owner: '?' })}`, {
      cause: error,
    });
  } finally {
    person.close();
  }
}
