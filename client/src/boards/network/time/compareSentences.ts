import type { Ends } from '@facet/shared/boards/network/finding.ts';
import { tieKey, type NodeId } from '@facet/shared/boards/network/shape.ts';
import { networkText } from '../../../networkText.ts';
import type { TieLook } from '../map/tieStyles.ts';
import { sentenceOf, type Said, type Words } from '../reading/pieces.ts';
import { someOf } from '../reading/sentences.ts';
import type { Lit } from '../view.ts';
import type { Compared } from './comparePicture.ts';

const words = networkText.time;

/** What has changed between two maps, and what stands out on the picture of both when it is touched. */
export interface CompareSentence {
  key: 'nothing' | 'newNames' | 'goneNames' | TieLook;
  said: Said;
  /** Null where it is about the whole. */
  lit: Lit | null;
}

type Changed = Pick<Compared, 'comparison' | 'ties' | 'looks' | 'names'>;

/** The changes as sentences: first what is new and what came true, last what stayed. */
export function compareSentences(both: Changed): CompareSentence[] {
  const { comparison: c, names } = both;
  const { cameTrue, still, dropped } = c.wanted;
  const wishes = cameTrue.length + still.length + dropped.length;
  const told: CompareSentence[] = [];
  const tell = (key: CompareSentence['key'], lit: Lit | null, tells: (w: Words) => string): void => {
    const said = sentenceOf(names, tells);
    if (said !== null) told.push({ key, said, lit });
  };
  const some = (key: TieLook, count: number, sentence: (n: number) => string, looks = [key]): void => {
    if (count > 0) tell(key, litTies(both, looks), () => sentence(count));
  };
  some('new', c.ties.new.length, words.newTies, ['new', 'cameTrue']);
  if (wishes > 0)
    tell('cameTrue', cameTrue.length > 0 ? litTies(both, ['cameTrue']) : null, () =>
      words.cameTrue(cameTrue.length, wishes),
    );
  // With none come true, what is still wished for was said by that already if it is all of them.
  if (still.length < wishes || cameTrue.length > 0) some('still', still.length, words.stillWanted);
  some('newlyWanted', c.newlyWanted.length, words.newlyWanted);
  some('gone', c.ties.gone.length, words.goneTies);
  some('dropped', dropped.length, words.dropped);
  if (c.nodes.new.length > 0)
    tell('newNames', litNodes(c.nodes.new, both), (w) =>
      words.newNames(c.nodes.new.length, someOf(c.nodes.new, w)),
    );
  if (c.nodes.gone.length > 0)
    tell('goneNames', litNodes(c.nodes.gone, both), (w) =>
      words.goneNames(c.nodes.gone.length, someOf(c.nodes.gone, w)),
    );
  const changed = told.some((s) => s.key !== 'still' && (s.key !== 'cameTrue' || s.lit !== null));
  if (!changed) told.unshift({ key: 'nothing', said: [{ text: words.nothing }], lit: null });
  some('kept', c.ties.kept.length, words.keptTies);
  return told;
}

/** All ties of these looks, with their ends. */
export function litTies({ ties, looks }: Pick<Changed, 'ties' | 'looks'>, which: readonly TieLook[]): Lit {
  return litOf(
    ties.filter((t) => {
      const look = looks.get(tieKey(t.a, t.b));
      return look !== undefined && which.includes(look);
    }),
  );
}

/** These names, with all their ties. */
function litNodes(ids: readonly NodeId[], { ties }: Pick<Changed, 'ties'>): Lit {
  const nodes = new Set(ids);
  const lit = litOf(ties.filter((t) => nodes.has(t.a) || nodes.has(t.b)));
  return { nodes, ties: lit.ties };
}

export const litOf = (ties: readonly Ends[]): Lit => ({
  nodes: new Set(ties.flatMap((t) => [t.a, t.b])),
  ties: new Set(ties.map((t) => tieKey(t.a, t.b))),
});
