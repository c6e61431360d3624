/** How often what is told at most, and how long someone who went is still here; milliseconds. Tests wait less. */
export const HUB_TIMES = {
  viewMs: 80,
  /** Views that differ in nothing but their version, as where people answer a round of consent. */
  quietViewMs: 1000,
  digestMs: 200,
  presenceMs: 1000,
  progressMs: 1000,
  devicesMs: 1000,
  graceMs: 15_000,
};
export type HubTimes = typeof HUB_TIMES;
