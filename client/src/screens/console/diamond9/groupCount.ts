import { placesToFill } from '@facet/shared/boards/diamond9/shape.ts';
import type { GroupDigest } from '@facet/shared/protocol/sessionWire.ts';
import { diamondOf } from '../../../boards/diamond9/digest.ts';
import { leadText } from '../../../leadText.ts';
import type { Lead } from '../lead.ts';

/** How many places a group has filled, of how many. */
export const groupCount = (deck: Lead['deck'], digest: GroupDigest | undefined): string =>
  leadText.groups.placedOf(diamondOf(digest)?.placed ?? 0, placesToFill(deck.length));
