import type { SnapshotInfo } from '@facet/shared/session/state.ts';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu, type MenuItem } from '../../../ui/Menu.tsx';
import { momentOf } from './dates.ts';
import styles from './Time.module.css';

const words = networkText.time;

interface SnapshotRowProps {
  copy: SnapshotInfo;
  leads: boolean;
  onLook: () => void;
  onCompareNow: () => void;
  onRename: () => void;
  onRemove: () => void;
  onExport: (() => void) | null;
}

/** One copy: its name, when it was kept, what is on it, and what can be done with it. */
export function SnapshotRow({
  copy,
  leads,
  onLook,
  onCompareNow,
  onRename,
  onRemove,
  onExport,
}: SnapshotRowProps) {
  const items: MenuItem[] = [
    ...(onExport === null
      ? []
      : [{ key: 'export', label: words.export, icon: 'file' as const, onSelect: onExport }]),
    ...(leads
      ? [
          { key: 'rename', label: words.rename, icon: 'pencil' as const, onSelect: onRename },
          { key: 'remove', label: words.remove, icon: 'trash' as const, danger: true, onSelect: onRemove },
        ]
      : []),
  ];
  return (
    <li>
      <div className={styles['top']}>
        <div className={styles['what']}>
          <strong dir="auto">{copy.name}</strong>
          <span>{words.on(momentOf(copy.at))}</span>
          <span>{words.counts(copy.nodes, copy.ties)}</span>
        </div>
        {items.length === 0 ? null : (
          <Menu label={words.more(copy.name)} items={items}>
            {(trigger) => <Button look="plain" icon="more" label={words.more(copy.name)} {...trigger} />}
          </Menu>
        )}
      </div>
      <div className={styles['deeds']}>
        <Button onClick={onLook} aria-label={`${words.open}: ${copy.name}`}>
          {words.open}
        </Button>
        <Button onClick={onCompareNow} aria-label={`${words.compareNow}: ${copy.name}`}>
          {words.compareNow}
        </Button>
      </div>
    </li>
  );
}
