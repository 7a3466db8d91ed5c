/** The three phases of every roadmap; days are counted from its start, both inclusive. */
export const phases = [
  {
    phase: "pilot",
    from: 0,
    to: 30,
    criteria: ["agentProcess", "eventsDaily", "attributed", "reviewed", "knowledgeListed", "writtenBack"],
  },
  {
    phase: "endToEnd",
    from: 31,
    to: 90,
    criteria: [
      "threeProcesses",
      "aar30",
      "weeklySignedOff",
      "monthlyReviewed",
      "definitionsApproved",
      "rolesGiven",
      "auditIntact",
    ],
  },
  {
    phase: "reorganisation",
    from: 91,
    to: 180,
    criteria: ["aar60", "decisions", "breakEven", "recovered", "rolesPaid"],
  },
] as const satisfies readonly { phase: string; from: number; to: number; criteria: readonly string[] }[];

export type Phase = (typeof phases)[number]["phase"];
export type CriterionKey = (typeof phases)[number]["criteria"][number];

export const criterionKeys: readonly CriterionKey[] = phases.flatMap(({ criteria }) => criteria);

/** Day of the roadmap on which it ends. */
export const lastDay = 180;
