import type { Contribution } from '@facet/shared/boards/network/combine.ts';
import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import { listNames } from '../../../wording.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useLater } from '../reading/useLater.ts';
import styles from './Merge.module.css';
import { placed, startOf, type Start } from './starting.ts';

const words = networkText.merge.start;

interface StartPanelProps {
  /** The maps that are shared and here. */
  contributions: readonly Contribution[];
  plan: Pick<NetworkPlan, 'given'>;
  /** What was chosen before; null where nobody has. It can be changed. */
  chosen: SettledNetwork['start'];
  startFrom: (union: Network) => void;
  startEmpty: () => void;
  /** Names of members who have not shared yet. */
  missing?: readonly string[];
  /** Maps of groups, for the room's map, and not of members. */
  groups?: boolean;
  onDone?: () => void;
}

/** A group's first choice: from all that its members drew, or from nothing. What it brings is said before it is done. */
export function StartPanel({
  contributions,
  plan,
  chosen,
  startFrom,
  startEmpty,
  missing = [],
  groups = false,
  onDone,
}: StartPanelProps) {
  const heading = useId();
  const [busy, setBusy] = useState(false);
  const content = useMemo(
    () =>
      contributions.length === 0 ? null : JSON.stringify([contributions, plan.given.nodes.map((n) => n.id)]),
    [contributions, plan.given],
  );
  const { value } = useLater('start', content, () => startOf(contributions, plan.given));
  const given = plan.given.nodes.length;
  const fromUnion = async (start: Start): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      startFrom(await placed(start.network));
    } finally {
      setBusy(false);
    }
    announce(words.startedSpoken(start.names, start.ties));
    onDone?.();
  };
  return (
    <section className={styles['starts']} aria-labelledby={heading}>
      <h2 id={heading}>{words.title}</h2>
      {content === null ? (
        <p className={styles['quiet']}>{words.noMaps}</p>
      ) : (
        <Way chosen={chosen === 'union'}>
          <Button
            look={chosen === null ? 'next' : 'outline'}
            icon="group"
            aria-disabled={busy || value === null || value.tooMany}
            onClick={() => void (value === null || value.tooMany ? undefined : fromUnion(value))}
          >
            {(groups ? words.unionWhole : words.union)(contributions.length)}
          </Button>
          {value === null ? <p className={styles['quiet']}>{words.counting}</p> : <Brings start={value} />}
          {missing.length > 0 ? (
            <p className={styles['quiet']} dir="auto">
              {words.waiting(listNames(missing))}
            </p>
          ) : null}
        </Way>
      )}
      <Way chosen={chosen === 'nothing'}>
        <Button
          icon="plus"
          aria-disabled={busy}
          onClick={() => {
            if (busy) return;
            startEmpty();
            announce(given > 0 ? words.listSpoken : words.emptySpoken);
            onDone?.();
          }}
        >
          {given > 0 ? words.list : words.empty}
        </Button>
        <p className={styles['quiet']}>{given > 0 ? words.listMore(given) : words.emptyMore}</p>
      </Way>
      <p className={styles['quiet']}>{words.later}</p>
    </section>
  );
}

function Brings({ start }: { start: Start }) {
  if (start.tooMany) return <p>{words.tooMany(start.network.nodes.length)}</p>;
  return (
    <p>
      {[words.brings(start.names, start.ties), words.asOne(start.asOne), words.maybe(start.maybe)]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}

function Way({ chosen, children }: { chosen: boolean; children: ReactNode }) {
  return (
    <div className={styles['start']} data-chosen={chosen || undefined}>
      {children}
      {chosen ? (
        <p className={styles['chosen']}>
          <Icon name="check" /> {words.chosen}
        </p>
      ) : null}
    </div>
  );
}
