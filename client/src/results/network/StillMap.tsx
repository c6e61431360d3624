import { drawn } from '@facet/shared/boards/network/merge.ts';
import { NOTHING_GIVEN } from '@facet/shared/boards/network/networkDoc.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import { useEffect, useMemo, useState } from 'react';
import { NetworkMap } from '../../boards/network/map/NetworkMap.tsx';
import { PlaceKeeper, type Places } from '../../boards/network/map/placeKeeper.ts';
import { text } from '../../text.ts';
import styles from './StillMap.module.css';

/** A map that is over: to look at and to zoom into, never to change. */
export function StillMap({ map, label }: { map: Network; label: string }) {
  const picture = useMemo(() => drawn(map), [map]);
  const keeper = useMemo(() => new PlaceKeeper(NOTHING_GIVEN), []);
  const now = useMemo(() => keeper.place(picture), [keeper, picture]);
  const [slow, setSlow] = useState<{ of: typeof picture; at: Places } | null>(null);
  useEffect(() => {
    if (now !== null) return undefined;
    const stop = new AbortController();
    keeper.placeSlowly(picture, stop.signal).then(
      (at) => setSlow({ of: picture, at }),
      () => undefined,
    );
    return () => stop.abort();
  }, [keeper, picture, now]);
  const at = now ?? (slow?.of === picture ? slow.at : null);
  const view = useMemo(() => (at === null ? null : { ...picture, at }), [picture, at]);
  return (
    <div className={styles['map']}>
      {view === null ? <p>{text.common.loading}</p> : <NetworkMap view={view} label={label} />}
    </div>
  );
}
