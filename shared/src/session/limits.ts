/** Limits every package agrees on. Lengths are UTF-16 code units, times are milliseconds. */
export const LIMITS = {
  nameChars: 40,
  titleChars: 120,
  questionChars: 200,
  itemNameChars: 24,
  itemChars: 300,
  reasonChars: 1000,
  noteChars: 1000,
  minItems: 3,
  maxItems: 60,
  seats: 150,
  hardSeats: 400,
  /** How often people may come to the door by one code; coming and going must not fill the log. */
  knocks: 1000,
  /** Of how many of those turned away it is still known that they were. */
  turnedAway: 100,
  /** Taken away again so soon, results are not noted again. */
  takenAgainMs: 10 * 60_000,
  groups: 40,
  groupSize: 8,
  activities: 12,
  secretsPerSeat: 20,
  openInvites: 20,
  graceMs: 30_000,
  timerMaxMs: 8 * 3_600_000,
  challenges: 500,
  snapshots: 60,
  snapshotNameChars: 60,
  spotChars: 220,
  consentCandidates: 6,
  consentRounds: 50,
  candidateChars: 200,
  /** Links to the results that live at once, and that were ever made. */
  openResults: 20,
  results: 200,
  resultsDays: 90,
  resultsDaysMax: 365,
} as const;
