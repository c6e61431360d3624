import type { ActivityView } from '@facet/shared/session/views.ts';
import type { StageName } from '@facet/shared/session/state.ts';

/** The road of each kind of board: the steps people go through, in order. A new kind is one entry here and in STEP_AT. */
export const STEPS = {
  diamond9: ['read', 'rank', 'share', 'agree', 'present', 'decide'],
  network: ['draw', 'share', 'merge', 'present', 'decide'],
} as const;

/** The steps of one kind, or of any. */
export type Step<K extends keyof typeof STEPS = keyof typeof STEPS> = (typeof STEPS)[K][number];

/** What a participant looks at: the stage, with the two steps of group work apart. */
export type Scene = Exclude<StageName, 'groups'> | 'share' | 'agree';

type OnTheRoad = Exclude<Scene, 'waiting' | 'closed'>;

/** The step at which each stage of a kind stands. */
export const STEP_AT: { [K in keyof typeof STEPS]: Record<OnTheRoad, Step<K>> } = {
  diamond9: { individual: 'rank', share: 'share', agree: 'agree', present: 'present', whole: 'decide' },
  network: { individual: 'draw', share: 'share', agree: 'merge', present: 'present', whole: 'decide' },
};

/** Where an activity is. */
export const sceneOf = ({ stage }: Pick<ActivityView, 'stage'>): Scene =>
  stage.at === 'groups' ? stage.step : stage.at;

/** The place of a stage on its kind's road: -1 while people wait, the number of steps after the end. */
export function roadAt(activity: Pick<ActivityView, 'kind' | 'stage'>): number {
  const scene = sceneOf(activity);
  const steps: readonly Step[] = STEPS[activity.kind];
  if (scene === 'waiting') return -1;
  return scene === 'closed' ? steps.length : steps.indexOf(STEP_AT[activity.kind][scene]);
}
