/** An id nothing else has. Not crypto.randomUUID: it does not exist where a school's server is reached without https. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((n) => (n % 36).toString(36)).join('');
