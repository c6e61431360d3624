import { Agree } from './Agree.tsx';
import { Individual } from './Individual.tsx';
import { LateWork } from './LateWork.tsx';
import { Present } from './Present.tsx';
import { Share } from './Share.tsx';
import { Whole } from './Whole.tsx';
import type { KindViews } from '../kindViews.ts';

export const VIEWS: KindViews<'diamond9'> = { Individual, Share, Agree, Present, Whole, LateWork };
