import type { StageProps } from '../stageProps.ts';

export function Individual({ activity }: StageProps) {
  return <p>Individual {activity.question}</p>;
}
