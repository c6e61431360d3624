// A network from the door to the decision, with a picture of everybody's screen at each step.
import { union, type Contribution } from '@facet/shared/boards/network/combine.ts';
import { readNetwork, startFrom } from '@facet/shared/boards/network/networkDoc.ts';
import { addNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { changeTie, drawTie, removeTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { mapOf, shownOn } from '../../rehearse/network/maps.ts';
import { networkRoad } from '../../rehearse/network/road.ts';
import { activityOf, everyone, lead, writeOn, type Room } from '../../rehearse/room.ts';
import { formGroups, share, teams } from '../../rehearse/together.ts';
import type { Plan } from '../../support/http.ts';
import { until } from '../../support/until.ts';
import type { Shoot } from '../tour.ts';
import { drawOwn, joinNames, namesOn, settleGroup } from './draw.ts';

export const networkPlan = (): Plan => ({
  title: 'Our network, autumn 2026',
  facilitator: 'Helen',
  ask: ['school', 'team'],
  activities: [
    { kind: 'network', question: 'Who works with whom, and who gives whom new ideas?', network: READY_PLAN },
  ],
});

export async function networkTour(room: Room, shoot: Shoot): Promise<void> {
  const { facilitator, projector, people } = room;
  const activity = activityOf(room);
  await shoot('waiting');
  await lead(room, { at: 'individual' });
  const early = Math.ceil(people.length * 0.75);
  await Promise.all(people.slice(0, early).map((p, i) => drawOwn(room, p, i, i % 2 === 0)));
  await drawnBy(room, early);
  await shoot('draw');
  await Promise.all(people.slice(early).map((p, i) => drawOwn(room, p, early + i, true)));
  await drawnBy(room, people.length);
  await facilitator.must({ type: 'sayClosingSoon', activity });
  await shoot('drawn');

  await formGroups(room, 1);
  await share(room, networkRoad());
  await shoot('share');
  await lead(room, { at: 'groups', step: 'agree' });
  const groups = teams(room);
  await Promise.all(groups.map((team, i) => settleGroup(room, team, i, i % 2 === 0)));
  await shoot('agree');
  await Promise.all(groups.map(async (team, i) => (i % 2 === 0 ? null : settleGroup(room, team, i, true))));
  await shoot('agreed');

  await lead(room, { at: 'present', group: null, pair: null });
  await shoot('present-next');
  for (const [i, { id, members }] of groups.entries()) {
    await lead(room, { at: 'present', group: id, pair: null });
    if (i !== 1) continue;
    await shoot('present');
    const [first] = members;
    const map = first === undefined ? null : mapOf(first, first.board('group', id));
    const node = map === null ? undefined : namesOn(map).on.get('localauthority');
    await point(room, `node:${node ?? ''}`);
    await shoot('present-spot');
    await point(room, null);
  }
  await whole(room, shoot);

  const how = 'Harbour and Priory visit each other before Easter; the Teaching hub pays for cover.';
  await facilitator.must({ type: 'setDecision', activity, decision: { how } });
  await until('the decision', () => projector.activity?.decision !== null);
  await shoot('decided');
  await lead(room, { at: 'closed' });
  await shoot('closed');
}

async function drawnBy({ projector, facilitator }: Room, count: number): Promise<void> {
  for (const { progress } of [projector, facilitator].map((p) => ({ progress: () => p.progress })))
    await until('the counts', () => {
      const now = progress();
      return now !== null && now.people - (now.placed[0] ?? 0) >= count;
    });
}

async function point(room: Room, spot: string | null): Promise<void> {
  await room.facilitator.must({ type: 'pointAt', activity: activityOf(room), spot });
  await everyone(room, 'what is pointed at', (p) => p.activity?.spot === spot);
}

/** One map of all groups' maps; a dated copy of it, and the same map a year later beside it. */
async function whole(room: Room, shoot: Shoot): Promise<void> {
  const { people, projector, facilitator } = room;
  await lead(room, { at: 'whole' });
  await shoot('whole-empty', ['projector']);
  const [first] = people;
  if (first === undefined) return;
  const board = await writeOn(room, first, 'whole');
  const map = mapOf(first, board);
  const contributions = await Promise.all(
    teams(room).map(async ({ id }): Promise<Contribution> => {
      const theirs = await first.board('group', id).whenSynced();
      return { drawer: id, network: readNetwork(mapOf(first, theirs)) };
    }),
  );
  startFrom(board.doc, union(contributions, new Set()));
  joinNames(map);
  await board.whenSaved();
  const { nodes, ties } = shownOn(map);
  await until('the whole map and its counts over the groups', () => {
    const digest = projector.wholeDigest;
    const known = digest?.board.kind === 'network' && digest.board.nodes === nodes.length;
    return (
      known && Object.values(digest.support?.ties ?? {}).filter(({ by }) => by > 0).length === ties.length
    );
  });
  await shoot('whole');
  await point(room, 'finding:wished');
  await shoot('whole-spot');
  const copy = await keepCopy(room, 'Autumn 2026');
  const { on } = namesOn(map);
  const id = (name: string): string => on.get(name) ?? name;
  changeTie(map, id('linden'), id('kingsdown'), { when: 'now' });
  changeTie(map, id('abbotsway'), id('localauthority'), { when: 'now' });
  removeTie(map, id('quayside'), id('holmpark'));
  addNode(map, { id: 'pebbles', name: 'Pebbles Nursery', kind: 'organisation', sort: 'school' });
  drawTie(map, 'pebbles', id('oakmere'), { types: ['knowledge'] });
  drawTie(map, id('footballtrust'), id('parentsforum'), { types: ['knowledge'], when: 'wanted' });
  await board.whenSaved();
  await until('the copy', () => facilitator.activity?.snapshots.some((s) => s.id === copy) === true);
  await point(room, `compare:${copy}:now`);
  await shoot('whole-compare');
  await point(room, null);
}

async function keepCopy({ url, facilitator }: Room, name: string): Promise<string> {
  const answer = await fetch(`${url}/api/snapshots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${facilitator.secret}` },
    body: JSON.stringify({ activity: facilitator.activity?.id ?? '', scope: 'whole', owner: '', name }),
  });
  if (answer.status !== 201) throw new Error(`No dated copy could be kept: ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}
