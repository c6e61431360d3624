import type { GroupDigest } from '@facet/shared/protocol/sessionWire.ts';
import { text } from '../../../text.ts';
import type { Lead } from '../lead.ts';
import { mapOf } from './digest.ts';

/** How many ties a group has on its map. */
export const groupCount = (_lead: Lead, digest: GroupDigest | undefined): string =>
  text.networkLead.ties(mapOf(digest)?.ties ?? 0);
