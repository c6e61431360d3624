// What a server is started with to be broken on purpose, or hurried: nothing of this is part of the product.
import { join } from 'node:path';
import type { Broken } from './ways.ts';

export const HOOK = join(import.meta.dirname, 'hook.ts');

export function environment({
  broken,
  hurry,
}: {
  broken: Broken | null;
  hurry: boolean;
}): Record<string, string> {
  if (broken === null && !hurry) return {};
  return {
    NODE_OPTIONS: `--import=${HOOK}`,
    CHAOS_BROKEN: broken ?? '',
    CHAOS_HURRY: hurry ? '1' : '',
  };
}
