/** "12 July 2026", where the reader is. */
export const dayOf = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(at);

/** With the time of day, for two copies of one day. */
export const momentOf = (at: number): string =>
  `${dayOf(at)}, ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)}`;
