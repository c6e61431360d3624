import { useRef, useState, type DragEvent } from 'react';
import styles from '../../../decks/ListSource.module.css';
import { leadText } from '../../../leadText.ts';
import { Button } from '../../../ui/Button.tsx';

const words = leadText.networkLead.plan;

/** A file with names, dropped here or chosen. It is read on this device; nothing is sent. */
export function RosterFile({ onFile }: { onFile: (file: File) => Promise<void> }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const read = (file: File | undefined): void => {
    if (file !== undefined) void onFile(file);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    read(event.dataTransfer.files[0]);
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
      <p>{words.drop}</p>
      <p className={styles['hint']}>{words.dropHint}</p>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button icon="file" onClick={() => input.current?.click()}>
        {leadText.create.chooseFile}
      </Button>
    </div>
  );
}
