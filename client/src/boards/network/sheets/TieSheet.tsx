import type { DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { tieKey } from '@facet/shared/boards/network/shape.ts';
import type { ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Facts } from './Facts.tsx';
import { directionWords, nameIn, typeWord } from './names.ts';
import type { SheetProps } from './panelProps.ts';
import { SidePanel } from './SidePanel.tsx';
import { TieFields } from './TieFields.tsx';
import styles from './Sheets.module.css';

interface TieSheetProps extends SheetProps {
  tie: DrawnTie;
  /** What else there is to say of it here, above all else: who drew it. */
  more?: ReactNode;
}

/** All there is about a tie: changed in place where it may be, else only told. */
export function TieSheet({ tie, more, modal, takesFocus, onClose, ...on }: TieSheetProps) {
  const { view, plan, moves, canWrite, backing } = on;
  const words = networkText.sheets;
  const shared = networkText.words;
  const name = nameIn(view.nodes);
  const [one, other] = [name(tie.a), name(tie.b)];
  return (
    <SidePanel
      key={tieKey(tie.a, tie.b)}
      title={shared.pair(one, other)}
      modal={modal}
      takesFocus={takesFocus}
      onClose={onClose}
      tag={
        <span className={`${styles['tag']} ${styles['tagChosen']}`}>
          <Icon name="link" />
          {words.tie}
        </span>
      }
      actions={
        canWrite ? (
          <Button
            look="danger"
            icon="trash"
            onClick={() => {
              onClose();
              moves.removeTie(tie.a, tie.b);
            }}
          >
            {words.removeTie}
          </Button>
        ) : null
      }
    >
      {backing === null ? null : (
        <p>{words.drawnBy(backing.ties.get(tieKey(tie.a, tie.b)) ?? 0, backing.of)}</p>
      )}
      {more}
      {tie.differ.map((claim) => (
        <p key={claim} className={styles['differ']}>
          <Icon name="clash" /> {words.differ[claim]}
        </p>
      ))}
      {canWrite ? (
        <TieFields
          tie={tie}
          one={one}
          other={other}
          types={plan.tieTypes}
          onChange={(change, how) =>
            moves.changeTie(tie.a, tie.b, change, how && { merge: how.merge, quiet: !how.done })
          }
        />
      ) : (
        <Facts
          facts={[
            [words.about, tie.types.map(typeWord).join(', ')],
            [words.strength, shared.strengths[tie.strength]],
            [words.direction, directionWords(tie.direction, one, other)],
            [words.when, shared.when[tie.when]],
            [words.sentence, tie.sentence],
          ]}
        />
      )}
    </SidePanel>
  );
}
