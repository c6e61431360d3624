import type { ReactNode } from 'react';

/** The heading of a stage; focus comes here when the stage changes. */
export function StageTitle({ children }: { children: ReactNode }) {
  return <h1 tabIndex={-1}>{children}</h1>;
}
