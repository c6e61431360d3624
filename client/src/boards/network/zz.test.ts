import { seedNetwork, readNetwork } from '@facet/shared/boards/network/networkDoc.ts';
import { drawn } from '@facet/shared/boards/network/merge.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { test } from 'vitest';
import * as Y from 'yjs';
import { makeMoves } from './moves.ts';
import { undoOf } from './undoKeeper.ts';
test('t', () => {
  const given = { nodes: Array.from({ length: 500 }, (_, i) => ({ id: `n${i}`, name: `Place ${i}`, kind: 'organisation' as const, sort: 'school', part: '', size: 2 as const, note: '', at: null })), ties: [] };
  const doc = new Y.Doc(); seedNetwork(doc); const map = { doc, given };
  const m = makeMoves(map, READY_PLAN, undoOf(doc), () => {});
  const t0 = performance.now();
  doc.transact(() => { for (let i = 0; i < 1900; i++) { const a = `n${i % 500}`, b = `n${(i * 7 + 1 + Math.floor(i / 500)) % 500}`; if (a === b) continue; const k = a < b ? `${a}~${b}` : `${b}~${a}`; doc.getMap('ties').set(`${k}/+knowledge`, true); } });
  console.log(drawn(readNetwork(map)).ties.length, performance.now() - t0);
  for (const f of [() => readNetwork(map), () => drawn(readNetwork(map)), () => m.drawTie('n3', 'n400'), () => m.changeTie('n3', 'n400', { strength: 3 }), () => m.removeTie('n3', 'n400'), () => m.changeNode('n3', { note: 'x' }), () => m.nameOf('n3')]) { const t = performance.now(); f(); console.log(f.toString().slice(0, 40), (performance.now() - t).toFixed(1)); }
});
