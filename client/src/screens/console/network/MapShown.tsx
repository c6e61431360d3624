import type { Scope } from '@facet/shared/boards/address.ts';
import { SpottedMap } from '../../../boards/network/SpottedMap.tsx';
import { useWholeBacking } from '../../../boards/network/useWholeBacking.ts';
import { useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import type { Lead } from '../lead.ts';
import { MapList } from './MapList.tsx';
import styles from './MapShown.module.css';
import type { MapNow } from './useMap.ts';

interface MapShownProps {
  lead: Lead;
  scope: Scope;
  /** A seat, a group, or empty for the whole room's. */
  owner: string;
  label: string;
  /** The same map, for the words below the picture. */
  map: MapNow;
  /** What to say where it cannot be read. */
  closed?: string;
}

/** A map to look at on the console, with what is pointed at lit; below it the same in words. */
export function MapShown({
  lead,
  scope,
  owner,
  label,
  map,
  closed = leadText.networkLead.closed,
}: MapShownProps) {
  const { session, activity, secret } = lead;
  const backing = useWholeBacking(useSession((s) => s.wholeDigests[activity.id] ?? null));
  if (map.at !== 'open' || map.drawn.nodes.length === 0) return <MapList map={map} closed={closed} />;
  return (
    <>
      <div className={styles['map']} data-paper={scope}>
        <SpottedMap
          session={session}
          activity={activity}
          secret={secret}
          scope={scope}
          owner={owner}
          label={label}
          spot={scope === 'individual' ? null : activity.spot}
          backing={scope === 'whole' ? backing : null}
        />
      </div>
      <details className={styles['words']}>
        <summary>{leadText.networkLead.inWords}</summary>
        <MapList map={map} closed={closed} />
      </details>
    </>
  );
}
