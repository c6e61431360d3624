import { boardName, type Scope } from '@facet/shared/boards/address.ts';
import type { SessionId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { text } from '../../../text.ts';
import { useBoard } from '../../useBoard.ts';
import { useNetworkPlan } from '../useNetworkPlan.ts';
import type { Backing, Lit } from '../view.ts';
import styles from './NetworkMap.module.css';
import { NetworkMap } from './NetworkMap.tsx';
import { useMapView } from './useMapView.ts';

interface MapPictureProps {
  session: SessionId;
  activity: ActivityView;
  scope: Scope;
  owner: string;
  /** Of the seat that looks. */
  secret: string;
  /** What a screen reader calls it. */
  label: string;
  lit?: Lit | null;
  backing?: Backing | null;
  size?: 'tablet' | 'projector';
}

/** The map on a board as it is now, to look at: it follows what is drawn, and takes nothing. */
export function MapPicture({ session, activity, scope, owner, secret, ...shown }: MapPictureProps) {
  const open = useBoard(boardName({ session, activity: activity.id, scope, owner }), secret);
  const plan = useNetworkPlan(activity.id);
  const model = useMapView(open?.board ?? null, plan);
  if (model === null || open?.status === 'loading')
    return <p className={styles['waiting']}>{text.diamond.states.loading}</p>;
  return (
    <NetworkMap
      {...shown}
      view={model.view}
      me={model.network.me}
      showBacking={shown.backing !== null && shown.backing !== undefined}
    />
  );
}
