import type { IconName } from '../ui/icons.ts';

/** The sign of an answer with thumbs. */
export const signOf = (value: number): IconName =>
  value > 0 ? 'thumbsUp' : value < 0 ? 'thumbsDown' : 'handshake';
