import type { JoinWay } from '../screens/projector/joinWay.ts';
import { text } from '../text.ts';
import { QrCode } from '../ui/QrCode.tsx';
import styles from './Paper.module.css';

const words = text.paper;

interface PosterSheetProps {
  title: string;
  question: string;
  /** Null while the door is locked. */
  way: JoinWay | null;
}

/** A poster for the door: the address, the code and a QR code that holds both. */
export function PosterSheet({ title, question, way }: PosterSheetProps) {
  return (
    <section className={`${styles['sheet']} ${styles['a4']} ${styles['poster']}`}>
      <header>
        <p className="theirs" dir="auto">
          {title}
        </p>
        <h2 className="theirs" dir="auto">
          {question}
        </h2>
      </header>
      {way === null ? (
        <p>{words.locked}</p>
      ) : (
        <>
          <QrCode value={way.link} label={words.qr} size="105mm" />
          <p>{words.scan}</p>
          <dl>
            <div>
              <dt>{words.joinAt}</dt>
              <dd>{way.host}</dd>
            </div>
            <div>
              <dt>{words.joinCode}</dt>
              <dd className={styles['code']}>{way.code.join(' ')}</dd>
            </div>
          </dl>
        </>
      )}
    </section>
  );
}
