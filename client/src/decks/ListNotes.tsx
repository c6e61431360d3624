import type { ListNote } from '@facet/shared/decks/parse.ts';
import { leadText } from '../leadText.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './ListEditor.module.css';

/** What was changed or left out when a pasted list or a file was read, in words. What an item itself shows is not repeated. */
export function ListNotes({ notes }: { notes: readonly ListNote[] }) {
  const said = notes.flatMap((note): string[] => {
    switch (note.kind) {
      case 'duplicate':
        return [leadText.list.keptOnce(note.text)];
      case 'longName':
        return [leadText.list.nameJoined(note.name)];
      case 'heading':
        return [leadText.list.heading(note.text)];
      case 'tooLong':
      case 'tooMany':
        return [];
      default:
        return note satisfies never;
    }
  });
  const left = notes.find((n) => n.kind === 'tooMany')?.dropped ?? [];
  if (said.length === 0 && left.length === 0) return null;
  return (
    <ul className={styles['notes']}>
      {said.map((words) => (
        <li key={words}>
          <Icon name="check" />
          <span className="theirs">{words}</span>
        </li>
      ))}
      {left.length === 0 ? null : (
        <li>
          <Icon name="warning" />
          <details>
            <summary>{leadText.list.leftOut(left.length)}</summary>
            <ul>
              {left.map((words) => (
                <li key={words} className="theirs">
                  {words}
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
    </ul>
  );
}
