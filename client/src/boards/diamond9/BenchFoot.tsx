import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Foot } from '../../ui/Shell.tsx';
import { MiniDiamond } from '../../ui/Lozenges.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { useBench } from './bench.ts';
import styles from './BenchFoot.module.css';
import { filledOf, type Maybe, type SidePanel } from './BenchLayout.tsx';
import type { OpenSheet } from './BenchSheets.tsx';
import { shortName } from './names.ts';
import { placeName } from './spoken.ts';
import { LONG_LIST, Tray, useTrayCards } from './Tray.tsx';
import type { BenchState, FootWords } from './Workbench.tsx';

interface BenchFootProps {
  words: FootWords;
  state: BenchState;
  maybe: Maybe;
  onSheet: (sheet: OpenSheet) => void;
  side: SidePanel | undefined;
  trayTitle: string | undefined;
}

/** The foot: what has been done and what comes next; while a card is held, what can be done with it. */
export function BenchFoot(props: BenchFootProps) {
  const { phone } = useBench();
  return phone ? <PhoneFoot {...props} /> : <WideFoot {...props} />;
}

function WideFoot({ words, state }: BenchFootProps) {
  const bench = useBench();
  const narrow = useMedia('(max-width: 1199.98px)');
  const { hand } = state.placing;
  // A card in the air is not tapped into its place, and nothing of the foot can be reached: it stays as it is.
  const held = hand?.by === 'drag' ? undefined : bench.items.get(hand?.card ?? '');
  const lead = <MiniDiamond filled={filledOf(state)} size="52px" />;
  if (held !== undefined)
    return (
      <Foot
        lead={lead}
        done={
          <span className={styles['tap']}>
            {text.diamond.tapPlaceFor} <strong dir="auto">{shortName(held)}</strong>
          </span>
        }
        next={`${text.diamond.placed(state.placed, state.of)}. ${text.diamond.changeMind}`}
      >
        <Button icon="note" onClick={() => bench.noteReason(held.id)}>
          {text.diamond.noteReason}
        </Button>
        <Button icon="list" onClick={() => bench.moveTo(held.id)}>
          {text.diamond.moveTo}
        </Button>
        <Button icon="undo" onClick={() => bench.act({ do: 'putBack' }, 'tap')}>
          {text.diamond.putBack}
        </Button>
      </Foot>
    );
  if (state.placing.aim !== null)
    return (
      <Foot
        lead={lead}
        done={text.diamond.pickNow}
        next={text.diamond.pickGoes(placeName(state.placing.aim))}
      >
        <Button icon="undo" onClick={() => bench.act({ do: 'putBack' }, 'tap')}>
          {text.common.cancel}
        </Button>
      </Foot>
    );
  return (
    <Foot lead={lead} done={words.done} next={words.next}>
      <UndoButton state={state} short={words.crowded === true && narrow} />
      {words.actions}
    </Foot>
  );
}

interface UndoButtonProps {
  state: BenchState;
  /** Shows only "Undo"; its name still says what it takes back. */
  short?: boolean;
  plain?: boolean;
}

function UndoButton({ state, short = false, plain = false }: UndoButtonProps) {
  const { undoWhat, undo } = state.placing;
  const { canWrite } = useBench();
  if (undoWhat === null || !canWrite) return null;
  const what = text.diamond.undoWhat(undoWhat);
  return (
    <Button
      icon="undo"
      look={plain ? 'plain' : 'outline'}
      onClick={undo}
      aria-label={short ? what : undefined}
    >
      {short ? text.diamond.undo : what}
    </Button>
  );
}

function PhoneFoot({ words, state, maybe, onSheet, side, trayTitle }: BenchFootProps) {
  const cards = useTrayCards();
  const { deck } = useBench();
  const list = () => onSheet({ kind: 'list' });
  return (
    <footer className={styles['phone']}>
      {cards.length === 0 ? null : (
        <Tray
          maybe={maybe}
          shape="strip"
          folded={state.complete}
          title={trayTitle ?? text.diamond.tray.title}
          actions={
            <span className={styles['icons']}>
              <UndoButton state={state} short plain />
              {deck.length > LONG_LIST ? (
                <Button look="plain" icon="search" label={text.diamond.tray.search} onClick={list} />
              ) : null}
              <Button look="plain" icon="caretUp" label={text.diamond.tray.open} onClick={list} />
            </span>
          }
        />
      )}
      <div className={styles['words']}>
        {state.complete || cards.length === 0 ? <p className={styles['done']}>{words.done}</p> : null}
        {state.complete && words.next ? <p className={styles['next']}>{words.next}</p> : null}
        <div className={styles['actions']}>
          {cards.length === 0 ? <UndoButton state={state} /> : null}
          {side ? (
            <Button icon="chats" onClick={() => onSheet({ kind: 'side' })}>
              {side.button}
            </Button>
          ) : null}
          {words.actions}
        </div>
      </div>
    </footer>
  );
}
