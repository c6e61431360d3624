import { Fragment } from 'react';
import { pieceText, type Said } from '../../boards/network/reading/pieces.ts';
import styles from './Results.module.css';

/** A sentence with the words people wrote each in their own direction. */
export function SaidText({ said }: { said: Said }) {
  return said.map((piece, i) => {
    // The place in a sentence is all that tells two mentions of one name apart.
    const key = `${i}`;
    if ('text' in piece) return <Fragment key={key}>{piece.text}</Fragment>;
    return (
      <bdi key={key} className={styles['theirs']}>
        {pieceText(piece)}
      </bdi>
    );
  });
}

/** Sentences as one paragraph. */
export function SaidPara({ said, quiet }: { said: readonly Said[]; quiet?: boolean }) {
  return (
    <p className={quiet ? styles['quiet'] : undefined}>
      {said.map((sentence, i) => (
        <Fragment key={`${i}`}>
          {i === 0 ? '' : ' '}
          <SaidText said={sentence} />
        </Fragment>
      ))}
    </p>
  );
}
