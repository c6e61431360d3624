import { BOARD_KINDS, seedUpdate } from '@facet/shared/boards/kindsDoc.ts';
import { addMap } from '@facet/shared/boards/network/addMap.ts';
import { NOTHING_GIVEN, ownUndo, readNetwork, startFrom } from '@facet/shared/boards/network/networkDoc.ts';
import { addNode, changeNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { drawTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { NETWORK_LIMITS, type Network } from '@facet/shared/boards/network/shape.ts';
import { anyGiven, anyMove, Replicas } from '@facet/shared/boards/network/testing/gestures.ts';
import { BOARD_LIMITS } from '@facet/shared/protocol/boardWire.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { heldIn } from './boardDoc.ts';
import { Firewall } from './firewall.ts';
import { made } from './testing/hostileUpdates.ts';
import { isSound } from './testing/realEdits.ts';

const { roots } = BOARD_KINDS.network;
/** The letter of three bytes that a Thai or Chinese name is made of. */
const WIDE = '校';

/** A board as a room keeps it: seeded by the server, and every update of one seat through the firewall. */
function boardOf(seat = 'p1') {
  const wall = new Firewall(roots);
  const kept = new Y.Doc();
  Y.applyUpdate(kept, seedUpdate('network'));
  for (const client of Y.decodeStateVector(Y.encodeStateVector(kept)).keys()) wall.bind(client, null);
  wall.learn(heldIn(kept));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(kept));
  const sizes: number[] = [];
  doc.on('update', (update: Uint8Array) => {
    const verdict = wall.check(update, seat);
    if (!verdict.ok) throw new Error(`refused: ${verdict.refused}, ${update.length} bytes`);
    wall.accept(verdict.parsed, seat);
    Y.applyUpdate(kept, verdict.update);
    sizes.push(update.length);
  });
  return { wall, kept, doc, sizes, map: { doc, given: NOTHING_GIVEN } };
}

/** As large as a map may be, every text as long as `chars` allows. */
function largest(id: string, letter: string, nodes: number, ties: number, chars: number): Network {
  const name = (i: number): string => `${i} `.padEnd(Math.min(chars, NETWORK_LIMITS.nameChars), letter);
  const ids = Array.from({ length: nodes }, (_, i) => `${id}${String(i).padStart(5, '0')}`);
  const pairs = ids.flatMap((a, i) => [1, 2, 3, 5, 8].map((d) => ({ a, b: ids[i + d] ?? '' })));
  return {
    nodes: ids.map((x, i) => ({
      id: x,
      name: name(i),
      kind: 'organisation',
      sort: letter.repeat(Math.min(chars, 40)),
      part: letter.repeat(Math.min(chars, 40)),
      size: 3,
      note: letter.repeat(Math.min(chars, NETWORK_LIMITS.noteChars)),
      at: { x: i, y: -i, auto: true },
    })),
    ties: pairs
      .filter(({ b }) => b !== '')
      .slice(0, ties)
      .map(({ a, b }) => ({
        a,
        b,
        types: ['partners', 'knowledge'],
        direction: 'to',
        strength: 3,
        when: 'wanted',
        sentence: letter.repeat(Math.min(chars, NETWORK_LIMITS.sentenceChars)),
      })),
    aliases: [],
  };
}

describe('the updates of a network', () => {
  it('W22 any gestures, their undo and redo pass the firewall, and the board ends as they left it', () => {
    fc.assert(
      fc.property(
        anyGiven,
        fc.array(
          fc.oneof({ weight: 5, arbitrary: anyMove }, fc.constantFrom('undo' as const, 'redo' as const)),
          {
            maxLength: 60,
          },
        ),
        (given, steps) => {
          const { wall, doc, kept } = boardOf();
          const map = { doc, given };
          const undo = ownUndo(doc);
          for (const step of steps) {
            if (step === 'undo') undo.undo();
            else if (step === 'redo') undo.redo();
            else step(map);
          }
          expect(isSound(kept)).toBe(true);
          expect(readNetwork({ doc: kept, given })).toEqual(readNetwork(map));
          wall.learn(heldIn(kept));
          expect(wall.check(Y.encodeStateAsUpdate(doc), 'reader', true)).toMatchObject({
            ok: true,
            newStructs: false,
            newDeletes: false,
          });
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('W22 several people at once pass under their own names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2), anyMove, fc.boolean()), { maxLength: 40 }),
        fc.nat(1000),
        (steps, seed) => {
          const people = new Replicas(3);
          const wall = new Firewall(roots);
          const kept = new Y.Doc();
          Y.applyUpdate(kept, Y.encodeStateAsUpdate(people.doc(0)));
          for (const client of Y.decodeStateVector(Y.encodeStateVector(kept)).keys()) wall.bind(client, null);
          wall.learn(heldIn(kept));
          people.docs.forEach((doc, i) =>
            doc.on('update', (update: Uint8Array, origin: unknown) => {
              if (origin === 'wire') return;
              const verdict = wall.check(update, `p${i}`);
              if (!verdict.ok) throw new Error(`refused: ${verdict.refused}`);
              wall.accept(verdict.parsed, `p${i}`);
              Y.applyUpdate(kept, verdict.update);
            }),
          );
          for (const [who, move, meet] of steps) {
            if (meet) people.meet(who, who + 1);
            move(people.map(who));
          }
          people.deliverAll(seed);
          expect(readNetwork({ doc: kept, given: NOTHING_GIVEN })).toEqual(readNetwork(people.map(0)));
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('W23 a map of 500 nodes and 2,000 ties goes onto a board in updates of the wire, by start and by file', () => {
    for (const put of [
      (b: ReturnType<typeof boardOf>, n: Network) => startFrom(b.doc, n),
      (b: ReturnType<typeof boardOf>, n: Network) => expect(addMap(b.map, n)).toBe(true),
    ]) {
      const plain = boardOf();
      put(plain, largest('n', 'x', 500, 2000, 12));
      expect(readNetwork(plain.map).ties).toHaveLength(2000);
      expect(Y.encodeStateAsUpdate(plain.kept).length).toBeLessThan(BOARD_LIMITS.boardBytes.group / 2);
      const worst = boardOf();
      put(worst, largest('n', WIDE, 500, 2000, 1000));
      expect(readNetwork(worst.map).nodes).toHaveLength(500);
      expect(Math.max(...worst.sizes)).toBeLessThan(BOARD_LIMITS.updateBytes);
    }
  }, 60_000);

  it('W23 a large map put on while offline comes with the sync that follows', () => {
    const { wall, kept } = boardOf();
    const away = new Y.Doc();
    Y.applyUpdate(away, Y.encodeStateAsUpdate(kept));
    startFrom(away, largest('n', 'x', 500, 2000, 100));
    const sync = Y.encodeStateAsUpdate(away, Y.encodeStateVector(kept));
    expect(sync.length).toBeGreaterThan(BOARD_LIMITS.boardBytes.individual);
    expect(wall.check(sync, 'p1', true)).toMatchObject({ ok: true, newStructs: true });
  });

  it('W23 one undo takes a large map off again, and one redo puts it back, within an update', () => {
    const board = boardOf();
    const undo = ownUndo(board.doc);
    expect(addMap(board.map, largest('n', 'x', 500, 2000, 12))).toBe(true);
    undo.undo();
    expect(readNetwork(board.map).nodes).toHaveLength(0);
    undo.redo();
    expect(readNetwork(board.map).nodes).toHaveLength(500);
    expect(readNetwork({ doc: board.kept, given: NOTHING_GIVEN })).toEqual(readNetwork(board.map));
  });

  it('W23 the longest texts, types and ids a map may hold, in letters of three bytes, fit into keys and values', () => {
    const board = boardOf();
    const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
    for (const id of [a, b]) addNode(board.map, { id, name: WIDE.repeat(80) });
    changeNode(board.map, a, { note: WIDE.repeat(1000), sort: WIDE.repeat(40), part: WIDE.repeat(40) });
    const types = Array.from({ length: 8 }, (_, i) => `${i}`.padEnd(32, WIDE));
    drawTie(board.map, a, b, { types, sentence: WIDE.repeat(300) });
    const { nodes, ties } = readNetwork({ doc: board.kept, given: NOTHING_GIVEN });
    expect(nodes[0]).toMatchObject({ name: WIDE.repeat(80), note: WIDE.repeat(1000) });
    expect(ties[0]?.types).toHaveLength(8);
  });

  it('W24 what no map holds is refused: other roots, Yjs types as values, the server’s own root', () => {
    const wall = new Firewall(roots);
    const hostile: [string, Uint8Array][] = [
      ['an unknown root', made((d) => d.getMap('slots').set('1', 'i1'))],
      ['the server’s root', made((d) => d.getMap('meta').set('kind', 'diamond9'))],
      ['a map as a value', made((d) => d.getMap('nodes').set('n1', new Y.Map()))],
      ['a text as a value', made((d) => d.getMap('nodes').set('n1/name', new Y.Text('x')))],
      ['a list for a root', made((d) => d.getArray('nodes').push(['n1']))],
      ['a text for a root', made((d) => d.getText('talk').insert(0, 'x'))],
      ['a document as a value', made((d) => d.getMap('ties').set('a~b', new Y.Doc()))],
      ['a value of 9 KB', made((d) => d.getMap('nodes').set('n1/note', 'x'.repeat(9000)))],
    ];
    for (const [what, update] of hostile)
      expect(wall.check(update, 'p1'), `${what}`).toMatchObject({ ok: false });
    expect(
      wall.check(
        made((d) => d.getMap('nodes').set('n1', { name: 'x' })),
        'p1',
      ).ok,
    ).toBe(true);
  });
});
