import { useEffect, useState } from 'react';
import { go } from '../../app/router.ts';
import { useSeat } from '../../app/useSeat.ts';
import { LateNotice } from '../../outbox/LateNotice.tsx';
import type { HeldSeat } from '../../session/seats.ts';
import { currentActivity, useSession } from '../../session/store.ts';
import { AtDoor } from './AtDoor.tsx';
import { Cover } from './Cover.tsx';
import { Coming, Gone, NoSeat } from './Gone.tsx';
import { InSession } from './InSession.tsx';

/** A participant's seat in a session, from coming in to being gone. */
export function Participant({ session, secret: fromAddress }: { session: string; secret: string | null }) {
  const secret = useSeat(session, fromAddress, ['participant']);
  // One by one: all of this would be drawn again at every word from the server.
  const hello = useSession((s) => s.hello);
  const view = useSession((s) => s.view);
  const gone = useSession((s) => s.gone);
  const waiting = useSession((s) => s.waiting);
  const current = useSession(currentActivity);
  const decks = useSession((s) => s.decks);
  const [left, setLeft] = useState(false);
  const [turn, setTurn] = useState<{ to: HeldSeat; before: string; unsaved: number; going: boolean } | null>(
    null,
  );
  const role = hello?.you.role ?? 'participant';
  useEffect(() => {
    // A facilitator's link opened at the wrong address.
    if (role === 'facilitator') go(`/host/${session}`, 'replace');
  }, [role, session]);

  if (left) return <Gone why="left" />;
  if (gone !== null) return <Gone why={gone} />;
  if (secret === null) return <NoSeat />;
  if (waiting) return <AtDoor session={session} secret={secret} onLeft={() => go('/', 'replace')} />;
  // Until the next person is in, nothing of the one before is shown, not for a moment.
  if (turn !== null && turn.going && hello?.you.seat !== turn.to.seat) return <Coming />;
  if (turn !== null && !turn.going)
    return (
      <Cover
        {...turn}
        groups={current !== null && current.stage.at !== 'waiting' && current.stage.at !== 'individual'}
        onReady={() => {
          setTurn({ ...turn, going: true });
          go(`/s/${session}#k=${turn.to.secret}`, 'replace');
        }}
        onBack={() => setTurn(null)}
      />
    );
  if (hello === null || view === null || current === null || decks[current.id] === undefined)
    return <Coming />;
  return (
    <>
      <InSession
        key={hello.you.seat}
        you={hello.you}
        view={view}
        current={current}
        secret={secret}
        onLeft={() => setLeft(true)}
        onPass={(to) =>
          setTurn({ to, before: hello.you.name, unsaved: useSession.getState().unsaved, going: false })
        }
      />
      <LateNotice />
    </>
  );
}
