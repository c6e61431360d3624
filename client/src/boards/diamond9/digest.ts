import type { BoardDigest } from '@facet/shared/boards/kindsDoc.ts';

/** The diamond in a digest; null where there is none yet. */
export const diamondOf = (
  digest: { board: BoardDigest } | null | undefined,
): Extract<BoardDigest, { kind: 'diamond9' }> | null =>
  digest?.board.kind === 'diamond9' ? digest.board : null;
