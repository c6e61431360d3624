import type { StageProps } from '../stageProps.ts';

export function Share({ activity }: StageProps) {
  return <p>Share {activity.question}</p>;
}
