import { text } from '../../text.ts';
import styles from './Closed.module.css';
import { Frame } from './Frame.tsx';

/** The end of a session in which no decision was recorded. */
export function NothingAgreed() {
  return (
    <Frame title={text.projector.thanks} lead={text.projector.closedMore}>
      <p className={styles['none']}>{text.projector.closedNone}</p>
    </Frame>
  );
}
