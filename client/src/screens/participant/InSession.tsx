import type { Hello } from '@facet/shared/protocol/sessionWire.ts';
import type { ActivityView, PublicView } from '@facet/shared/session/views.ts';
import { lazy, Suspense, useMemo } from 'react';
import { useKindViews } from '../../boards/kindViews.ts';
import type { StageProps } from '../../boards/stageProps.ts';
import { STEP_AT, type STEPS, type Step } from '../../boards/steps.ts';
import { ConsentWaits } from '../../consent/ConsentWaits.tsx';
import { useConsentPlace } from '../../consent/useConsentPlace.ts';
import { useRound } from '../../consent/useRound.ts';
import type { HeldSeat } from '../../session/seats.ts';
import { useSession } from '../../session/store.ts';
import { useSteady } from '../../ui/steady.ts';
import { SheetNotice } from '../../ui/sheetNotice.ts';
import { TopBar } from '../../ui/Shell.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { Loading } from '../Loading.tsx';
import styles from './Participant.module.css';
import { PersonMenu } from './PersonMenu.tsx';
import { groupOf } from './scenes.ts';
import { PendingNotice, SeatNotice } from './SeatNotice.tsx';
import { SessionClock } from './SessionClock.tsx';
import { useScene } from './useScene.ts';
import { Waiting } from './Waiting.tsx';

const ConsentScreen = lazy(async () => ({
  default: (await import('../../consent/ConsentScreen.tsx')).ConsentScreen,
}));

interface InSessionProps {
  you: Hello['you'];
  view: PublicView;
  current: ActivityView;
  secret: string;
  onLeft: () => void;
  /** Somebody else's turn on this device. */
  onPass: (to: HeldSeat) => void;
}

/** A participant in a session that is there: the screen of the current step, with the bar, the clock and the notices. */
export function InSession({ you, view, current, secret, onLeft, onPass }: InSessionProps) {
  const { activity, scene, pending, step: followed, from, goNow, goTo } = useScene(view, current, you.seat);
  const decks = useSession((s) => s.decks);
  const round = useRound(activity);
  const consent = useConsentPlace(scene === 'whole' ? round : null);
  useTitle(view.title);
  const group = groupOf(activity, you.seat);
  // Group work without a group: one's own diamond to look at, under the step that the others are at.
  const groupless = group === undefined && (scene === 'share' || scene === 'agree') ? scene : null;
  const inGroups = followed === 'share' || followed === 'agree' ? followed : null;
  const at = STEP_AT[activity.kind];
  const steady = useSteady({ onLeft, onPass });
  const { kind } = activity;
  // One and the same, so that the bar is not drawn again with the board below it.
  const atEnd = useMemo(
    () => (
      <>
        <SessionClock />
        <PersonMenu kind={kind} name={you.name} secret={secret} {...steady} />
      </>
    ),
    [kind, you.name, secret, steady],
  );
  const top = (step: Step | null) => (
    // The bar shows where the facilitator is, also to somebody who has gone on or back within group work.
    <TopBar
      kind={activity.kind}
      step={inGroups !== null && (step === at.share || step === at.agree) ? at[inGroups] : step}
    >
      {atEnd}
    </TopBar>
  );
  const notice = (
    <>
      {consent.waiting && round !== null ? <ConsentWaits round={round} onGo={consent.go} /> : null}
      <SeatNotice
        activity={activity}
        scene={scene}
        pending={pending}
        grouped={group !== undefined}
        goNow={goNow}
      />
    </>
  );
  const views = useKindViews(activity.kind);
  const props: StageProps<keyof typeof STEPS> = {
    session: view.id,
    activity,
    deck: decks[activity.id] ?? [],
    you: you.seat,
    secret,
    top: groupless === null ? top : () => top(at[groupless]),
    notice,
    goTo,
  };
  const Stage = {
    individual: views.Individual,
    share: views.Share,
    agree: views.Agree,
    present: views.Present,
    whole: views.Whole,
    closed: views.Whole,
    waiting: null,
  }[groupless === null ? scene : 'individual'];
  return (
    <SheetNotice
      value={pending === null ? null : <PendingNotice kind={activity.kind} pending={pending} goNow={goNow} />}
    >
      <div className={styles['stage']} data-from={from ?? undefined} key={`${activity.id}/${scene}`}>
        {consent.on && round !== null ? (
          <Suspense fallback={<Loading />}>
            <ConsentScreen
              key={round.id}
              activity={activity}
              deck={props.deck}
              round={round}
              top={top(at.whole)}
              notice={notice}
              toBoard={consent.toBoard}
            />
          </Suspense>
        ) : Stage === null ? (
          <Waiting activity={activity} name={you.name} top={top(null)} notice={notice} />
        ) : (
          <Stage {...props} />
        )}
      </div>
      <views.LateWork {...props} />
    </SheetNotice>
  );
}
