import { findings } from '@facet/shared/boards/network/findings.ts';
import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import type { NetworkReport } from '@facet/shared/results/shape.ts';
import type { Said } from '../../boards/network/reading/pieces.ts';
import { firstRead, readings } from '../../boards/network/reading/reading.ts';
import { resultsText } from '../../resultsText.ts';
import { say } from './said.ts';

const words = resultsText;

/** What a map says, the most worth saying first; at most so many sentences. */
export function mapSaid(map: Network, most: number): Said[] {
  const picture = drawn(map);
  if (picture.nodes.length === 0) return [say(() => words.map.empty)];
  return firstRead(readings(findings(picture), picture), most).map((r) => r.said);
}

/** How many are on a map. */
export function mapCounts(map: Network): Said {
  const { nodes, ties } = drawn(map);
  const wanted = ties.filter((t) => t.when === 'wanted').length;
  return say(() => words.map.counts(nodes.length, ties.length - wanted, wanted));
}

/** What was agreed about a map, in words. */
export const agreedSaid = ({ decision }: NetworkReport): Said[] =>
  decision === null || decision.how === ''
    ? [say(() => words.notDecided)]
    : [say((their) => words.agreedText(their(decision.how)))];

/** How it was done, as far as it came. */
export function mapsDone({ boards, stage }: NetworkReport): Said[] {
  const { done } = words;
  const room = stage === 'whole' || stage === 'closed';
  return [
    done.drawn,
    boards.some((b) => b.scope === 'group') ? done.merged : '',
    room && boards.some((b) => b.scope === 'whole') ? done.roomMap : '',
  ].flatMap((sentence) => (sentence === '' ? [] : [say(() => sentence)]));
}

/** The whole room's map; a group's own where there is only one. */
export const mainMap = ({ boards }: NetworkReport): Network | null =>
  (
    boards.find((b) => b.scope === 'whole' && b.map.nodes.length > 0) ??
    boards.find((b) => b.scope === 'group' && b.map.nodes.length > 0)
  )?.map ?? null;
