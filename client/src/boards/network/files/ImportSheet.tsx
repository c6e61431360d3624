import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import { useRef, useState, type DragEvent } from 'react';
import { networkText } from '../../../networkText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import styles from './Files.module.css';
import { fileProblem } from './fileProblems.ts';
import type { NetworkRead } from './readFiles.ts';

interface ImportSheetProps {
  /** Puts the network onto the map; false where it could not be. */
  onImport: (network: Network) => boolean;
  /** How many more names and ties the map can hold. */
  room: { nodes: number; ties: number };
  onClose: () => void;
}

type State = { is: 'idle' | 'reading' } | { is: 'read'; names: string; read: NetworkRead };

const words = networkText.files.import;
const SHOWN = 10;

/** A network from a file, looked at before anything is done with it. */
export function ImportSheet({ onImport, room, onClose }: ImportSheetProps) {
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ is: 'idle' });
  const [over, setOver] = useState(false);
  const [failed, setFailed] = useState(false);
  const latest = useRef(0);
  const take = async (list: FileList | null): Promise<void> => {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    latest.current += 1;
    const turn = latest.current;
    setFailed(false);
    setState({ is: 'reading' });
    const read = await import('./readFiles.ts').then(
      ({ readNetworkFiles }) => readNetworkFiles(files),
      (): NetworkRead => ({ ok: false, problems: [fileProblem('notFetched')] }),
    );
    // Whoever chose another meanwhile wants that one.
    if (turn !== latest.current) return;
    setState({ is: 'read', names: files.map((f) => f.name).join(', '), read });
    if (read.ok) announce(words.ready(countsOf(read.network).words));
    else announce(words.problems(read.problems.length), 'alert');
  };
  const network = state.is === 'read' && state.read.ok ? state.read.network : null;
  const counts = network === null ? null : countsOf(network);
  const fits = counts !== null && counts.nodes <= room.nodes && counts.ties <= room.ties;
  const add = (): void => {
    if (network === null || counts === null) return;
    if (!onImport(network)) {
      setFailed(true);
      announce(words.failed, 'alert');
      return;
    }
    announce(words.added(counts.nodes, counts.ties));
    onClose();
  };
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          {network === null ? null : (
            <Button look="next" icon="plus" disabled={!fits} onClick={add}>
              {words.add}
            </Button>
          )}
        </>
      }
    >
      <div
        className={styles['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files);
        }}
      >
        {state.is === 'idle' ? (
          <>
            <p className={styles['lead']}>{words.drop}</p>
            <p className={styles['quiet']}>{words.hint}</p>
          </>
        ) : null}
        {state.is === 'reading' ? <p className={styles['lead']}>{words.reading}</p> : null}
        {state.is === 'read' ? <Outcome names={state.names} read={state.read} /> : null}
        {counts === null || fits ? null : (
          <p className={styles['error']}>
            <Icon name="warningCircle" /> {words.noRoom(room.nodes, room.ties)}
          </p>
        )}
        {failed ? (
          <p className={styles['error']}>
            <Icon name="warningCircle" /> {words.failed}
          </p>
        ) : null}
        <input
          ref={input}
          type="file"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          // No list of endings: tablets grey out files whose ending they do not know.
          onChange={(event) => {
            void take(event.target.files);
            event.target.value = '';
          }}
        />
        <Button
          icon="file"
          look={network === null ? 'strong' : 'outline'}
          onClick={() => input.current?.click()}
        >
          {state.is === 'idle' ? words.choose : words.another}
        </Button>
      </div>
    </Sheet>
  );
}

function countsOf(network: Network): { nodes: number; ties: number; words: string } {
  const { nodes, ties } = drawn(network);
  return { nodes: nodes.length, ties: ties.length, words: words.found(nodes.length, ties.length) };
}

function Outcome({ names, read }: { names: string; read: NetworkRead }) {
  const lines = read.ok ? read.notes : read.problems;
  const rest = lines.length - SHOWN;
  return (
    <>
      <p className={styles['file']} dir="auto">
        {names}
      </p>
      {read.ok ? (
        <p className={styles['lead']}>
          {countsOf(read.network).words} <span className={styles['quiet']}>{words.formats[read.format]}</span>
        </p>
      ) : (
        <p className={styles['error']}>
          <Icon name="warningCircle" /> {words.wrong}
        </p>
      )}
      {read.ok && lines.length > 0 ? <p className={styles['quiet']}>{words.notes(lines.length)}</p> : null}
      {lines.length > 0 ? (
        <ul className={styles['lines']}>
          {lines.slice(0, SHOWN).map((line, i) => (
            <li key={i} dir="auto">
              {line}
            </li>
          ))}
          {rest > 0 ? <li>{words.more(rest)}</li> : null}
        </ul>
      ) : null}
    </>
  );
}
