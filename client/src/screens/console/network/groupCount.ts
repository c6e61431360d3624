/** The tile of a group's map says how much is on it; its head need not. */
export const groupCount = (): string => '';
