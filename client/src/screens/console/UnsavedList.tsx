import type { DeviceView } from '@facet/shared/protocol/sessionWire.ts';
import { leadText } from '../../leadText.ts';
import { useServerNow } from '../../ui/useClock.ts';
import styles from './UnsavedList.module.css';

/** Whose device last told of changes not yet saved, how many, and when it said so. */
export function UnsavedList({ unsaved }: { unsaved: readonly { name: string; device: DeviceView }[] }) {
  const now = useServerNow(5000);
  return (
    <ul className={styles['list']}>
      {unsaved.map(({ name, device }) => (
        <li key={device.seat}>
          <span>
            <strong>{leadText.console.deviceOf(name, device.device)}</strong>
            <small>{leadText.console.asTold(Math.max(0, now - device.heardAt))}</small>
          </span>
          <span>{leadText.console.changes(device.unsaved)}</span>
        </li>
      ))}
    </ul>
  );
}
