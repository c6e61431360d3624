import type { StageProps } from '../stageProps.ts';

export function Whole({ activity }: StageProps) {
  return <p>Whole {activity.question}</p>;
}
