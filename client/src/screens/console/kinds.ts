import type { GroupId, Kind, Pair } from '@facet/shared/session/state.ts';
import type { GroupDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { GroupView, SeatView } from '@facet/shared/session/views.ts';
import type { ComponentType, ReactNode } from 'react';
import { About as DiamondAbout } from './diamond9/About.tsx';
import { Closed as DiamondClosed } from './diamond9/Closed.tsx';
import { Deciding as DiamondDeciding } from './diamond9/Deciding.tsx';
import { Edit as DiamondEdit } from './diamond9/Edit.tsx';
import { GroupAtLarge as DiamondAtLarge, GroupInShort as DiamondInShort } from './diamond9/GroupBoard.tsx';
import { groupCount as diamondCount } from './diamond9/groupCount.ts';
import { Presenting as DiamondPresenting } from './diamond9/Presenting.tsx';
import { Ranking } from './diamond9/Ranking.tsx';
import { ShownBoard as ShownDiamond } from './diamond9/ShownBoard.tsx';
import type { Lead } from './lead.ts';
import { About as NetworkAbout } from './network/About.tsx';
import { Closed as NetworkClosed } from './network/Closed.tsx';
import { Deciding as NetworkDeciding } from './network/Deciding.tsx';
import { Drawing } from './network/Drawing.tsx';
import { Edit as NetworkEdit } from './network/Edit.tsx';
import { GroupAtLarge as NetworkAtLarge, GroupInShort as NetworkInShort } from './network/GroupMap.tsx';
import { groupCount as networkCount } from './network/groupCount.ts';
import { Presenting as NetworkPresenting } from './network/Presenting.tsx';
import { ShownBoard as ShownMap } from './network/ShownBoard.tsx';
import type { Wish } from './useWish.ts';

export interface GroupBoardProps {
  lead: Lead;
  group: GroupView;
  digest: GroupDigest | undefined;
}

/** A tile is drawn often, and there are many: it knows only what seldom changes besides its digest. */
export interface GroupTileProps extends Pick<GroupBoardProps, 'group' | 'digest'> {
  deck: Lead['deck'];
}

export interface PresentingProps {
  lead: Lead;
  group: GroupId | null;
  pair: Pair | null;
  wish: Wish;
}

interface ConsoleViews {
  /** What people are asked to work with, in a card while they wait. */
  About: ComponentType<{ lead: Lead }>;
  /** The sheet that changes it. */
  Edit: ComponentType<{ lead: Lead; onClose: () => void }>;
  /** Alone and in private: how far people are, as counts; its heading is the stage's. */
  Individual: ComponentType<{ lead: Lead }>;
  /** How far a group's board is, in a few letters ("5 of 9"). */
  groupCount: (deck: Lead['deck'], digest: GroupDigest | undefined) => string;
  /** A group's board in its tile, and larger in its sheet. */
  GroupInShort: ComponentType<GroupTileProps>;
  GroupAtLarge: ComponentType<GroupBoardProps>;
  /** The board a person chose to show to the facilitators, in its sheet. */
  ShownBoard: ComponentType<{ lead: Lead; seat: SeatView }>;
  /** A group presents; its heading is the stage's. */
  Presenting: ComponentType<PresentingProps>;
  /** The whole room; `onBoard` opens its board to be worked on. */
  Deciding: ComponentType<{ lead: Lead; onBoard: () => void }>;
  /** After the end, below the heading. `groups` are the tiles of the groups' boards. */
  Closed: ComponentType<{ lead: Lead; groups: ReactNode }>;
}

/** What a facilitator sees of each kind of board. A new kind is one entry here and one folder beside this file. */
export const CONSOLE_VIEWS: Record<Kind, ConsoleViews> = {
  diamond9: {
    About: DiamondAbout,
    Edit: DiamondEdit,
    Individual: Ranking,
    groupCount: diamondCount,
    GroupInShort: DiamondInShort,
    GroupAtLarge: DiamondAtLarge,
    ShownBoard: ShownDiamond,
    Presenting: DiamondPresenting,
    Deciding: DiamondDeciding,
    Closed: DiamondClosed,
  },
  network: {
    About: NetworkAbout,
    Edit: NetworkEdit,
    Individual: Drawing,
    groupCount: networkCount,
    GroupInShort: NetworkInShort,
    GroupAtLarge: NetworkAtLarge,
    ShownBoard: ShownMap,
    Presenting: NetworkPresenting,
    Deciding: NetworkDeciding,
    Closed: NetworkClosed,
  },
};
