import type { Item } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useSession } from '../../../session/store.ts';
import { listNames, text } from '../../../text.ts';
import { diamondOf } from '../../../boards/diamond9/digest.ts';
import { shortName } from '../../../boards/diamond9/names.ts';
import { Decided } from '../Decided.tsx';
import { Frame } from '../Frame.tsx';
import { Diamond } from './Diamond.tsx';
import { findings } from './tallies.ts';
import { Tallies } from './Tallies.tsx';
import styles from './Whole.module.css';

const NO_DECK: Item[] = [];
const NOTHING = new Map();
/** As many names as a sentence of one line takes. */
const NAMED = 4;
const LETTERS = 44;

/** The whole room: what the groups chose and left off, the room's own board once it has cards, and then the one decision. */
export function Whole({ activity }: { activity: ActivityView }) {
  const digest = useSession((s) => s.wholeDigests[activity.id]);
  const deck = useSession((s) => s.decks[activity.id]) ?? NO_DECK;
  const groups = digest?.groups ?? 0;
  const items = digest?.items ?? [];
  const { decision } = activity;
  const decided = deck.find((i) => i.id === decision?.item);
  const board = diamondOf(digest);
  const ownBoard = board !== null && board.placed > 0 && decided === undefined;
  const name = (id: string): string => {
    const item = deck.find((i) => i.id === id);
    return item === undefined ? '' : shortName(item);
  };
  return (
    <Frame
      title={decided === undefined ? text.projector.which : text.projector.oneAgreed}
      titleHidden={decided !== undefined}
      lead={
        groups === 0 ? text.projector.noBoardsMore : <Sentence items={items} groups={groups} name={name} />
      }
    >
      <div className={ownBoard ? styles['board'] : styles['counts']}>
        {ownBoard ? (
          <Diamond
            slots={board.slots}
            deck={deck}
            paper="whole"
            label={text.projector.wholeBoard}
            lit={NOTHING}
          />
        ) : null}
        {groups === 0 ? (
          <p className={styles['none']}>{text.projector.noBoards}</p>
        ) : (
          <Tallies items={items} groups={groups} deck={deck} of={activity.id} brief={ownBoard} />
        )}
        {ownBoard ? null : <Decided item={decided ?? null} how={decision?.how ?? ''} />}
      </div>
    </Frame>
  );
}

interface SentenceProps {
  items: Parameters<typeof findings>[0];
  groups: number;
  name: (item: string) => string;
}

function Sentence({ items, groups, name }: SentenceProps) {
  const { share, common, contested } = findings(items, groups);
  const names: string[] = [];
  for (const { item } of common.slice(0, NAMED)) {
    const next = name(item);
    if (names.length > 0 && names.join(', ').length + next.length > LETTERS) break;
    names.push(next);
  }
  const rest = common.length - names.length;
  const all = listNames(rest > 0 ? [...names, text.projector.more(rest)] : names);
  const { wholeAll, wholeMost, wholeMixed, wholeContested } = text.projector;
  return (
    <>
      <strong>
        {share === 'all' ? wholeAll(all, groups) : share === 'most' ? wholeMost(all) : wholeMixed}
      </strong>{' '}
      {contested === null
        ? null
        : wholeContested(name(contested.item), contested.top, groups - contested.chosenBy)}
    </>
  );
}
