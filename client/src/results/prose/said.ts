import { sentenceOf, type Piece, type Said } from '../../boards/network/reading/pieces.ts';

/** Words a person wrote, as one piece of a sentence. */
type Their = (words: string) => string;

/**
 * A sentence of ours round words that people wrote: theirs are kept apart as pieces, so that they can neither break it nor
 * run into its direction. It begins with a capital where it begins with a word of ours.
 */
export function say(tell: (their: Their) => string): Said {
  const said = sentenceOf(new Map(), (w) => tell(w.said)) ?? [];
  return said.map((piece, i): Piece => {
    if (i > 0 || !('text' in piece)) return piece;
    return { text: piece.text.charAt(0).toUpperCase() + piece.text.slice(1) };
  });
}
