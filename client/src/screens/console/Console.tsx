import { useEffect } from 'react';
import { go } from '../../app/router.ts';
import { useSeat } from '../../app/useSeat.ts';
import { LateNotice } from '../../outbox/LateNotice.tsx';
import { useSession, type Gone as Why } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { StatePage } from '../../ui/Page.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { Loading } from '../Loading.tsx';
import { ConsoleRoom } from './ConsoleRoom.tsx';
import { useLead } from './lead.ts';

/** The facilitator's screen of a session. */
export function Console({ session, secret }: { session: string; secret: string | null }) {
  const held = useSeat(session, secret, ['facilitator']);
  return held === null ? <NoSeat /> : <Seated session={session} secret={held} />;
}

function Seated({ session, secret }: { session: string; secret: string }) {
  const lead = useLead(session, secret);
  const gone = useSession((s) => s.gone);
  const role = useSession((s) => s.hello?.you.role ?? 'facilitator');
  useTitle(lead?.view.title ?? '');
  // A participant's link pasted at this address still leads to that person's seat.
  useEffect(() => {
    if (role === 'participant') go(`/s/${session}#k=${secret}`, 'replace');
  }, [role, session, secret]);
  if (gone !== null) return <Gone why={gone} />;
  if (lead === null) return <Loading />;
  return (
    <>
      <ConsoleRoom lead={lead} />
      <LateNotice />
    </>
  );
}

function NoSeat() {
  return (
    <StatePage
      icon="lock"
      title={leadText.console.noSeat}
      actions={
        <Button look="next" onClick={() => go('/')}>
          {leadText.console.toStart}
        </Button>
      }
    >
      <p>{leadText.console.noSeatMore}</p>
    </StatePage>
  );
}

function Gone({ why }: { why: Why }) {
  const lost = useSession((s) => s.lost);
  const old = why === 'oldVersion';
  return (
    <StatePage
      icon={old ? 'arrowsClockwise' : 'leave'}
      title={leadText.console.gone[why]}
      actions={
        <Button look="next" onClick={() => (old ? location.reload() : go('/'))}>
          {old ? text.gone.reload : leadText.console.toStart}
        </Button>
      }
    >
      <p>{leadText.console.goneMore[why]}</p>
      {lost === 0 || old ? null : <p>{text.gone.notSaved(lost)}</p>}
    </StatePage>
  );
}
