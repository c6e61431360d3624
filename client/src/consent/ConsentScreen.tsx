import type { ConsentView } from '@facet/shared/session/consent.ts';
import type { Item } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useEffect, type ReactNode } from 'react';
import { text } from '../text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Band, Foot, Shell } from '../ui/Shell.tsx';
import { Asked } from './Asked.tsx';
import { candidateOf } from './candidate.ts';
import styles from './ConsentScreen.module.css';
import { Counts, mostOf } from './Counts.tsx';
import { useAnswers, type Answers } from './useAnswers.ts';

interface ConsentScreenProps {
  activity: ActivityView;
  deck: readonly Item[];
  round: ConsentView;
  top: ReactNode;
  notice: ReactNode;
  toBoard: () => void;
}

/** A round of consent as a participant sees it: answered on the paper that only they can see, then everyone's counts. */
export function ConsentScreen(props: ConsentScreenProps) {
  const own = useAnswers(props.activity.id, props.round);
  const notice = (
    <>
      {props.notice}
      <AnswerNotice {...own} />
    </>
  );
  const Phase = props.round.counts === null ? Answering : Shown;
  return <Phase {...props} own={own} notice={notice} />;
}

interface PhaseProps extends ConsentScreenProps {
  own: Answers;
}

/** What has become of one's answer, where that is not “saved”. */
function AnswerNotice({ state, answers }: Answers) {
  const words = text.consent.own;
  const counted = answers.some((a) => a !== null);
  useEffect(() => {
    if (state === 'late') announce(`${words.late} ${counted ? words.lateChange : words.lateFirst}`);
  }, [state, counted, words]);
  if (state === 'waits')
    return <Notice icon="notSaved" tone="warn" title={words.waits} more={words.waitsMore} />;
  if (state !== 'late') return null;
  return (
    <Notice
      icon="notSaved"
      tone="warn"
      title={words.late}
      more={counted ? words.lateChange : words.lateFirst}
    />
  );
}

function Answering({ activity, deck, round, top, notice, toBoard, own }: PhaseProps) {
  const words = text.consent.own;
  const { answers, state, choose } = own;
  const given = answers.filter((a) => a !== null).length;
  return (
    <Shell
      paper="own"
      top={top}
      band={<Band paper="own" who={words.band} more={words.bandMore} saved={<Saved state={state} />} />}
      notice={notice}
      foot={
        <Foot
          done={round.open ? words.done(given, round.candidates.length) : words.closed}
          next={round.open ? (given === 0 ? words.nextNone : words.next) : words.closedMore}
        >
          <Button icon="eye" onClick={toBoard}>
            {words.board}
          </Button>
        </Foot>
      }
    >
      <div className={styles['page']}>
        <Heading activity={activity} deck={deck} round={round} />
        {round.candidates.map((candidate, i) => (
          <Asked
            key={candidate}
            candidate={candidateOf(candidate, deck)}
            way={round.way}
            value={answers[i] ?? null}
            onChoose={round.open ? (value) => choose(i, value) : null}
          />
        ))}
      </div>
    </Shell>
  );
}

function Heading({ activity, deck, round }: Pick<ConsentScreenProps, 'activity' | 'deck' | 'round'>) {
  const [only, ...more] = round.candidates;
  const single = only !== undefined && more.length === 0 ? deck.find((i) => i.id === only)?.name : undefined;
  return (
    <header>
      <h1 tabIndex={-1} dir="auto">
        {round.counts !== null
          ? text.consent.own.shown
          : single === undefined
            ? text.consent.many
            : text.consent.one(single)}
      </h1>
      <p dir="auto">{activity.question}</p>
    </header>
  );
}

function Saved({ state }: { state: Answers['state'] }) {
  const words = text.consent.own;
  switch (state) {
    case 'none':
      return <span className={styles['saved']}>{words.notYet}</span>;
    case 'sending':
      return <span className={styles['saved']}>{words.sending}</span>;
    case 'saved':
      return (
        <span className={styles['saved']} role="status">
          <Icon name="saved" /> {words.saved}
        </span>
      );
    case 'waits':
    case 'late':
      return (
        <span className={styles['saved']}>
          <Icon name="notSaved" /> {state === 'late' ? words.late : words.waits}
        </span>
      );
    default:
      return state satisfies never;
  }
}

function Shown({ activity, deck, round, top, notice, toBoard }: PhaseProps) {
  const words = text.consent.own;
  const counts = round.counts ?? [];
  return (
    <Shell
      paper="whole"
      top={top}
      band={
        <Band
          paper="whole"
          who={words.shownBand}
          more={words.shownBandMore}
          saved={
            <span className={styles['saved']}>
              <Icon name="eye" /> {text.present.watching}
            </span>
          }
        />
      }
      notice={notice}
      foot={
        <Foot
          done={
            round.answered === null || round.of === null
              ? null
              : `${text.consent.answered(round.answered, round.of)}.`
          }
          next={words.shownMore}
        >
          <Button icon="eye" onClick={toBoard}>
            {words.board}
          </Button>
        </Foot>
      }
    >
      <div className={styles['page']}>
        <Heading activity={activity} deck={deck} round={round} />
        <div className={styles['results']}>
          {round.candidates.map((candidate, i) => (
            <Counts
              key={candidate}
              candidate={candidateOf(candidate, deck)}
              way={round.way}
              counts={counts[i] ?? []}
              most={mostOf(counts)}
            />
          ))}
        </div>
      </div>
    </Shell>
  );
}
