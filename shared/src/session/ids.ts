const ID = /^[A-Za-z0-9_-]{1,40}$/;

/**
 * Whether a text may be an id on the wire, in a board's name or in a document. Names that every plain object has
 * (`__proto__`, `constructor`) are none: looked up in a record they would find something nobody put there.
 */
export const isId = (s: string): boolean => ID.test(s) && !(s in Object.prototype);
