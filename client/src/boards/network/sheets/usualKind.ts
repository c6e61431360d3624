import type { NodeKind } from '@facet/shared/boards/network/shape.ts';

/** What a sort usually is, until somebody says otherwise. */
export const usualKind = (sort: string): NodeKind =>
  sort === 'pupils' || sort === 'governors' || sort === 'community' ? 'group' : 'organisation';
