import type { Network } from '@facet/shared/boards/network/shape.ts';
import type {
  ActivityReport,
  DiamondBoard,
  DiamondReport,
  SessionReport,
} from '@facet/shared/results/shape.ts';
import { resultsText } from '../resultsText.ts';
import { groupBoards } from './facts.ts';
import { mainMap } from './prose/networkProse.ts';

const words = resultsText;

/** What can be drawn: a board, or the chart of what the groups chose. */
export type Picture =
  | { what: 'diamond'; name: string; title: string; activity: DiamondReport; board: DiamondBoard }
  | { what: 'choices'; name: string; title: string; activity: DiamondReport }
  | { what: 'map'; name: string; title: string; activity: ActivityReport; map: Network };

/** Everything of a session that can be had as a picture, in the order people look for it. */
export const picturesOf = (report: SessionReport): Picture[] =>
  report.activities.flatMap((activity, at) => {
    const number = report.activities.length > 1 ? `${at + 1}-` : '';
    return activity.kind === 'diamond9' ? diamonds(activity, number) : maps(activity, number);
  });

function diamonds(activity: DiamondReport, number: string): Picture[] {
  const names = new Map(activity.groups.map((g) => [g.id, g.name]));
  const filled = (b: DiamondBoard): boolean => Object.keys(b.slots).length > 0;
  const whole = activity.boards.filter((b) => b.scope === 'whole' && filled(b));
  return [
    ...(activity.room.groups > 1 && !activity.room.forced
      ? [{ what: 'choices' as const, name: `${number}choices`, title: words.take.chart, activity }]
      : []),
    ...whole.map((board) => ({
      what: 'diamond' as const,
      name: `${number}room`,
      title: words.roomsDiamond,
      activity,
      board,
    })),
    ...groupBoards(activity)
      .filter(filled)
      .map((board): Picture => {
        const group = names.get(board.group ?? '') ?? '';
        return {
          what: 'diamond',
          name: `${number}group-${group}`,
          title: words.diamondOf(words.group(group)),
          activity,
          board,
        };
      }),
  ];
}

function maps(activity: ActivityReport & { kind: 'network' }, number: string): Picture[] {
  const names = new Map(activity.groups.map((g) => [g.id, g.name]));
  const drawn = activity.boards.filter((b) => b.scope !== 'individual' && b.map.nodes.length > 0);
  return drawn.map(({ scope, group, map }): Picture => {
    const name = names.get(group ?? '') ?? '';
    return scope === 'whole'
      ? { what: 'map', name: `${number}map`, title: words.map.title, activity, map }
      : { what: 'map', name: `${number}map-group-${name}`, title: words.map.groupTitle(name), activity, map };
  });
}

/** The maps of a session that are worth a file of names and ties: the room's, else the only group's. */
export const mapsOf = (report: SessionReport): { name: string; map: Network }[] =>
  report.activities.flatMap((activity, at) => {
    if (activity.kind !== 'network') return [];
    const map = mainMap(activity);
    return map === null ? [] : [{ name: report.activities.length > 1 ? `${at + 1}-` : '', map }];
  });
