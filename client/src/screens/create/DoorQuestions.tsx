import { TRAITS } from '@facet/shared/session/state.ts';
import { leadText } from '../../leadText.ts';
import { resultsText } from '../../resultsText.ts';
import { text } from '../../text.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Choice } from '../../ui/Choice.tsx';
import styles from './Create.module.css';
import type { Draft } from './draft.ts';

/** What the door asks, and who moves the cards at the end. */
export function DoorQuestions({ draft, change }: { draft: Draft; change: (part: Partial<Draft>) => void }) {
  return (
    <>
      <fieldset className={styles['part']}>
        <legend>{leadText.create.ask}</legend>
        <p className={styles['hint']}>{leadText.create.askHint}</p>
        <div className={styles['checks']}>
          {TRAITS.map((trait) => (
            <CheckBox
              key={trait}
              checked={draft.ask.includes(trait)}
              onChange={(on) =>
                change({ ask: on ? [...draft.ask, trait] : draft.ask.filter((t) => t !== trait) })
              }
            >
              {leadText.create.traits[trait]}
            </CheckBox>
          ))}
        </div>
        <CheckBox checked={draft.named} onChange={(named) => change({ named })}>
          {resultsText.names.ask}
        </CheckBox>
        <p className={styles['hint']}>{resultsText.names.hint}</p>
        <CheckBox checked={draft.admit} onChange={(admit) => change({ admit })}>
          {text.admission.ask}
        </CheckBox>
        <p className={styles['hint']}>{text.admission.hint}</p>
      </fieldset>
      <Choice
        legend={leadText.create.kinds[draft.kind].wholeWrite}
        value={draft.wholeWrite}
        onChange={(wholeWrite) => change({ wholeWrite })}
        options={[
          { value: 'everyone', label: leadText.create.writeEveryone },
          { value: 'facilitators', label: leadText.create.writeFacilitators },
        ]}
      />
    </>
  );
}
