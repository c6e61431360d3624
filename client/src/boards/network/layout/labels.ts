import type { NodeId, Tie } from '@facet/shared/boards/network/shape.ts';
import type { Point } from '../view.ts';
import { around, BoxGrid, crosses, grown, moved, overlap, type Box } from './boxes.ts';
import { chooseAll, OVERLAP, type Choice } from './labelChoice.ts';
import { labelAt, labelOn, SIDES, type Label, type Labelled } from './labelSides.ts';
import { briefly, estimated, LINE_WIDTH, wrapped, type Measure } from './labelText.ts';
import { extentOf } from './shapes.ts';

export interface LabelOptions {
  measure?: Measure;
  /** The labels as they are shown now: each keeps its side unless something has come to be under it. */
  previous?: ReadonlyMap<NodeId, Label>;
  /** With more nodes than this, labels that find no free place are left out, of the least connected first. */
  most?: number;
  /** No name lies on anything: the least connected give way, to their first words if these fit, else to nothing. */
  brief?: boolean;
  /** Shown come what may, as what a sentence is about. */
  must?: ReadonlySet<NodeId>;
  /** How many map units a pixel of text takes: 1, and more where a map is shown smaller than its text. */
  unit?: number;
}

/** What counts after that nothing lies on anything: no change, then few ties under labels, then the usual sides. */
const COST = { change: 1_000, tie: 10, narrower: 5, side: 1 } as const;
const NOWHERE: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };
const NARROW = 90;

/**
 * A label for every node, on that of its four sides where it lies on no node and on no other label, then on the
 * fewest ties. All are shown, even where that cannot be, up to `most` nodes. The same for the same input in any order.
 */
export function placeLabels(
  nodes: readonly Labelled[],
  ties: readonly Pick<Tie, 'a' | 'b'>[],
  at: ReadonlyMap<NodeId, Point>,
  options: LabelOptions = {},
): Map<NodeId, Label> {
  const shown = nodes.filter((n) => at.has(n.id)).sort((x, y) => (x.id < y.id ? -1 : 1));
  const choices = choicesOf(shown, ties, at, options);
  const reach = new BoxGrid<number>();
  const reaches = choices.map((all) => around(all.map((c) => c.label.box)) ?? NOWHERE);
  reaches.forEach((box, i) => reach.add(box, i));
  const beside = reaches.map((box, i) => [...reach.near(box)].filter((j) => j !== i));
  const degree = new Map<NodeId, number>();
  for (const { a, b } of ties) {
    degree.set(a, (degree.get(a) ?? 0) + 1);
    degree.set(b, (degree.get(b) ?? 0) + 1);
  }
  const must = (i: number): boolean => options.must?.has(shown[i]?.id ?? '') ?? false;
  const ties1 = (i: number): number => degree.get(shown[i]?.id ?? '') ?? 0;
  const rank = shown.map((_, i) => i);
  rank.sort((i, j) => Number(must(j)) - Number(must(i)) || ties1(j) - ties1(i) || i - j);

  const chosen: (Choice | null)[] = shown.map(() => null);
  if (shown.length > (options.most ?? Infinity)) {
    for (const i of rank) {
      const best = bestFor(i, choices, chosen, beside);
      if (best !== null && (must(i) || best.cost + clashes(best, i, chosen, beside) < OVERLAP))
        chosen[i] = best;
    }
  } else chooseAll(rank, choices, chosen, beside);
  if (options.brief === true) beBrief();

  /** Names that lie on something give way, the least connected first; what is bare then gets its first words, if these fit. */
  function beBrief(): void {
    for (const i of rank.toReversed()) {
      const now = chosen[i];
      if (now && !must(i) && now.covers + clashes(now, i, chosen, beside) > 0) chosen[i] = null;
    }
    const measure = options.measure ?? estimated;
    const bare = new Set(shown.filter((_, i) => !chosen[i]).map((n) => n.id));
    const briefer = choicesOf(shown, ties, at, options, bare, (n) => [briefly(n.name, measure)]);
    for (const i of rank) {
      if (chosen[i]) continue;
      const best = bestFor(i, briefer, chosen, beside);
      if (best !== null && best.cost + clashes(best, i, chosen, beside) < OVERLAP) chosen[i] = best;
    }
  }

  const placed = new Map<NodeId, Label>();
  for (const choice of chosen) if (choice) placed.set(choice.label.id, choice.label);
  return placed;
}

/**
 * A label for one more node of a map whose others stay as they are: where it lies on the fewest of them, then as
 * `placeLabels` would have it. Null where the node has no place.
 */
export function labelBeside(
  id: NodeId,
  others: readonly Box[],
  nodes: readonly Labelled[],
  ties: readonly Pick<Tie, 'a' | 'b'>[],
  at: ReadonlyMap<NodeId, Point>,
  options: LabelOptions = {},
): Label | null {
  const shown = nodes.filter((n) => at.has(n.id));
  const choices = choicesOf(shown, ties, at, options, new Set([id])).flat();
  let best: Label | null = null;
  let least = Infinity;
  for (const { label, cost } of choices) {
    const under = others.filter((box) => overlap(box, label.box)).length;
    if (cost + under * OVERLAP < least) [best, least] = [label, cost + under * OVERLAP];
  }
  return best;
}

function choicesOf(
  shown: readonly Labelled[],
  ties: readonly Pick<Tie, 'a' | 'b'>[],
  at: ReadonlyMap<NodeId, Point>,
  { measure = estimated, previous, unit = 1 }: LabelOptions,
  /** Whose; all others' are left empty. */
  only: ReadonlySet<NodeId> | null = null,
  formsOf: (node: Labelled) => string[][] = (node) => formsOfName(node.name, measure),
): Choice[][] {
  const here = (id: NodeId): Point => at.get(id) ?? { x: 0, y: 0 };
  const symbols = new BoxGrid<{ id: NodeId; box: Box }>();
  for (const node of shown) {
    const box = grown(moved(extentOf(node), here(node.id)), 1);
    symbols.add(box, { id: node.id, box });
  }
  const lines = new BoxGrid<{ from: Point; to: Point }>();
  for (const { a, b } of ties)
    if (at.has(a) && at.has(b)) lines.addLine(here(a), here(b), { from: here(a), to: here(b) });
  return shown.map((node) => {
    if (only?.has(node.id) === false) return [];
    const forms = formsOf(node);
    const before = previous?.get(node.id);
    const labels = forms.flatMap((form) =>
      SIDES.map((side) => labelAt(labelOn(side, node, form, measure, unit), here(node.id))),
    );
    const reach = around(labels.map((l) => l.box)) ?? NOWHERE;
    const others = symbols.near(reach).filter((o) => o.id !== node.id);
    const under = lines.near(reach);
    return labels.map((label, k): Choice => {
      const { box, side } = label;
      const narrower = k >= SIDES.length;
      let cost = (k % SIDES.length) * COST.side + (narrower ? COST.narrower : 0);
      if (before && (before.side !== side || before.lines.length !== label.lines.length)) cost += COST.change;
      let covers = 0;
      for (const other of others) if (overlap(other.box, box)) covers += 1;
      for (const { from, to } of under) if (crosses(box, from, to)) cost += COST.tie;
      return { label, cost: cost + covers * OVERLAP, covers };
    });
  });
}

function formsOfName(name: string, measure: Measure): string[][] {
  const usual = wrapped(name, measure);
  const narrow = wrapped(name, measure, NARROW);
  return narrow.length > usual.length && LINE_WIDTH > NARROW ? [usual, narrow] : [usual];
}

function clashes(choice: Choice, i: number, chosen: readonly (Choice | null)[], beside: number[][]): number {
  let cost = 0;
  for (const j of beside[i] ?? []) {
    const other = chosen[j];
    if (other && overlap(other.label.box, choice.label.box)) cost += OVERLAP;
  }
  return cost;
}

function bestFor(
  i: number,
  choices: readonly Choice[][],
  chosen: readonly (Choice | null)[],
  beside: number[][],
): Choice | null {
  let best: Choice | null = null;
  let least = Infinity;
  for (const choice of choices[i] ?? []) {
    const cost = choice.cost + clashes(choice, i, chosen, beside);
    if (cost < least) [best, least] = [choice, cost];
  }
  return best;
}
