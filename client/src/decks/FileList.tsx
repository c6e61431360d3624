import { useRef, useState, type DragEvent } from 'react';
import { readListFile } from './readListFile.ts';
import { leadText } from '../leadText.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './ListSource.module.css';

/** A list from a file, dropped here or chosen. It is read on this device; nothing is sent. */
export function FileList({ onRead }: { onRead: (words: string) => number }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState<{ error: boolean; words: string } | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const result = await readListFile(file);
    const found = result.ok ? onRead(result.text) : 0;
    const words = result.ok
      ? found > 0
        ? leadText.create.fileRead(file.name, found)
        : leadText.create.nothingFound
      : leadText.create.fileProblems[result.why];
    setSaid({ error: found === 0, words });
    announce(words, found === 0 ? 'alert' : 'polite');
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={styles['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p>{leadText.create.drop}</p>
      <p className={styles['hint']}>{leadText.create.dropHint}</p>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept=".txt,.csv,.tsv,text/plain,text/csv,text/tab-separated-values"
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button icon="file" onClick={() => input.current?.click()}>
        {leadText.create.chooseFile}
      </Button>
      {said === null ? null : (
        <p className={said.error ? styles['fileError'] : styles['fileFine']}>
          <Icon name={said.error ? 'warningCircle' : 'saved'} /> {said.words}
        </p>
      )}
    </div>
  );
}
