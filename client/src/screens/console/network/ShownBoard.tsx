import type { SeatView } from '@facet/shared/session/views.ts';
import { text } from '../../../text.ts';
import type { Lead } from '../lead.ts';
import { MapList } from './MapList.tsx';
import { useMap } from './useMap.ts';

/** A person's own map, read only. */
export function ShownBoard({ lead, seat }: { lead: Lead; seat: SeatView }) {
  const map = useMap(lead, 'individual', seat.id);
  return <MapList map={map} closed={text.console.kinds.network.notShown} />;
}
