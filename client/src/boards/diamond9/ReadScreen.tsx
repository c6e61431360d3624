import type { Item } from '@facet/shared/session/state.ts';
import type { ReactNode } from 'react';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Foot, Shell } from '../../ui/Shell.tsx';
import cardStyles from './Card.module.css';
import styles from './ReadScreen.module.css';

interface ReadScreenProps {
  question: string;
  deck: readonly Item[];
  again: boolean;
  top: ReactNode;
  band: ReactNode;
  notice: ReactNode;
  onStart: () => void;
}

/** The long list to read, in the facilitator's order, before anything is placed. */
export function ReadScreen({ question, deck, again, top, band, notice, onStart }: ReadScreenProps) {
  const words = text.rank;
  const few = deck.length < 9;
  return (
    <Shell
      paper="own"
      top={top}
      band={band}
      notice={notice}
      foot={
        <Foot
          done={text.rank.count(deck.length)}
          next={few ? words.readNextFew(deck.length) : words.readNext}
        >
          <Button look="next" iconAfter="arrowRight" onClick={onStart}>
            {again ? words.goOn : words.start}
          </Button>
        </Foot>
      }
    >
      <div className={styles['read']}>
        <header className={styles['head']}>
          <h1 dir="auto" tabIndex={-1}>
            {question}
          </h1>
          <p>{words.readMore}</p>
        </header>
        <ol className={styles['cards']}>
          {deck.map((item) => (
            <li key={item.id} className={`${cardStyles['card']} ${styles['card']}`}>
              {item.name === undefined ? null : (
                <h2 className={cardStyles['name']} dir="auto">
                  {item.name}
                </h2>
              )}
              <p className={cardStyles['text']} dir="auto">
                {item.text}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </Shell>
  );
}
