/** Classes of the advisory locks, so that another program in the same database is unlikely to have the same. */
export const LOCKS = {
  /** One server migrates. */
  migrate: 0xface01,
  /** Whoever claims or releases keys, one after the other. */
  keys: 0xface02,
  /** Shared by appends to a session; alone for whoever erases from it. */
  session: 0xface03,
  /** Shared by every server; alone for whoever moves the data. */
  serving: 0xface04,
  /** One server looks after the data. */
  keeping: 0xface05,
} as const;
