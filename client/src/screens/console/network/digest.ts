import type { BoardDigest } from '@facet/shared/boards/kindsDoc.ts';

/** The map in a digest, as counts; null where there is none yet. */
export const mapOf = (
  digest: { board: BoardDigest } | null | undefined,
): Extract<BoardDigest, { kind: 'network' }> | null =>
  digest?.board.kind === 'network' ? digest.board : null;
