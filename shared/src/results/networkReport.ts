import { drawn } from '../boards/network/merge.ts';
import { READY_PLAN } from '../boards/network/plan.ts';
import type { Network } from '../boards/network/shape.ts';
import { support } from '../boards/network/support.ts';
import { supportCounts } from '../boards/network/wholeSupport.ts';
import { groupOf, type Activity } from '../session/state.ts';
import { sharers, type ReportScene } from './scene.ts';
import type { NetworkBoard, NetworkReport } from './shape.ts';

const NO_MAP: Network = { nodes: [], ties: [], aliases: [] };

/** What a network activity's report has and no other. */
export function networkReport(
  scene: ReportScene,
  activity: Activity,
): Pick<NetworkReport, 'network' | 'boards' | 'snapshots' | 'room'> {
  const { boards, called, options } = scene;
  const network = activity.network ?? READY_PLAN;
  const board = (of: Omit<NetworkBoard, 'map'>, owner: string): NetworkBoard[] => {
    const map = boards.map(activity.id, of.scope, owner);
    return map === null || map.nodes.length === 0 ? [] : [{ ...of, map: onlyMap(map) }];
  };
  const groups = activity.groups.flatMap(({ id }) =>
    board({ scope: 'group', group: id, participant: null }, id),
  );
  const whole = boards.map(activity.id, 'whole', '') ?? NO_MAP;
  const shows = drawn(whole);
  return {
    network,
    boards: [
      ...board({ scope: 'whole', group: null, participant: null }, ''),
      ...groups,
      ...sharers(scene, activity).flatMap((seat) => {
        const group = groupOf(activity, seat)?.id ?? null;
        return board({ scope: 'individual', group, participant: called(seat) }, seat);
      }),
    ],
    snapshots: activity.snapshots.flatMap((info) => {
      const kept = boards.kept(activity.id, info.id);
      return kept === null ? [] : [{ info, network: onlyMap(kept) }];
    }),
    room: {
      nodes: shows.nodes.length,
      ties: shows.ties.length,
      wanted: shows.ties.filter((t) => t.when === 'wanted').length,
      support:
        options.supports?.get(activity.id) ??
        supportCounts(
          support(
            whole,
            groups.map(({ group, map }) => ({ drawer: group ?? '', network: map })),
            network.given,
          ),
        ),
    },
  };
}

/** Without what a settled map carries beside it: whose turn it is, which node is somebody. */
const onlyMap = ({ nodes, ties, aliases }: Network): Network => ({ nodes, ties, aliases });
