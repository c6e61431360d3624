/** How often what is told at most, and how long someone who went is still here; milliseconds. Tests wait less. */
export const HUB_TIMES = {
  viewMs: 80,
  digestMs: 200,
  presenceMs: 1000,
  progressMs: 1000,
  devicesMs: 1000,
  graceMs: 15_000,
};
export type HubTimes = typeof HUB_TIMES;
