import type { Item } from '@facet/shared/session/state.ts';
import { useSession } from '../session/store.ts';
import { text } from '../text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { candidateOf } from './candidate.ts';
import styles from './ConsentLead.module.css';
import { howAgreed } from './outcome.ts';

interface ConsentOffersProps {
  activity: string;
  deck: readonly Item[];
  /** Puts it into the form: the candidate, and how it was agreed. */
  onUse: (candidate: string, how: string) => void;
}

/** What a round of consent came to, offered as the wording of how it was agreed. */
export function ConsentOffers({ activity, deck, onUse }: ConsentOffersProps) {
  const round = useSession((s) => s.consents[activity] ?? null);
  const words = text.consent.lead;
  if (round === null || round.counts === null) return null;
  const { counts, of, way } = round;
  return (
    <div className={styles['offers']}>
      <p>{words.offers}</p>
      <ul>
        {round.candidates.map((candidate, i) => {
          const how = howAgreed(way, counts[i] ?? [], of ?? 0);
          return (
            <li key={candidate}>
              <Button
                icon="pencil"
                wide
                onClick={() => {
                  onUse(candidate, how);
                  announce(words.used);
                }}
              >
                {words.use(candidateOf(candidate, deck).name, how)}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
