import { DiamondPicture } from '../../../boards/diamond9/DiamondPicture.tsx';
import { diamondOf } from '../../../boards/diamond9/digest.ts';
import { text } from '../../../text.ts';
import type { GroupBoardProps } from '../kinds.ts';
import styles from '../stages/Groups.module.css';
import { TextDiamond } from './TextDiamond.tsx';

/** A group's diamond as words, for its tile. */
export function GroupInShort({ lead, group, digest }: GroupBoardProps) {
  return (
    <TextDiamond
      slots={diamondOf(digest)?.slots ?? {}}
      deck={lead.deck}
      label={text.groups.diamondOf(group.name)}
    />
  );
}

/** A group's diamond with its cards, for its sheet. */
export function GroupAtLarge({ lead, group, digest }: GroupBoardProps) {
  return (
    <div className={styles['paper']}>
      <DiamondPicture
        slots={diamondOf(digest)?.slots ?? {}}
        deck={lead.deck}
        label={text.groups.diamondOf(group.name)}
      />
    </div>
  );
}
