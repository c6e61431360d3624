import type { Scope } from '@facet/shared/boards/address.ts';
import { boardName } from '@facet/shared/boards/address.ts';
import type { SessionId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useEffect, useMemo, useState } from 'react';
import { networkText } from '../../networkText.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useBoard } from '../useBoard.ts';
import { NetworkMap } from './map/NetworkMap.tsx';
import { useMapView } from './map/useMapView.ts';
import styles from './Present.module.css';
import { Legend } from './reading/Legend.tsx';
import { plainSentence } from './reading/pieces.ts';
import { litOf } from './reading/reading.ts';
import { SaidWords } from './reading/SaidWords.tsx';
import { useFindings } from './reading/useReading.ts';
import { useNetworkPlan } from './useNetworkPlan.ts';
import type { Backing, Selection } from './view.ts';

interface SpottedMapProps {
  session: SessionId;
  activity: ActivityView;
  secret: string;
  scope: Scope;
  owner: string;
  label: string;
  /** What the facilitator points at; it is lit, and said under the map. */
  spot: string | null;
  backing?: Backing | null;
}

/** A map to look at, with what the facilitator points at lit and said. */
export function SpottedMap(props: SpottedMapProps) {
  const { session, activity, secret, scope, owner, label, spot, backing = null } = props;
  const open = useBoard(boardName({ session, activity: activity.id, scope, owner }), secret);
  const plan = useNetworkPlan(activity.id);
  const model = useMapView(open?.board ?? null, plan);
  const [selected, setSelected] = useState<Selection | null>(null);
  const view = model?.view ?? null;
  const { found } = useFindings(view ?? NOTHING);
  const spotted = useMemo(() => (view === null ? null : litOf(spot, found ?? [], view)), [spot, found, view]);
  const said = spotted === null ? '' : plainSentence(spotted.said);
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said]);
  if (view === null) return <p className={styles['head']}>{text.diamond.states.loading}</p>;
  if (view.nodes.length === 0) return <p className={styles['head']}>{networkText.present.empty}</p>;
  return (
    <div className={styles['spotted']}>
      <NetworkMap
        view={view}
        label={label}
        lit={spotted?.lit ?? null}
        backing={backing}
        showBacking={backing !== null}
        selected={selected}
        onSelect={setSelected}
      />
      {spotted === null ? null : (
        <p className={styles['said']}>
          <Icon name="hand" />
          <span>
            <SaidWords said={spotted.said} />
          </span>
        </p>
      )}
      <details className={styles['legend']}>
        <summary>{networkText.bench.key}</summary>
        <Legend view={view} backing={backing} />
      </details>
    </div>
  );
}

const NOTHING = { nodes: [], ties: [] };
