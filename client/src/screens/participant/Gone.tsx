import { useEffect, useState } from 'react';
import { go } from '../../app/router.ts';
import { wake } from '../../session/connection.ts';
import { useSession, type Gone as Why } from '../../session/store.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import type { IconName } from '../../ui/icons.ts';
import { StatePage } from '../../ui/Page.tsx';
import { Loading } from '../Loading.tsx';

const words = text.gone;
const LONG_MS = 10_000;

const ICON: Record<GoneProps['why'], IconName> = {
  removed: 'leave',
  left: 'leave',
  erased: 'leave',
  notLetIn: 'lock',
  unauthorised: 'lock',
  otherData: 'lock',
  oldVersion: 'arrowsClockwise',
};

interface GoneProps {
  why: Why;
}

const TypeCode = () => (
  <Button look="next" wide onClick={() => go('/', 'replace')}>
    {text.seat.typeCode}
  </Button>
);

/** The seat is gone for good, or the page is too old: what happened, and one next step. */
export function Gone({ why }: GoneProps) {
  const lost = useSession((s) => s.lost);
  return (
    <StatePage
      icon={ICON[why]}
      title={words[why]}
      actions={
        why === 'oldVersion' ? (
          <Button look="next" icon="arrowsClockwise" wide onClick={() => location.reload()}>
            {words.reload}
          </Button>
        ) : (
          <TypeCode />
        )
      }
    >
      <p>{words[`${why}More`]}</p>
      {lost === 0 || why === 'oldVersion' ? null : <p>{words.notSaved(lost)}</p>}
      {words[`${why}Then`] === '' ? null : <p>{words[`${why}Then`]}</p>}
    </StatePage>
  );
}

/** This device holds no seat there. */
export function NoSeat() {
  return (
    <StatePage icon="user" title={text.seat.none} actions={<TypeCode />}>
      <p>{text.seat.noneMore}</p>
    </StatePage>
  );
}

/** Before the server has said hello; after ten seconds with a way on. */
export function Coming() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return <Loading>{text.seat.connecting}</Loading>;
  return (
    <StatePage
      icon="notSaved"
      title={text.seat.connectingLong}
      actions={
        <>
          <Button look="next" icon="arrowsClockwise" wide onClick={() => void wake()}>
            {text.common.retry}
          </Button>
          <Button wide onClick={() => go('/')}>
            {text.join.home}
          </Button>
        </>
      }
    >
      <p>{text.seat.connectingLongMore}</p>
      <p>{text.seat.connectingMore}</p>
    </StatePage>
  );
}
