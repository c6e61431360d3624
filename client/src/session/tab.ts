import { TAB_PARAM } from '@facet/shared/protocol/tab.ts';
import { newId } from './newId.ts';

/** This page's key for a balancer, as parameters of an address; another for each page that is opened. */
export const TAB = { [TAB_PARAM]: newId() };
