/** The KPIs that are shares of cases. */
export const shareKeys = [
  "aar",
  "aarSupervised",
  "aarExecuted",
  "coverage",
  "success",
  "fcr",
  "reopenRate",
] as const;
export type ShareKey = (typeof shareKeys)[number];
