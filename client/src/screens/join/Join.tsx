import type { Door } from '@facet/shared/protocol/http.ts';
import { readTypedCode, spokenCode } from '@facet/shared/session/joinCode.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { go } from '../../app/router.ts';
import { lookAtDoor, type Outcome } from '../../session/api.ts';
import { seatsIn } from '../../session/seats.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { StatePage } from '../../ui/Page.tsx';
import { Loading } from '../Loading.tsx';
import { AlreadyHere } from './AlreadyHere.tsx';
import { CodeForm } from './CodeForm.tsx';
import { JoinForm } from './JoinForm.tsx';

const words = text.join;
const LOOK_AGAIN_MS = 5000;

/** The door of a session, where a link or a QR code leads. */
export function Join({ code: typed }: { code: string }) {
  const read = readTypedCode(typed);
  const code = read.ok ? read.code : null;
  const [door, setDoor] = useState<Outcome<Door> | null>(
    code === null ? { ok: false, refusal: 'wrongCode' } : null,
  );
  const [look, setLook] = useState(0);
  useEffect(() => {
    if (code === null) return undefined;
    let over = false;
    void lookAtDoor(code).then((found) => {
      if (!over) setDoor(found);
    });
    return () => {
      over = true;
    };
  }, [code, look]);
  const again = () => setLook((n) => n + 1);

  if (door === null) return <Loading />;
  if (door.ok) return <AtDoor code={code ?? ''} door={door.value} again={again} />;
  if (door.refusal === 'wrongCode') {
    return (
      <StatePage
        icon="search"
        title={words.wrong(code === null ? typed.slice(0, 20) : spokenCode(code))}
        actions={null}
      >
        <p>{words.wrongMore}</p>
        <CodeForm />
      </StatePage>
    );
  }
  const offline = door.refusal === 'offline';
  return (
    <StatePage
      icon={offline ? 'notSaved' : 'clock'}
      title={offline ? words.offline : words.busy}
      actions={
        <Button look="next" icon="arrowsClockwise" wide onClick={again}>
          {words.again}
        </Button>
      }
    >
      <p>{offline ? words.offlineMore : text.refusals[door.refusal]}</p>
    </StatePage>
  );
}

/** The session is there; whether one can go in depends on the door and on the seats this device holds. */
function AtDoor({ code, door, again }: { code: string; door: Door; again: () => void }) {
  const [held, setHeld] = useState(() => seatsIn(door.session, 'participant'));
  const [asNew, setAsNew] = useState(false);
  const [full, setFull] = useState(false);
  const here = held[0];
  const shut = door.locked && (here === undefined || asNew);
  const lookAgain = useEffectEvent(again);
  useEffect(() => {
    if (!shut) return undefined;
    const timer = setInterval(() => lookAgain(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [shut]);

  if (here !== undefined && !asNew) {
    return (
      <AlreadyHere
        seat={here}
        door={door}
        onLeft={() => setHeld(seatsIn(door.session, 'participant'))}
        onSomeoneElse={door.ended ? null : () => setAsNew(true)}
      />
    );
  }
  if (door.ended) {
    return (
      <StatePage icon="lock" title={words.ended} actions={<ToStart />}>
        <p>{door.title}</p>
        <p>{words.endedMore}</p>
      </StatePage>
    );
  }
  if (shut || full) {
    return (
      <StatePage
        icon={full ? 'users' : 'lock'}
        title={full ? words.full : words.locked}
        actions={
          <Button
            look="next"
            icon="arrowsClockwise"
            wide
            onClick={() => {
              setFull(false);
              again();
            }}
          >
            {words.again}
          </Button>
        }
      >
        <p dir="auto">{door.title}</p>
        <p>{full ? words.fullMore : words.lockedMore}</p>
      </StatePage>
    );
  }
  return <JoinForm code={code} door={door} onFull={() => setFull(true)} onShut={again} />;
}

export function ToStart() {
  return (
    <Button look="next" wide onClick={() => go('/')}>
      {words.home}
    </Button>
  );
}
