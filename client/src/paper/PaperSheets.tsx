import type { Item } from '@facet/shared/session/state.ts';
import { useState } from 'react';
import { go } from '../app/router.ts';
import { useSeat } from '../app/useSeat.ts';
import { Loading } from '../screens/Loading.tsx';
import { useJoinWay, type JoinWay } from '../screens/projector/joinWay.ts';
import { currentActivity, useSession } from '../session/store.ts';
import { resultsText } from '../resultsText.ts';
import { text } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { StatePage } from '../ui/Page.tsx';
import { usePrintLight } from '../ui/usePrintLight.ts';
import { useTitle } from '../ui/useTitle.ts';
import { CardSheets, cardPages } from './CardSheets.tsx';
import { DiamondSheet, type Size } from './DiamondSheet.tsx';
import styles from './Paper.module.css';
import { PosterSheet } from './PosterSheet.tsx';

const words = text.paper;
type Sheet = keyof typeof words.sheets;
const ALL_SHEETS = ['cards', 'diamond', 'poster'] as const;
/** A session that maps its network has no cards and no diamond. */
const ONLY_POSTER = ['poster'] as const;
const NO_ITEMS: readonly Item[] = [];

/** Sheets to print for a session: its cards, a blank diamond, a poster to join. For whoever leads it. */
export function PaperSheets({ session }: { session: string }) {
  const secret = useSeat(session, null, ['facilitator']);
  const hello = useSession((s) => s.hello);
  const view = useSession((s) => s.view);
  const gone = useSession((s) => s.gone);
  const way = useJoinWay();
  const activity = useSession(currentActivity);
  const deck = useSession((s) => s.decks[activity?.id ?? ''] ?? NO_ITEMS);
  if (secret === null || gone !== null)
    return (
      <StatePage icon="lock" title={words.noSeat} actions={null}>
        <p>{resultsText.noSeatMore}</p>
      </StatePage>
    );
  if (hello === null || view === null || activity === null) return <Loading />;
  return (
    <Sheets
      title={view.title}
      question={activity.question}
      deck={deck}
      way={way}
      onBack={() => go(`/host/${session}`)}
    />
  );
}

interface SheetsProps {
  title: string;
  question: string;
  deck: readonly Item[];
  way: JoinWay | null;
  onBack: () => void;
}

/** The chosen sheets as they will be on paper, under the controls that are not printed. */
export function Sheets({ title, question, deck, way, onBack }: SheetsProps) {
  const [sheet, setSheet] = useState<Sheet>(deck.length === 0 ? 'poster' : 'cards');
  const [size, setSize] = useState<Size>('a4');
  usePrintLight();
  useTitle(words.title);
  const more = {
    cards: deck.length === 0 ? words.noCards : words.cardsMore(deck.length, cardPages(deck)),
    diamond: words.diamondMore,
    poster: words.posterMore,
  }[sheet];
  return (
    <div className={styles['page']}>
      <header className={styles['controls']}>
        <div className={styles['bar']}>
          <Button icon="arrowLeft" onClick={onBack}>
            {words.back}
          </Button>
          <h1>{words.title}</h1>
        </div>
        <div className={styles['choices']}>
          <Choice
            legend={words.which}
            value={sheet}
            options={(deck.length === 0 ? ONLY_POSTER : ALL_SHEETS).map((value) => ({
              value,
              label: words.sheets[value],
            }))}
            onChange={setSheet}
          />
          {sheet === 'diamond' ? (
            <Choice
              legend={words.size}
              value={size}
              options={(['a4', 'a3'] as const).map((value) => ({ value, label: words.sizes[value] }))}
              onChange={setSize}
            />
          ) : null}
        </div>
        <div className={styles['bar']}>
          <Button look="next" icon="file" onClick={() => window.print()}>
            {words.print}
          </Button>
          <p>{more}</p>
        </div>
      </header>
      <main id="main" className={styles['desk']}>
        {sheet === 'cards' ? <CardSheets deck={deck} /> : null}
        {sheet === 'diamond' ? <DiamondSheet title={title} question={question} size={size} /> : null}
        {sheet === 'poster' ? <PosterSheet title={title} question={question} way={way} /> : null}
      </main>
    </div>
  );
}
