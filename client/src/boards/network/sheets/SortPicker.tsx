import { NETWORK_LIMITS } from '@facet/shared/boards/network/shape.ts';
import { networkText } from '../../../networkText.ts';
import { OwnWords } from './OwnWords.tsx';
import { Segments } from './Segments.tsx';
import { sortWord } from './names.ts';
import { SortMark } from './SortMark.tsx';
import styles from './Sheets.module.css';

interface SortPickerProps {
  /** The activity's sorts. */
  sorts: readonly string[];
  value: string;
  onChange: (sort: string) => void;
}

/** What somebody or something is: the activity's sorts with their signs, and one's own words. */
export function SortPicker({ sorts, value, onChange }: SortPickerProps) {
  const words = networkText.sheets;
  const all = sorts.includes(value) ? sorts : [...sorts, value];
  return (
    <div className={styles['group']}>
      <Segments
        legend={words.sort}
        columns={2}
        value={value}
        options={all.map((sort) => ({
          value: sort,
          label: (
            <span className={styles['sortOption']}>
              <SortMark sort={sort} />
              <span className="theirs" dir="auto">
                {sortWord(sort)}
              </span>
            </span>
          ),
        }))}
        onChange={onChange}
      />
      <OwnWords
        open={words.otherSort}
        label={words.ownSort}
        add={words.ownSortAdd}
        maxLength={NETWORK_LIMITS.sortChars}
        onAdd={onChange}
      />
    </div>
  );
}
