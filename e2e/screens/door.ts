// The screens before anybody has a seat: the first page, making a session, joining one.
import type { Page } from '@playwright/test';
import type { Room } from '../rehearse/room.ts';

export type ShootPage = (page: Page, name: string) => Promise<void>;

export async function door(room: Room, page: Page, shoot: ShootPage): Promise<void> {
  await page.goto(room.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shoot(page, 'participant-home');
  await page.goto(`${room.url}/new?list=inset-priorities`);
  await page.getByRole('textbox').first().fill('Harbour schools, autumn INSET day');
  await shoot(page, 'facilitator-create');
  await page.goto(`${room.url}/join/${room.code}`);
  await page.getByRole('textbox').first().fill('Priya');
  await shoot(page, 'participant-join');
}
