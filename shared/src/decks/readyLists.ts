import { AUTHORITY_LIST } from './authorityList.ts';
import { NETWORK_LISTS } from './networkLists.ts';
import type { ReadyList } from './readyList.ts';
import { SCHOOL_LISTS } from './schoolLists.ts';

/** The lists a facilitator can start from, the ones most schools will want first. */
export const READY_LISTS: readonly ReadyList[] = [...SCHOOL_LISTS, ...NETWORK_LISTS, AUTHORITY_LIST];
