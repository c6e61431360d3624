const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** "4 March 2026". */
export const dateOf = (at: number): string => format.format(at);
