// The network-o-gram, as pretend people go through it.
import { drawn } from '@facet/shared/boards/network/merge.ts';
import { readNetwork, setOwn } from '@facet/shared/boards/network/networkDoc.ts';
import { addNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { drawTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import type { Plan } from '../../support/http.ts';
import { until } from '../../support/until.ts';
import type { Road } from '../road.ts';
import { activityOf, everyone } from '../room.ts';
import { teams } from '../together.ts';
import { drawAlone } from './alone.ts';
import { mapOf, oneOf, shownOn } from './maps.ts';
import { mergeIn, mergeWhole } from './merge.ts';
import { KNOWN, written } from './schools.ts';

const plan = (): Plan => ({
  title: 'Our network, autumn term',
  facilitator: 'Helen',
  ask: ['school', 'team'],
  activities: [
    {
      kind: 'network',
      question: 'Who takes part in our network, and who gives whom new ideas?',
      network: {
        ...READY_PLAN,
        tieTypes: READY_PLAN.tieTypes.map((t) =>
          t.type === 'knowledge' ? { ...t, question: 'Who gives whom new ideas?' } : t,
        ),
      },
    },
  ],
});

/** More than so many names, and a pretend person has drawn enough. */
const ENOUGH = { individual: 12, group: 24, whole: 40 } as const;

export function networkRoad(): Road {
  const counts = { nodes: 0, ties: 0, matched: 0 };
  return {
    plan,
    alone: drawAlone,
    sees: (person, other) => {
      const map = mapOf(person, person.board('individual', other.seat));
      const theirs = mapOf(other, other.board('individual', other.seat));
      return Promise.resolve(JSON.stringify(shownOn(map)) === JSON.stringify(shownOn(theirs)));
    },
    agreeIn: async (room, team, even) => {
      counts.matched += await mergeIn(room, team, even);
    },
    presents: async (room, { id, members }) => {
      const { facilitator, projector } = room;
      const activity = activityOf(room);
      const [first] = members;
      const own = first?.board('group', id);
      if (first === undefined || own === undefined) return;
      const map = shownOn(mapOf(first, own));
      await until(`the projector to have group ${id}'s counts`, () => {
        const board = projector.groupDigests.get(id)?.board;
        return (
          board?.kind === 'network' && board.nodes === map.nodes.length && board.ties === map.ties.length
        );
      });
      const shown = await projector.board('group', id).whenSynced();
      const same = JSON.stringify(shownOn(mapOf(projector, shown))) === JSON.stringify(map);
      if (!same) room.problems.push(`the projector shows another map than group ${id} made`);
      const spot = `node:${map.nodes[0]?.id ?? ''}`;
      await facilitator.must({ type: 'pointAt', activity, spot });
      await until('what is pointed at to reach the projector', () => projector.activity?.spot === spot);
      await facilitator.must({ type: 'pointAt', activity, spot: null });
    },
    decide: async (room) => {
      const { facilitator, projector, people } = room;
      const activity = activityOf(room);
      const groups = teams(room);
      const { matched, boards } = await mergeWhole(room, groups);
      const [first] = people;
      const [board] = boards;
      if (first === undefined || board === undefined) throw new Error('Nobody is in the room.');
      const map = shownOn(mapOf(first, board));
      Object.assign(counts, {
        nodes: map.nodes.length,
        ties: map.ties.length,
        matched: counts.matched + matched,
      });
      await until('the whole map’s counts and its support to reach the projector', () => {
        const digest = projector.wholeDigest;
        const shared = Object.values(digest?.support?.nodes ?? {});
        return (
          digest?.board.kind === 'network' &&
          digest.board.nodes === map.nodes.length &&
          digest.support?.of === groups.length &&
          shared.some((by) => by > 1)
        );
      });
      const how = `Harbour visits Priory before Easter; ${people.length - 1} were for it.`;
      await facilitator.must({ type: 'setDecision', activity, decision: { how } });
      await everyone(room, 'the decision', (p) => p.activity?.decision?.how === how);
      return how;
    },
    move: async (person, scope, owner, random) => {
      const board = await person.board(scope, owner).whenSynced();
      const map = mapOf(person, board);
      const { nodes } = shownOn(map);
      const known = oneOf(KNOWN, random);
      if (known !== undefined && nodes.length < ENOUGH[scope]) {
        const id = `m${Math.floor(random() * 36 ** 8).toString(36)}`;
        const at = { x: Math.round(random() * 900 - 450), y: Math.round(random() * 600 - 300) };
        addNode(map, { ...known, id, name: written(known.name, random), kind: 'organisation', at });
      }
      const [one, other] = [oneOf(nodes, random), oneOf(nodes, random)];
      if (one !== undefined && other !== undefined && one !== other)
        drawTie(map, one.id, other.id, {
          types: ['relationships'],
          strength: oneOf([1, 2, 3] as const, random) ?? 2,
        });
    },
    mark: (doc, ready) => {
      setOwn(doc, 'read', true);
      if (ready) setOwn(doc, 'ready', true);
    },
    isFull: (person, scope, owner) =>
      drawn(readNetwork(mapOf(person, person.board(scope, owner)))).nodes.length >= ENOUGH[scope],
    counts: () => counts,
  };
}
