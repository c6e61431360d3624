import { DiamondPicture } from '../../../boards/diamond9/DiamondPicture.tsx';
import { diamondOf } from '../../../boards/diamond9/digest.ts';
import { shortName } from '../../../boards/diamond9/names.ts';
import { leadText } from '../../../leadText.ts';
import type { GroupBoardProps, GroupTileProps } from '../kinds.ts';
import styles from '../stages/Groups.module.css';
import { AnswersNoted } from './AnswersNoted.tsx';
import { Questions } from './Questions.tsx';
import { TextDiamond } from './TextDiamond.tsx';

/** A group's diamond as words, for its tile. */
export function GroupInShort({ deck, group, digest }: GroupTileProps) {
  return (
    <TextDiamond
      slots={diamondOf(digest)?.slots ?? {}}
      deck={deck}
      label={leadText.groups.diamondOf(group.name)}
    />
  );
}

/** A group's diamond with its cards, what it answered and what to ask it, for its sheet. */
export function GroupAtLarge({ lead, group, digest }: GroupBoardProps) {
  const slots = diamondOf(digest)?.slots ?? {};
  const name = (id: string): string => {
    const item = lead.deck.find((i) => i.id === id);
    return item === undefined ? '' : shortName(item);
  };
  return (
    <>
      <div className={styles['paper']}>
        <DiamondPicture slots={slots} deck={lead.deck} label={leadText.groups.diamondOf(group.name)} />
      </div>
      <AnswersNoted lead={lead} group={group.id} name={name} heading={leadText.presenting.noted} />
      <Questions lead={lead} group={group.id} slots={slots} name={name} />
    </>
  );
}
