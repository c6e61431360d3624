import type { Item } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useMemo } from 'react';
import { groupsIn } from '../../../boards/diamond9/Choices.tsx';
import { diamondOf } from '../../../boards/diamond9/digest.ts';
import { itemsById, shortName } from '../../../boards/diamond9/names.ts';
import { RoomTable } from '../../../boards/diamond9/RoomTable.tsx';
import { roomViewOf, type RoomView } from '../../../boards/diamond9/roomView.ts';
import {
  agreementSentence,
  commonSentence,
  contestedSentence,
  type NameOf,
} from '../../../boards/diamond9/roomWords.ts';
import { useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import { Decided } from '../Decided.tsx';
import { Frame } from '../Frame.tsx';
import { Diamond } from './Diamond.tsx';
import { Says } from './Says.tsx';
import { Tallies } from './Tallies.tsx';
import styles from './Whole.module.css';

const NO_DECK: Item[] = [];
const NOTHING = new Map();

/** The whole room: what the groups chose and left off, the room's own board once it has cards, and then the one decision. */
export function Whole({ activity }: { activity: ActivityView }) {
  const digest = useSession((s) => s.wholeDigests[activity.id]);
  const deck = useSession((s) => s.decks[activity.id]) ?? NO_DECK;
  const items = useMemo(() => itemsById(deck), [deck]);
  const view = roomViewOf(digest);
  const of = groupsIn(activity);
  const counted = view !== null && view.groups > 0 ? view : null;
  const { decision } = activity;
  const decided = items.get(decision?.item ?? '');
  const board = diamondOf(digest);
  const ownBoard = board !== null && board.placed > 0 && decided === undefined;
  const name: NameOf = (id) => {
    const item = items.get(id);
    return item === undefined ? '' : shortName(item);
  };
  return (
    <Frame
      title={decided === undefined ? leadText.projector.which : leadText.projector.oneAgreed}
      titleHidden={decided !== undefined}
      lead={
        counted === null ? (
          leadText.projector.noBoardsMore
        ) : (
          <Sentence view={counted} name={name} alone={ownBoard || decided !== undefined} />
        )
      }
      end={counted === null ? null : text.choices.finished(counted.groups, of)}
    >
      <div className={ownBoard ? styles['board'] : styles['counts']}>
        {ownBoard ? (
          <Diamond
            slots={board.slots}
            deck={deck}
            paper="whole"
            label={leadText.projector.wholeBoard}
            lit={NOTHING}
          />
        ) : null}
        {counted === null ? (
          <p className={styles['none']}>
            {view === null ? text.common.loading : leadText.projector.noBoards}
          </p>
        ) : (
          <Tallies
            items={counted.items}
            groups={counted.groups}
            forced={counted.forced}
            deck={deck}
            of={activity.id}
            brief={ownBoard}
          />
        )}
        {ownBoard ? null : decided === undefined && counted !== null ? (
          <Says view={counted} name={name} />
        ) : (
          <Decided item={decided ?? null} how={decision?.how ?? ''} />
        )}
        {counted === null ? null : (
          <div className="visually-hidden">
            <RoomTable view={counted} items={items} />
          </div>
        )}
      </div>
    </Frame>
  );
}

/** Of a lead in two lines: as many letters as names may take. */
const LETTERS = 24;

interface SentenceProps {
  view: RoomView;
  name: NameOf;
  /** Nothing else on the picture says how far groups agree. */
  alone: boolean;
}

/** What stands out: how far groups agree, and what they differ about most; or else what they chose. */
function Sentence({ view, name, alone }: SentenceProps) {
  const contested = contestedSentence(view, name, LETTERS);
  return (
    <>
      <strong>
        {alone ? agreementSentence(view.room) : (contested ?? commonSentence(view, name, LETTERS))}
      </strong>{' '}
      {alone ? contested : null}
    </>
  );
}
