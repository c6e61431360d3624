import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import { useState } from 'react';
import { download } from '../../../files/download.ts';
import { networkText } from '../../../networkText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { EXPORTS, type ExportFile, type ExportId } from './exportList.ts';
import styles from './Files.module.css';

interface ExportSheetProps {
  network: Network;
  title: string;
  /** The map as it is shown just now; null where none is. */
  svg: () => SVGSVGElement | null;
  /** Lines that say what shapes and lines mean, for the foot of a picture. */
  legend?: readonly string[];
  onClose: () => void;
}

const words = networkText.files.export;
const PICTURES: readonly ExportId[] = ['png', 'svg'];

/** A map as a file in any of the formats people know, made on this device. */
export function ExportSheet({ network, title, svg, legend, onClose }: ExportSheetProps) {
  const [said, setSaid] = useState<{ fine: boolean; words: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const { nodes, ties } = drawn(network);
  const save = async (file: ExportFile): Promise<void> => {
    setBusy(true);
    // Fetched only now, and there may be no connection just now.
    const out = await import('./exports.ts')
      .then(async ({ exportFile }) => {
        const made = await exportFile(file, { network, title, at: new Date(), svg, legend });
        if (made !== null) download(made);
        return made;
      })
      .catch(() => null);
    setBusy(false);
    const sentence = out === null ? words.cannot : words.saved(out.name);
    setSaid({ fine: out !== null, words: sentence });
    announce(sentence, out === null ? 'alert' : 'polite');
  };
  const rows = (pictures: boolean) =>
    EXPORTS.filter(({ id }) => PICTURES.includes(id) === pictures).map(({ id, files }) => (
      <li key={id} className={styles['format']}>
        <span className={styles['what']}>
          <strong>{words.names[id]}</strong>
          <span className={styles['quiet']}>{words.about[id]}</span>
        </span>
        <span className={styles['buttons']}>
          {files.map((file) => {
            const part = words.parts[file] ?? '';
            return (
              <Button
                key={file}
                icon="file"
                disabled={busy}
                aria-label={words.saveIt(words.names[id], part)}
                onClick={() => void save(file)}
              >
                {part === '' ? words.save : part}
              </Button>
            );
          })}
        </span>
      </li>
    ));
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      actions={
        said === null ? undefined : (
          <p className={said.fine ? styles['fine'] : styles['error']}>
            <Icon name={said.fine ? 'saved' : 'warningCircle'} /> {said.words}
          </p>
        )
      }
    >
      <div className={styles['export']}>
        <p className={styles['quiet']}>{words.hint(nodes.length, ties.length)}</p>
        <h3>{words.pictures}</h3>
        <ul className={styles['formats']}>{rows(true)}</ul>
        <h3>{words.data}</h3>
        <ul className={styles['formats']}>{rows(false)}</ul>
      </div>
    </Sheet>
  );
}
