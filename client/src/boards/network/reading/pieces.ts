import type { NodeId } from '@facet/shared/boards/network/shape.ts';

/** A sentence in pieces: our words, names of nodes, which can be touched, and other words that people wrote. */
export type Piece = { text: string } | { node: NodeId; name: string } | { said: string };
export type Said = readonly Piece[];

/** What a template is given instead of a name or a person's words, and what it becomes again afterwards. */
export interface Words {
  node: (id: NodeId) => string;
  said: (words: string) => string;
  /** By name, as people look for them; ids have no order that means anything. */
  inOrder: (ids: readonly NodeId[]) => readonly NodeId[];
}

const collator = new Intl.Collator('en-GB', { numeric: true });

const MARK = /\u2068(\d+)\u2069/;

/**
 * Builds a sentence from templates that only know strings. A name goes through them as a number between marks, so that
 * whatever people write can neither break a sentence nor run into its direction. Null where a node is not known.
 */
export function sentenceOf(names: ReadonlyMap<NodeId, string>, tell: (words: Words) => string): Said | null {
  const kept: Piece[] = [];
  let lost = false;
  const keep = (piece: Piece): string => `\u2068${kept.push(piece) - 1}\u2069`;
  const sentence = tell({
    node: (id) => {
      const name = names.get(id);
      lost ||= name === undefined;
      return keep({ node: id, name: name ?? '' });
    },
    said: (words) => keep({ said: words }),
    inOrder: (ids) => ids.toSorted((x, y) => collator.compare(names.get(x) ?? '', names.get(y) ?? '')),
  });
  if (lost) return null;
  return sentence.split(MARK).flatMap((part, i): Piece[] => {
    if (i % 2 === 0) return part === '' ? [] : [{ text: part }];
    const piece = kept[Number(part)];
    return piece === undefined ? [] : [piece];
  });
}

export const pieceText = (piece: Piece): string =>
  'text' in piece ? piece.text : 'said' in piece ? piece.said : piece.name;

/** The sentence as one text, for a screen reader or a file. */
export const plainSentence = (said: Said): string => said.map(pieceText).join('');
