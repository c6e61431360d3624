import type { StageProps } from '../stageProps.ts';

export function Present({ activity }: StageProps) {
  return <p>Present {activity.question}</p>;
}
