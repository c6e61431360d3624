import type { StageProps } from '../stageProps.ts';

export function Agree({ activity }: StageProps) {
  return <p>Agree {activity.question}</p>;
}
