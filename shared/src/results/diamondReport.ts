import { isComplete, rowOfItem } from '../boards/diamond9/analyse.ts';
import { FEWEST_MEMBERS } from '../boards/diamond9/measures/movement.ts';
import { roomInsights, type AloneBoard, type RoomInsights } from '../boards/diamond9/room.ts';
import { cleanProse } from '../session/cleanText.ts';
import { groupOf, seatOf, type Activity } from '../session/state.ts';
import { peopleIn, sharers, type ReportScene } from './scene.ts';
import type { AloneCounts, DiamondBoard, DiamondReport } from './shape.ts';

/** What a diamond's report has and no other. */
export function diamondReport(
  scene: ReportScene,
  activity: Activity,
): Pick<DiamondReport, 'deck' | 'boards' | 'challenges' | 'alone' | 'room'> {
  const alone = aloneBoards(scene, activity);
  return {
    deck: activity.deck,
    boards: diamondBoards(scene, activity),
    challenges: activity.challenges.map(({ group, pair, answer }) => ({ group, ...pair, answer })),
    alone: aloneCounts(activity, alone),
    room: scene.options.rooms?.get(activity.id) ?? insights(scene, activity, alone),
  };
}

function diamondBoards(scene: ReportScene, activity: Activity): DiamondBoard[] {
  const { state, boards, called } = scene;
  const board = (
    of: Pick<DiamondBoard, 'scope' | 'group' | 'participant'>,
    owner: string,
  ): DiamondBoard[] => {
    const diamond = boards.diamond(activity.id, of.scope, owner);
    if (diamond === null || Object.keys(diamond.slots).length === 0) return [];
    const { slots, start } = diamond;
    // A document's words are as they were typed, whatever that was.
    const reasons = Object.entries(diamond.reasons).flatMap(([item, text]) => {
      const clean = cleanProse(text).trim();
      return clean === '' ? [] : [[item, clean] as const];
    });
    const paper = of.scope === 'individual' && seatOf(state, owner)?.paper === true;
    return [{ ...of, slots, reasons: Object.fromEntries(reasons), start, ...(paper && { paper }) }];
  };
  return [
    ...board({ scope: 'whole', group: null, participant: null }, ''),
    ...activity.groups.flatMap(({ id }) => board({ scope: 'group', group: id, participant: null }, id)),
    ...sharers(scene, activity).flatMap((seat) => {
      const group = groupOf(activity, seat)?.id ?? null;
      return board({ scope: 'individual', group, participant: called(seat) }, seat);
    }),
  ];
}

/** Everyone's own finished diamond. */
function aloneBoards({ state, boards }: ReportScene, activity: Activity): AloneBoard[] {
  const deck = activity.deck.map((i) => i.id);
  return peopleIn(state).flatMap((seat) => {
    const slots = boards.diamond(activity.id, 'individual', seat)?.slots;
    if (slots === undefined || !isComplete(slots, deck)) return [];
    return [{ group: groupOf(activity, seat)?.id ?? null, slots }];
  });
}

/** Counts over everyone's own finished diamonds; null below three, where they would tell what somebody chose. */
function aloneCounts({ deck }: Activity, alone: readonly AloneBoard[]): AloneCounts | null {
  if (alone.length < FEWEST_MEMBERS) return null;
  return {
    finished: alone.length,
    items: deck.map(({ id: item }) => {
      const rows = alone.map(({ slots }) => rowOfItem(slots, item));
      return {
        item,
        chosenBy: rows.filter((row) => row !== null).length,
        top: rows.filter((row) => row === 1 || row === 2).length,
      };
    }),
  };
}

const insights = ({ boards }: ReportScene, activity: Activity, alone: readonly AloneBoard[]): RoomInsights =>
  roomInsights(
    activity.groups.flatMap(({ id }) => {
      const diamond = boards.diamond(activity.id, 'group', id);
      return diamond === null ? [] : [{ group: id, slots: diamond.slots }];
    }),
    activity.deck.map((i) => i.id),
    alone,
  );
