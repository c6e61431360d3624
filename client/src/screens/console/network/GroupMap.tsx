import { leadText } from '../../../leadText.ts';
import type { GroupBoardProps, GroupTileProps } from '../kinds.ts';
import { mapOf } from './digest.ts';
import { MapCounts } from './MapCounts.tsx';
import { MapShown } from './MapShown.tsx';
import { useMap } from './useMap.ts';

/** A group's map as counts, for its tile. */
export function GroupInShort({ digest }: GroupTileProps) {
  return <MapCounts map={mapOf(digest)} />;
}

/** A group's map, for its sheet. */
export function GroupAtLarge({ lead, group }: GroupBoardProps) {
  const map = useMap(lead, 'group', group.id);
  return (
    <MapShown
      lead={lead}
      scope="group"
      owner={group.id}
      label={leadText.networkLead.mapOf(group.name)}
      map={map}
    />
  );
}
