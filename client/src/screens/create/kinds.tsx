import { ROWS } from '@facet/shared/boards/diamond9/shape.ts';
import type { Kind } from '@facet/shared/session/state.ts';
import type { ReactNode } from 'react';
import { MiniDiamond } from '../../ui/Lozenges.tsx';
import { MiniNetwork } from '../../ui/MiniNetwork.tsx';
import { ListPart } from './diamond9/ListPart.tsx';
import type { DraftView } from './draftKind.ts';
import type { DraftParts } from './kindDrafts.ts';
import { MapPart } from './network/MapPart.tsx';

/** Each kind's own part of the form, and the picture it is chosen by. */
export const KIND_PARTS: { [K in Kind]: { Part: DraftView<DraftParts[K]>; picture: ReactNode } } = {
  diamond9: {
    Part: ListPart,
    picture: <MiniDiamond filled={new Set(ROWS.flatMap((r) => r.slots))} size="72px" />,
  },
  network: { Part: MapPart, picture: <MiniNetwork size="72px" /> },
};
