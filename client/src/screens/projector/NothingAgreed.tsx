import { leadText } from '../../leadText.ts';
import styles from './Closed.module.css';
import { Frame } from './Frame.tsx';

/** The end of a session in which no decision was recorded. */
export function NothingAgreed() {
  return (
    <Frame title={leadText.projector.thanks} lead={leadText.projector.closedMore}>
      <p className={styles['none']}>{leadText.projector.closedNone}</p>
    </Frame>
  );
}
