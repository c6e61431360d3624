// Control characters, line and paragraph separators.
// oxlint-disable-next-line no-control-regex
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
// oxlint-disable-next-line no-control-regex
const BREAKS_BUT_LINES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]+/g;
// What cannot be seen: zero-width spaces, byte order marks, and marks that turn the direction of the text round them
// (a name with one could garble the line it stands in). The joiners of emoji and of some scripts stay.
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;
const HALF_CHARACTERS = /\p{Surrogate}+/gu;

/** One line of text as a person meant it: no control, invisible or half characters, single spaces, trimmed. */
export const cleanLine = (s: string): string =>
  s.replace(HALF_CHARACTERS, '').replace(UNSEEN, '').replace(BREAKS, ' ').replace(/\s+/g, ' ').trim();

/** The same for text of several lines: line breaks and tabs stay. */
export const cleanProse = (s: string): string =>
  s.replace(/\r\n?/g, '\n').replace(HALF_CHARACTERS, '').replace(UNSEEN, '').replace(BREAKS_BUT_LINES, ' ');
