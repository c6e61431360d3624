import { drawn } from '@facet/shared/boards/network/merge.ts';
import { readNetwork, type MapDoc } from '@facet/shared/boards/network/networkDoc.ts';
import { addNode, changeNode, moveNode, removeNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { changeTie, drawTie, removeTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import type { LateChange } from './lateWork.ts';

/** Makes the changes after all, now that the step is open again: names first, then ties, then what was taken off. */
export function putIn(map: MapDoc, changes: readonly LateChange[]): void {
  for (const { put } of changes) {
    if (!('node' in put)) continue;
    const { id, at, ...rest } = put.node;
    if (!addNode(map, put.node)) {
      changeNode(map, id, rest);
      moveNode(map, id, at);
    }
  }
  for (const { put } of changes) {
    if (!('tie' in put)) continue;
    const { a, b, ...tie } = put.tie;
    const there = drawn(readNetwork(map)).ties.some((t) => t.a === a && t.b === b);
    if (there) changeTie(map, a, b, tie);
    else drawTie(map, a, b, tie);
  }
  for (const { put } of changes) {
    if ('goneTie' in put) removeTie(map, put.goneTie.a, put.goneTie.b);
    if ('goneNode' in put) removeNode(map, put.goneNode);
  }
}
