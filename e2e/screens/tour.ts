import { placedIn } from '@facet/shared/boards/diamond9/digest.ts';
// A session from the door to the decision, with a picture of everybody's screen at each step.
import { noteReason, placeCard, readDiamond, setOwn } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS, trayOf } from '@facet/shared/boards/diamond9/shape.ts';
import { activityOf, deckIds, lead, writeOn, type Room } from '../rehearse/room.ts';
import { commonTaste, tasteOf } from '../rehearse/diamond9/taste.ts';
import { agreeIn } from '../rehearse/diamond9/groups.ts';
import { diamondRoad } from '../rehearse/diamond9/road.ts';
import { formGroups, share, teams } from '../rehearse/together.ts';
import type { Page } from '@playwright/test';
import type { Person } from '../support/person.ts';
import { until } from '../support/until.ts';

/** Takes a picture of each screen, under the name of the step. */
export type Shoot = (step: string, roles?: readonly string[]) => Promise<void>;

/** `participant` is the page of the first of the people; without it nothing is done by hand. */
export async function tour(room: Room, participant: Page | null, shoot: Shoot): Promise<void> {
  await shoot('waiting');
  await alone(room, participant, shoot);
  await inGroups(room, shoot);
  await presenting(room, participant, shoot);
  await whole(room, shoot);
}

async function alone(room: Room, participant: Page | null, shoot: Shoot): Promise<void> {
  const { people, facilitator, random } = room;
  await lead(room, { at: 'individual' });
  await shoot('read');
  const common = commonTaste(deckIds(facilitator), random);
  const [shown, ...others] = people as [Person, ...Person[]];
  const done = Math.ceil(others.length * 0.55);
  await Promise.all(
    others.map((person, i) => rank(room, person, common, i < done ? 9 : Math.floor(random() * 8))),
  );
  await rank(room, shown, common, 5);
  await facilitator.must({ type: 'startTimer', ms: 400_000 });
  await facilitator.must({ type: 'pauseTimer' });
  await progressed(room, done);
  await shoot('rank');
  if (participant !== null) {
    await pickUp(participant, shown);
    await shoot('held', ['participant']);
    await participant.keyboard.press('Escape');
  }
  await Promise.all(people.map((person) => rank(room, person, common, 9)));
  await progressed(room, people.length);
  await facilitator.must({ type: 'sayClosingSoon', activity: activityOf(room) });
  await shoot('ranked');
}

/** Takes the first card of the list into the hand, as a tap does. */
async function pickUp(page: Page, person: Person): Promise<void> {
  const deck = deckIds(person);
  const { slots } = readDiamond(person.board('individual', person.seat).doc, deck);
  const id = trayOf(slots, deck)[1];
  const item = person.deck.find((i) => i.id === id);
  const name = (item?.name ?? item?.text ?? '').slice(0, 20).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

async function progressed({ projector, facilitator }: Room, complete: number): Promise<void> {
  for (const watcher of [projector, facilitator]) {
    await until('the counts', () => (watcher.progress?.placed[9] ?? 0) >= complete);
  }
}

const tastes = new Map<Person, string[]>();

/** Places the first `count` of somebody's nine, and goes on from where they were. */
async function rank(room: Room, person: Person, common: string[], count: number): Promise<void> {
  const fresh = !person.boards.has(`individual/${person.seat}`);
  const board = fresh ? await writeOn(room, person, 'individual') : person.board('individual', person.seat);
  const deck = deckIds(person);
  const taste = tastes.get(person) ?? tasteOf(common, room.random);
  tastes.set(person, taste);
  setOwn(board.doc, 'read', true);
  for (const [i, slot] of SLOTS.entries()) if (i < count) placeCard(board.doc, deck, taste[i] ?? '', slot);
  if (count > 0) noteReason(board.doc, taste[0] ?? '', 'We lose the first ten minutes of too many lessons.');
  if (count === SLOTS.length) setOwn(board.doc, 'ready', true);
  await board.whenSaved();
}

async function inGroups(room: Room, shoot: Shoot): Promise<void> {
  await formGroups(room, 1);
  await shoot('groups-formed', ['facilitator']);
  await share(room, diamondRoad());
  await shoot('share');
  await lead(room, { at: 'groups', step: 'agree' });
  const [shown] = room.people as [Person, ...Person[]];
  const groups = teams(room);
  const own = groups.find((g) => g.members.includes(shown));
  const others = groups.filter((g) => g !== own);
  const early = others.slice(0, Math.ceil(others.length / 2));
  await Promise.all(early.map((team, i) => agreeIn(room, team, i % 2 === 0)));
  if (own !== undefined) await halfAgree(room, own.members);
  await shoot('agree');
  const late = groups.filter((g) => !early.includes(g));
  await Promise.all(late.map((team, i) => agreeIn(room, team, i % 2 === 0)));
  await shoot('agreed');
}

/** A group that has begun: five cards lie, the rest is still talked about. */
async function halfAgree(room: Room, members: readonly Person[]): Promise<void> {
  const [first, second] = members;
  if (first === undefined) return;
  const deck = deckIds(first);
  for (const [i, person] of [first, second ?? first].entries()) {
    const board = await writeOn(room, person, 'group');
    const liked = tastes.get(person) ?? deck;
    const slots = i === 0 ? SLOTS.slice(0, 3) : SLOTS.slice(3, 5);
    for (const slot of slots) placeCard(board.doc, deck, liked[SLOTS.indexOf(slot)] ?? '', slot);
    await board.whenSaved();
  }
}

async function presenting(room: Room, participant: Page | null, shoot: Shoot): Promise<void> {
  const { facilitator, projector } = room;
  const activity = activityOf(room);
  await lead(room, { at: 'present', group: null, pair: null });
  await shoot('present-next');
  for (const [i, { id, members }] of teams(room).entries()) {
    await lead(room, { at: 'present', group: id, pair: null });
    await until('the digest', () => placedIn(projector.groupDigests.get(id)?.board) > 0);
    if (i !== 1) continue;
    await participant
      ?.getByText(/(Group 2|Your group) is presenting/)
      .first()
      .waitFor();
    await shoot('present');
    const doc = members[0]?.board('group', id).doc;
    const slots = doc === undefined ? {} : readDiamond(doc, deckIds(projector)).slots;
    const pair = { above: slots['2b'] ?? '', below: slots['4b'] ?? '' };
    await facilitator.must({ type: 'pointPair', activity, pair });
    await shoot('present-pair');
    await facilitator.must({ type: 'pointPair', activity, pair: null });
  }
}

async function whole(room: Room, shoot: Shoot): Promise<void> {
  const { facilitator, projector, people } = room;
  const activity = activityOf(room);
  await facilitator.must({ type: 'clearTimer' });
  await lead(room, { at: 'whole' });
  await until(
    'the counts over the groups',
    () => (projector.wholeDigest?.groups ?? 0) === teams(room).length,
  );
  await shoot('whole');
  const [first] = people as [Person, ...Person[]];
  const board = await writeOn(room, first, 'whole');
  const deck = deckIds(first);
  const wanted = [...(projector.wholeDigest?.items ?? [])]
    .sort((a, b) => b.points - a.points)
    .map((i) => i.item);
  for (const [i, slot] of SLOTS.entries()) if (i < 6) placeCard(board.doc, deck, wanted[i] ?? '', slot);
  await board.whenSaved();
  await until('the whole board', () => placedIn(projector.wholeDigest?.board) === 6);
  await shoot('whole-board');
  await consent(room, wanted.slice(0, 3), shoot);
  const how = `Second round of consent, ${people.length - 2} for it, 2 can live with it.`;
  await facilitator.must({ type: 'setDecision', activity, decision: { item: wanted[0] ?? '', how } });
  await until('the decision', () => projector.activity?.decision !== null);
  await shoot('decided');
  await lead(room, { at: 'closed' });
  await shoot('closed');
}

/** A round of consent on the last candidates: while people answer, and once the counts are shown. */
async function consent(room: Room, candidates: string[], shoot: Shoot): Promise<void> {
  const { facilitator, people, random } = room;
  const activity = activityOf(room);
  await facilitator.must({ type: 'openConsent', activity, way: 'fist', candidates });
  const opened = await until('the round', () => facilitator.consent);
  const round = opened.id;
  await Promise.all(
    people.slice(0, -2).map((person) =>
      person.must({
        type: 'answerConsent',
        activity,
        round,
        answers: candidates.map((_, i) =>
          i === 1 ? Math.floor(random() * 6) : 3 + Math.floor(random() * 3),
        ),
      }),
    ),
  );
  await shoot('consent');
  await facilitator.must({ type: 'showConsent', activity, round });
  await shoot('consent-shown');
  await facilitator.must({ type: 'clearConsent', activity, round });
}
