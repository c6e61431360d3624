import type { GroupView } from '@facet/shared/session/views.ts';

/** Groups that anybody is in, as the console counts them: nobody waits for one that has been emptied. */
export const withPeople = (groups: readonly GroupView[]): GroupView[] =>
  groups.filter((g) => g.members.length > 0);
