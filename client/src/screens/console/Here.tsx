import type { DeviceView } from '@facet/shared/protocol/sessionWire.ts';
import { useState } from 'react';
import { useSession } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import { otherFacilitators, type Lead } from './lead.ts';
import { PeopleSheet } from './PeopleSheet.tsx';
import styles from './Side.module.css';

const KINDS: readonly { kind: DeviceView['device']; icon: IconName }[] = [
  { kind: 'tablet', icon: 'tablet' },
  { kind: 'phone', icon: 'phone' },
  { kind: 'laptop', icon: 'laptop' },
  { kind: 'unknown', icon: 'question' },
];

/** Who is here now, by kind of device, and the way to everyone. */
export function Here({ lead }: { lead: Lead }) {
  const [open, setOpen] = useState(false);
  const here = useSession((s) => s.here);
  const people = new Set(lead.people.map((p) => p.id));
  const online = lead.devices.filter((d) => d.online && people.has(d.seat));
  const others = otherFacilitators(lead).map((s) => s.name);
  const away = lead.people.length - here;
  return (
    <section className={styles['panel']} aria-label={leadText.people.here}>
      <div className={styles['title']}>
        <h2>{leadText.people.here}</h2>
        <strong>{here}</strong>
      </div>
      <ul className={styles['rows']}>
        {KINDS.map(({ kind, icon }) => ({
          kind,
          icon,
          count: online.filter((d) => d.device === kind).length,
        }))
          .filter(({ count }) => count > 0)
          .map(({ kind, icon, count }) => (
            <li key={kind}>
              <Icon name={icon} />
              <span>{leadText.people.devices[kind]}</span>
              <span>{count}</span>
            </li>
          ))}
      </ul>
      {away > 0 ? <p className={styles['quiet']}>{leadText.people.away(away)}</p> : null}
      {others.length === 0 ? null : <p className={styles['quiet']}>{leadText.people.facilitators(others)}</p>}
      <div>
        <Button icon="users" onTap={() => setOpen(true)} aria-haspopup="dialog">
          {leadText.people.open}
        </Button>
      </div>
      {open ? <PeopleSheet lead={lead} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
