import type { Kind } from '@facet/shared/session/state.ts';
import { DIAMOND_DRAFT, type DiamondDraft } from './diamond9/draft.ts';
import type { DraftKind } from './draftKind.ts';
import { NETWORK_DRAFT, type NetworkDraft } from './network/draft.ts';

/** Each kind's own part of a draft. A new kind is one entry here, in KIND_DRAFTS and in KIND_PARTS, and one folder. */
export interface DraftParts {
  diamond9: DiamondDraft;
  network: NetworkDraft;
}

export const KIND_DRAFTS: { [K in Kind]: DraftKind<DraftParts[K]> } = {
  diamond9: DIAMOND_DRAFT,
  network: NETWORK_DRAFT,
};
