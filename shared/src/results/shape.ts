import type { Placement } from '../boards/diamond9/shape.ts';
import type { PairAnswered, RoomInsights } from '../boards/diamond9/room.ts';
import type { NetworkPlan } from '../boards/network/plan.ts';
import type { Network } from '../boards/network/shape.ts';
import type { WholeSupport } from '../boards/network/wholeSupport.ts';
import type { ConsentResult } from '../session/consent.ts';
import type {
  ActivityId,
  Decision,
  GroupId,
  Item,
  ItemId,
  SnapshotInfo,
  StageName,
} from '../session/state.ts';

/** Everything people take away from a session. Another Facet can read it again (`reportSchema`). */
export interface SessionReport {
  format: 'facet.session';
  version: 1;
  exportedAt: number;
  session: { id: string; title: string; createdAt: number; endedAt: number | null };
  /** Names of people are in it only where this is true; everyone was told so at the door. */
  named: boolean;
  /** How many took part. */
  people: number;
  activities: ActivityReport[];
  /** The report of an earlier session that was brought along, without an earlier one of its own. */
  earlier?: Omit<SessionReport, 'earlier'> | undefined;
}

export type ActivityReport = DiamondReport | NetworkReport;

export interface BaseReport {
  id: ActivityId;
  question: string;
  stage: StageName;
  /** Every group; `members` only where the session gives names. */
  groups: { id: GroupId; name: string; people: number; members?: string[] | undefined }[];
  decision: Decision | null;
  /** Rounds whose counts were shown. */
  consent: ConsentResult[];
}

/** Whose board: an individual one is in a report only where its owner shared it with their group. */
interface BoardOf {
  scope: 'group' | 'whole' | 'individual';
  /** The group whose board it is, or whose member shared it; null for the room's. */
  group: GroupId | null;
  /** "Person 3", or a name where the session gives names; null for what is not one person's. */
  participant: string | null;
}

export interface DiamondBoard extends BoardOf {
  slots: Placement;
  reasons: Record<ItemId, string>;
  /** The suggestion a group started from. */
  start: Placement | null;
  /** Ranked on paper and typed in. */
  paper?: true | undefined;
}

export interface DiamondReport extends BaseReport {
  kind: 'diamond9';
  deck: Item[];
  boards: DiamondBoard[];
  challenges: PairAnswered[];
  /** All finished private diamonds as counts; null below three. */
  alone: AloneCounts | null;
  room: RoomInsights;
}

export interface AloneCounts {
  finished: number;
  items: { item: ItemId; chosenBy: number; top: number }[];
}

export interface NetworkBoard extends BoardOf {
  map: Network;
}

export interface NetworkReport extends BaseReport {
  kind: 'network';
  network: NetworkPlan;
  boards: NetworkBoard[];
  snapshots: { info: SnapshotInfo; network: Network }[];
  /** What the room's map shows, and in how many groups' maps it stands. */
  room: { nodes: number; ties: number; wanted: number; support: WholeSupport };
}
