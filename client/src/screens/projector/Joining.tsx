import type { ActivityView } from '@facet/shared/session/views.ts';
import { Fragment, type CSSProperties } from 'react';
import { useSession } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Count } from './Count.tsx';
import { useWidthOf } from './fit.ts';
import { Frame } from './Frame.tsx';
import styles from './Joining.module.css';
import { useJoinWay, type JoinWay } from './joinWay.ts';

/** Before it begins: where to go and what to type, readable from the last row. */
export function Joining({ activity }: { activity: ActivityView }) {
  const way = useJoinWay();
  const title = useSession((s) => s.view?.title ?? '');
  const here = useSession((s) => s.here);
  const end = (
    <>
      <Icon name="lock" size="1.2em" />
      {leadText.projector.kinds[activity.kind].private}
    </>
  );
  return (
    <Frame
      title={<bdi>{title}</bdi>}
      titleHidden={way !== null}
      lead={<bdi>{activity.question}</bdi>}
      end={end}
    >
      <div className={styles['joining']}>
        {way === null ? <Locked /> : <Way way={way} />}
        <div className={styles['here']}>
          {here === 0 ? <p className={styles['nobody']}>{leadText.projector.nobodyYet}</p> : null}
          {here > 0 ? <Count count={here} of={null} what={leadText.projector.here(here)} /> : null}
        </div>
      </div>
    </Frame>
  );
}

/** Between the halves of the code, and round its letters; in their size. */
const GAP = 0.5;

function Way({ way: { host, link, code } }: { way: JoinWay }) {
  const widthOf = useWidthOf();
  const sizes = {
    '--host': widthOf(host, 800),
    '--code': widthOf(code.join(''), 800) + GAP,
  } as CSSProperties;
  return (
    <div className={styles['way']}>
      <div className={styles['words']} style={sizes}>
        <p>{leadText.projector.open}</p>
        <p className={styles['host']}>
          {host.split(/(?<=[.:-])/).map((part, i) => (
            <Fragment key={i}>
              {part}
              <wbr />
            </Fragment>
          ))}
        </p>
        <p>{leadText.projector.type}</p>
        <p className={styles['code']}>
          <span>{code[0]}</span> <span>{code[1]}</span>
        </p>
      </div>
      <div className={styles['qr']}>
        <QrCode value={link} label={leadText.projector.qr(link)} size="calc(46 * var(--u))" />
        <p>{leadText.projector.camera}</p>
      </div>
    </div>
  );
}

function Locked() {
  return (
    <div className={styles['locked']}>
      <Icon name="lock" size="calc(12 * var(--u))" />
      <p>{leadText.projector.door}</p>
      <p className={styles['lockedMore']}>{leadText.projector.doorMore}</p>
    </div>
  );
}
