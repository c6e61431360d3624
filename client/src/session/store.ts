import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type {
  ChallengeList,
  DeviceView,
  GroupDigest,
  Hello,
  OwnConsent,
  Progress,
  WholeDigest,
} from '@facet/shared/protocol/sessionWire.ts';
import type { ConsentView } from '@facet/shared/session/consent.ts';
import type { ActivityId, GroupId, Item } from '@facet/shared/session/state.ts';
import type { ActivityView, FacilitatorView, PublicView } from '@facet/shared/session/views.ts';
import { create } from 'zustand';

export type Link =
  /** Not yet let in. */
  | 'connecting'
  | 'online'
  /** Was in; the network is gone; coming back by itself. */
  | 'offline'
  /** The seat is gone for good; see `gone`. */
  | 'gone';

export type Gone =
  | 'removed'
  | 'left'
  | 'erased'
  /** The facilitator did not let them in. */
  | 'notLetIn'
  | 'unauthorised'
  /** Unknown to data that are not those this seat was taken in: an older backup may know nothing of it. */
  | 'otherData'
  | 'oldVersion';

export interface SessionStore {
  link: Link;
  gone: Gone | null;
  /** With the seat went so many changes of this device that no server had confirmed. */
  lost: number;
  hello: Hello | null;
  /** A facilitator is to let them in first. */
  waiting: boolean;
  /** False while the server has no room to save anything. */
  canSave: boolean;
  /** Add to Date.now() to get the server's clock. */
  clockOffset: number;
  view: PublicView | null;
  facilitator: FacilitatorView | null;
  decks: Record<ActivityId, Item[]>;
  /** What each network activity gives and asks. */
  networks: Record<ActivityId, NetworkPlan>;
  here: number;
  devices: DeviceView[];
  progress: Record<ActivityId, Progress>;
  /** Keyed by digestKey. */
  groupDigests: Record<string, GroupDigest>;
  wholeDigests: Record<ActivityId, WholeDigest>;
  /** Questions to put to groups; only facilitators are told. */
  challenges: Record<ActivityId, ChallengeList>;
  /** The round of consent of each activity that has one. */
  consents: Record<ActivityId, ConsentView | null>;
  /** What this seat answered, as the server last knew. */
  ownConsents: Record<ActivityId, OwnConsent>;
  /** Changes made on this page, in all its boards, that no server has confirmed yet. */
  unsaved: number;
  /** Whether this device has written all of them down, so that they outlive this page. */
  kept: boolean;
  /** Something between this device and the server answers in its place: a network that wants a sign-in first. */
  portal: boolean;
}

export const EMPTY: SessionStore = {
  link: 'connecting',
  gone: null,
  lost: 0,
  canSave: true,
  hello: null,
  waiting: false,
  clockOffset: 0,
  view: null,
  facilitator: null,
  decks: {},
  networks: {},
  here: 0,
  devices: [],
  progress: {},
  groupDigests: {},
  wholeDigests: {},
  challenges: {},
  consents: {},
  ownConsents: {},
  unsaved: 0,
  kept: true,
  portal: false,
};

/** What this page knows of its session. Only session/connection.ts writes it. */
export const useSession = create<SessionStore>()(() => EMPTY);

export const digestKey = (activity: ActivityId, group: GroupId): string => `${activity}/${group}`;

/** The activity on the agenda that is open now. */
export const currentActivity = (s: SessionStore): ActivityView | null =>
  s.view?.activities.find((a) => a.id === s.view?.current) ?? null;
