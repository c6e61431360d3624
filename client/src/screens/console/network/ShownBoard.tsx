import type { SeatView } from '@facet/shared/session/views.ts';
import { leadText } from '../../../leadText.ts';
import type { Lead } from '../lead.ts';
import { MapShown } from './MapShown.tsx';
import { useMap } from './useMap.ts';

/** A person's own map, read only. */
export function ShownBoard({ lead, seat }: { lead: Lead; seat: SeatView }) {
  const map = useMap(lead, 'individual', seat.id);
  const words = leadText.console.kinds.network;
  return (
    <MapShown
      lead={lead}
      scope="individual"
      owner={seat.id}
      label={words.shows(seat.name)}
      map={map}
      closed={words.notShown}
    />
  );
}
