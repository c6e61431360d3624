import { Suspense, useEffect, useRef, useState } from 'react';
import { useSession } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { announce } from '../../ui/announcer.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Loading } from '../Loading.tsx';
import { ConsoleBar } from './ConsoleBar.tsx';
import styles from './ConsoleRoom.module.css';
import { DataNotices } from './DataNotices.tsx';
import { Door } from './Door.tsx';
import { otherFacilitators, type Lead } from './lead.ts';
import { Lobby, LobbyNotice } from './Lobby.tsx';
import { NextStepFoot } from './NextStepFoot.tsx';
import type { PaperSeat } from './paperSeats.ts';
import { Road } from './Road.tsx';
import { Here } from './Here.tsx';
import { StageMiddle } from './stages/StageMiddle.tsx';
import { TimerPanel } from './TimerPanel.tsx';
import { TypedIn } from './TypedIn.tsx';
import { useWish } from './useWish.ts';
import { WholeBoard } from './WholeBoard.tsx';

/** The console: road, the stage with its next step, and beside it the door, the timer and who is here. */
export function ConsoleRoom({ lead }: { lead: Lead }) {
  const [drawer, setDrawer] = useState(false);
  const [board, setBoard] = useState(false);
  const [typing, setTyping] = useState<PaperSeat | null>(null);
  const offline = useSession((s) => s.link !== 'online');
  const wish = useWish(lead.session, lead.activity.id);
  const middle = useRef<HTMLElement>(null);
  const { stage } = lead.activity;
  const where =
    stage.at === 'groups' ? stage.step : stage.at === 'present' ? `present ${stage.group}` : stage.at;
  useFocusOnStage(middle, board || typing !== null ? `${where} board` : where);
  useEffect(() => {
    if (!offline) return undefined;
    announce(leadText.console.offlineSpoken, 'alert');
    // In the same region: what is no longer so must not stay there to be read.
    return () => announce(leadText.console.backSpoken, 'alert');
  }, [offline]);
  useArrivals(lead);
  if (board && stage.at === 'whole')
    return (
      <Suspense fallback={<Loading />}>
        <WholeBoard lead={lead} onBack={() => setBoard(false)} />
      </Suspense>
    );
  if (typing !== null)
    return (
      <Suspense fallback={<Loading />}>
        <TypedIn lead={lead} seat={typing} onBack={() => setTyping(null)} />
      </Suspense>
    );
  const side = (
    <>
      <Lobby lead={lead} />
      <Door lead={lead} />
      <TimerPanel />
      <Here lead={lead} />
    </>
  );
  return (
    <div className={styles['console']}>
      <ConsoleBar lead={lead} onDrawer={() => setDrawer(true)} onTypeIn={setTyping} />
      <div className={styles['columns']}>
        <Road lead={lead} />
        <main className={styles['main']} id="main" ref={middle}>
          <div className={styles['stage']}>
            <StageMiddle lead={lead} wish={wish} onBoard={() => setBoard(true)} />
          </div>
          {offline ? (
            <Notice
              icon="notSaved"
              tone="warn"
              title={leadText.console.offline}
              more={leadText.console.offlineMore}
            />
          ) : null}
          <LobbyNotice lead={lead} onSee={() => setDrawer(true)} />
          <DataNotices lead={lead} />
          <NextStepFoot key={where} lead={lead} wish={wish.order} />
        </main>
        <aside className={styles['side']} aria-label={leadText.console.side}>
          {side}
        </aside>
      </div>
      {drawer ? (
        <Sheet title={leadText.console.side} place="side" onClose={() => setDrawer(false)}>
          <div className={styles['drawer']}>{side}</div>
        </Sheet>
      ) : null}
    </div>
  );
}

/** Says so when another facilitator comes in; those who were there already are not news. */
function useArrivals(lead: Lead): void {
  const others = otherFacilitators(lead);
  const known = useRef(new Set(others.map((s) => s.id)));
  useEffect(() => {
    for (const seat of others) if (!known.current.has(seat.id)) announce(leadText.people.arrived(seat.name));
    known.current = new Set(others.map((s) => s.id));
  }, [others]);
}

/** When the stage changes and what had focus went with the old one, focus goes to the new heading. */
function useFocusOnStage(middle: { current: HTMLElement | null }, where: string): void {
  const before = useRef(where);
  useEffect(() => {
    if (before.current === where) return;
    before.current = where;
    const heading = middle.current?.querySelector<HTMLElement>('h1');
    const at = document.activeElement;
    middle.current?.querySelector(`.${styles['stage']}`)?.scrollTo(0, 0);
    if (at === null || at === document.body || middle.current?.contains(at)) heading?.focus();
    else if (heading?.textContent) announce(heading.textContent);
  }, [middle, where]);
}
