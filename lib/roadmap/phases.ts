/** The three phases of every roadmap; days are counted from its start, both inclusive. */
export const phases = [
  {
    phase: "pilot",
    from: 0,
    to: 30,
    criteria: ["agentProcess", "eventsDaily", "attributed", "reviewed"],
  },
  { phase: "endToEnd", from: 31, to: 90, criteria: ["threeProcesses", "aar30"] },
  { phase: "reorganisation", from: 91, to: 180, criteria: ["aar60", "breakEven"] },
] as const satisfies readonly { phase: string; from: number; to: number; criteria: readonly string[] }[];

export type Phase = (typeof phases)[number]["phase"];

/**
 * What the data prove of a phase by themselves, over its last 28 days:
 * - `agentProcess`: at least one process with cases in which an agent did a step
 * - `eventsDaily`: something happened on each of the last 7 weekdays
 * - `attributed`: at least 95 % of the closed cases say who did the work
 * - `reviewed`: at least 50 % of the automated cases were reviewed
 * - `threeProcesses`: at least three processes with automated cases
 * - `aar30`: AAR of at least 30 %
 * - `aar60`: AAR of 60 %, with the lower end of its interval: reached, and certainly
 * - `breakEven`: above 1, the firm earns its people
 */
export type CriterionKey = (typeof phases)[number]["criteria"][number];

/** Day of the roadmap on which it ends. */
export const lastDay = 180;
