import type { DrawnNode, DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { DIRECTIONS, NODE_KINDS, tieKey, type NodeId } from '@facet/shared/boards/network/shape.ts';
import { networkText } from '../../../networkText.ts';
import { directionWords, nameIn, sortWord, typeWord } from '../sheets/names.ts';
import { plainLetters } from '../sheets/alike.ts';
import type { Backing } from '../view.ts';

/** A cell: what stands in it, and what it is sorted by where that is not its words. */
export interface Cell {
  words: string;
  rank?: number;
}

export interface Row<Column extends string, Of> {
  key: string;
  of: Of;
  cells: Record<Column, Cell>;
}

export const NODE_COLUMNS = ['name', 'sort', 'kind', 'part', 'size', 'ties', 'note', 'drawnBy'] as const;
export type NodeColumn = (typeof NODE_COLUMNS)[number];
export type NodeRow = Row<NodeColumn, DrawnNode>;

export const TIE_COLUMNS = [
  'from',
  'to',
  'about',
  'strength',
  'direction',
  'when',
  'sentence',
  'drawnBy',
] as const;
export type TieColumn = (typeof TIE_COLUMNS)[number];
export type TieRow = Row<TieColumn, DrawnTie>;

export interface Sorting<Column extends string> {
  by: Column;
  down: boolean;
}

const { words } = networkText;
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
const compareWords = (x: string, y: string): number => collator.compare(x, y);
const backed = (by: number, backing: Backing | null): Cell =>
  backing === null ? { words: '' } : { words: words.drawnBy(by, backing.of), rank: by };

/** Nodes in the order of a register. */
export const register = (nodes: readonly DrawnNode[]): DrawnNode[] =>
  nodes.toSorted((x, y) => compareWords(x.name, y.name));

/** Nodes with their words, in that order. */
export function nodeRows(
  nodes: readonly DrawnNode[],
  ties: readonly DrawnTie[],
  backing: Backing | null,
): NodeRow[] {
  const count = new Map<NodeId, number>();
  for (const { a, b } of ties) for (const id of [a, b]) count.set(id, (count.get(id) ?? 0) + 1);
  return nodes
    .toSorted((x, y) => compareWords(x.name, y.name))
    .map((node) => ({
      key: node.id,
      of: node,
      cells: {
        name: { words: node.name },
        sort: { words: node.sort === '' ? '' : sortWord(node.sort) },
        kind: { words: words.kinds[node.kind], rank: NODE_KINDS.indexOf(node.kind) },
        part: { words: node.part },
        size: { words: words.sizes[node.size], rank: node.size },
        ties: { words: String(count.get(node.id) ?? 0), rank: count.get(node.id) ?? 0 },
        note: { words: node.note },
        drawnBy: backed(backing?.nodes.get(node.id) ?? 0, backing),
      },
    }));
}

/** Ties by their names, with the end first that comes first by its name, so that a person finds them as in a register. */
export function tieRows(
  nodes: readonly DrawnNode[],
  ties: readonly DrawnTie[],
  backing: Backing | null,
): TieRow[] {
  const name = nameIn(nodes);
  const rows = ties.map((tie): TieRow => {
    const [a, b] = [name(tie.a), name(tie.b)];
    const [from, to] = compareWords(a, b) <= 0 ? [a, b] : [b, a];
    return {
      key: tieKey(tie.a, tie.b),
      of: tie,
      cells: {
        from: { words: from },
        to: { words: to },
        about: { words: tie.types.map(typeWord).join(', ') },
        strength: { words: words.strengths[tie.strength], rank: tie.strength },
        direction: {
          words: directionWords(tie.direction, a, b),
          rank: DIRECTIONS.indexOf(tie.direction),
        },
        when: { words: words.when[tie.when], rank: tie.when === 'now' ? 0 : 1 },
        sentence: { words: tie.sentence },
        drawnBy: backed(backing?.ties.get(tieKey(tie.a, tie.b)) ?? 0, backing),
      },
    };
  });
  return rows.toSorted(
    (x, y) =>
      compareWords(x.cells.from.words, y.cells.from.words) ||
      compareWords(x.cells.to.words, y.cells.to.words),
  );
}

/** Rows by one column; what is empty comes last whichever way, and what is level stays in its first order. */
export function sorted<Column extends string, Of>(
  rows: readonly Row<Column, Of>[],
  { by, down }: Sorting<NoInfer<Column>>,
): Row<Column, Of>[] {
  return rows.toSorted((x, y) => {
    const [one, other] = [x.cells[by], y.cells[by]];
    if ((one.words === '') !== (other.words === '')) return one.words === '' ? 1 : -1;
    const order =
      one.rank !== undefined && other.rank !== undefined
        ? one.rank - other.rank
        : compareWords(one.words, other.words);
    return down ? -order : order;
  });
}

/** Rows in which every word of the query stands somewhere, whatever its case and accents. */
export function found<Column extends string, Of>(
  rows: readonly Row<Column, Of>[],
  query: string,
): readonly Row<Column, Of>[] {
  const wanted = plainLetters(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const all = plainLetters(
      Object.values<Cell>(row.cells)
        .map((c) => c.words)
        .join(' '),
    );
    return wanted.every((w) => all.includes(w));
  });
}
