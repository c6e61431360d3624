import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { pieceText, type Said } from './pieces.ts';
import styles from './Reading.module.css';

/** A sentence with its names each in their own direction; with `onNode` they can be touched. */
export function SaidWords({ said, onNode }: { said: Said; onNode?: (node: NodeId) => void }) {
  return said.map((piece, i) => {
    // The place in a sentence is all that tells two mentions of one name apart.
    const key = `${i}`;
    if ('text' in piece) return piece.text;
    if ('said' in piece) return <bdi key={key}>{piece.said}</bdi>;
    if (onNode === undefined)
      return (
        <bdi key={key} className={styles['name']}>
          {pieceText(piece)}
        </bdi>
      );
    return (
      <button key={key} type="button" className={styles['touch']} onClick={() => onNode(piece.node)}>
        <bdi>{piece.name}</bdi>
      </button>
    );
  });
}
