import { drawn, type Drawn } from '@facet/shared/boards/network/merge.ts';
import { NOTHING_GIVEN, readNetwork } from '@facet/shared/boards/network/networkDoc.ts';
import type { GivenMap, NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Board } from '../../connection.ts';
import { useDoc } from '../../useBoard.ts';
import type { MapView } from '../view.ts';
import { PlaceKeeper, type Places } from './placeKeeper.ts';

/** A map as it is now: settled, drawn, and with a place for every node. */
export interface MapModel {
  network: SettledNetwork;
  drawn: Drawn;
  view: MapView;
}

/** The map on a board; null while there is no board, or its many nodes are being placed for the first time. */
export function useMapView(board: Board | null, { given }: Pick<NetworkPlan, 'given'>): MapModel | null {
  const network = useDoc(
    board,
    useCallback((b: Board) => readNetwork({ doc: b.doc, given }), [given]),
  );
  return usePlaced(network, given);
}

/** A settled map with a place for every node. */
export function usePlaced(network: SettledNetwork | null, given: GivenMap = NOTHING_GIVEN): MapModel | null {
  const keeper = useMemo(() => new PlaceKeeper(given), [given]);
  const map = useMemo(() => (network === null ? null : drawn(network)), [network]);
  const [slow, setSlow] = useState<{ of: Drawn; at: Places } | null>(null);
  const at = useMemo(() => (map === null ? null : keeper.place(map)), [map, keeper]);
  const waits = map !== null && at === null;

  useEffect(() => {
    if (map === null || !waits) return undefined;
    const stop = new AbortController();
    keeper.placeSlowly(map, stop.signal).then(
      (places) => setSlow({ of: map, at: places }),
      () => undefined,
    );
    return () => stop.abort();
  }, [map, keeper, waits]);

  return useMemo(() => {
    const places = at ?? (slow?.of === map ? slow?.at : undefined);
    if (network === null || map === null || places === undefined) return null;
    return { network, drawn: map, view: { ...map, at: places } };
  }, [network, map, at, slow]);
}
