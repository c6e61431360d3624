import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import { useState } from 'react';
import { send } from '../../session/connection.ts';
import { networkText } from '../../networkText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { NetworkMap } from './map/NetworkMap.tsx';
import { usePlaced } from './map/useMapView.ts';
import { Legend } from './reading/Legend.tsx';
import { SelectionSheet } from './sheets/SelectionSheet.tsx';
import styles from './Share.module.css';
import { LOOK_ONLY } from './lookOnly.ts';
import type { MemberMap } from './useSharedMaps.ts';
import type { Selection } from './view.ts';

interface ShareMapProps {
  member: MemberMap;
  /** This person's own map while it is not shared: only they see it here. */
  own: SettledNetwork | null;
  plan: NetworkPlan;
  activity: string;
  /** Its owner has shown it to the facilitators. */
  shown: boolean;
}

/** One member's map to look at, or why there is none. */
export function ShareMap({ member, own, plan, activity, shown }: ShareMapProps) {
  const words = networkText.share;
  const model = usePlaced(member.network ?? own, plan.given);
  const [selected, setSelected] = useState<Selection | null>(null);
  const [asking, setAsking] = useState(false);
  const title = member.you ? words.yourMap : words.mapOf(member.name);
  if (model === null || model.view.nodes.length === 0)
    return (
      <section className={styles['none']} aria-label={title}>
        <Icon name={model === null && !member.you ? 'lock' : 'network'} size="40px" />
        <p>
          {model === null
            ? member.you
              ? text.diamond.states.loading
              : member.left && !member.shared
                ? words.leftUnshared(member.name)
                : member.shared
                  ? text.diamond.states.loading
                  : words.notYet(member.name)
            : words.nothing}
        </p>
      </section>
    );
  const { view, network } = model;
  return (
    <section className={styles['map']} aria-label={title}>
      <h2>
        {title}
        {own === null ? null : (
          <span className={styles['onlyYou']}>
            <Icon name="lock" size="18px" /> {words.onlyYou}
          </span>
        )}
      </h2>
      <div className={styles['drawing']}>
        <NetworkMap view={view} label={title} me={network.me} selected={selected} onSelect={setSelected} />
      </div>
      <div className={styles['under']}>
        <details className={styles['key']}>
          <summary>{networkText.bench.key}</summary>
          <Legend view={view} />
        </details>
        {member.you && member.shared && !shown ? (
          <Button look="plain" icon="eye" onClick={() => setAsking(true)}>
            {words.showTitle}
          </Button>
        ) : null}
      </div>
      <SelectionSheet
        {...LOOK_ONLY}
        view={view}
        me={network.me}
        selected={selected}
        onSelect={setSelected}
        modal
        onClose={() => setSelected(null)}
      />
      {asking ? <ShowSheet activity={activity} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

/** Asks once before one's own map is shown to the facilitators: it cannot be taken back. */
function ShowSheet({ activity, onClose }: { activity: string; onClose: () => void }) {
  const words = networkText.share;
  const [failed, setFailed] = useState<string | null>(null);
  const show = async (): Promise<void> => {
    const answer = await send({ type: 'showBoard', activity });
    if (answer.ok) onClose();
    else setFailed(text.refusals[answer.refusal]);
  };
  return (
    <Sheet
      title={words.showTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="strong" icon="eye" onClick={() => void show()}>
            {text.share.showYes}
          </Button>
        </>
      }
    >
      <p>{words.showText}</p>
      {failed === null ? null : <p role="alert">{failed}</p>}
    </Sheet>
  );
}
