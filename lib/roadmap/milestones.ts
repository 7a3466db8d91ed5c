/**
 * The targets that every roadmap begins with; one place, so that they can be found and argued with.
 *
 * - AAR: the two lines of the roadmap's phases, 30 % by day 90 and 60 % by day 180. None for the pilot: people approve
 *   everything in it, so the strict rate is 0 by rule.
 * - FCR: handing work over must not make it worse, so what it was before the start by day 90, two points more by day
 *   180; where nothing was measured before the start, 75 % and 80 %.
 * - Cost per order: 15 % less than before the start by day 90, 30 % less by day 180.
 * - Margin per head and month: 10 % more by day 90, 25 % more by day 180.
 *
 * Cost and margin differ between firms by orders of magnitude, so without a time before the start they have no target.
 */
export function milestones(kpi: MilestoneKpi, before: number | null): Milestone[] {
  switch (kpi) {
    case "aar":
      return [
        { day: 90, target: 0.3 },
        { day: 180, target: 0.6 },
      ];
    case "fcr":
      return before === null
        ? [
            { day: 90, target: 0.75 },
            { day: 180, target: 0.8 },
          ]
        : [
            { day: 90, target: before },
            { day: 180, target: Math.min(1, before + 0.02) },
          ];
    case "cts":
      return relative(before, 0.85, 0.7);
    case "marginPerHead":
      // a share of a loss would ask for a greater loss
      return relative(before !== null && before > 0 ? before : null, 1.1, 1.25);
  }
}

export const milestoneKpis = ["aar", "fcr", "cts", "marginPerHead"] as const;
export type MilestoneKpi = (typeof milestoneKpis)[number];

export interface Milestone {
  /** day of the roadmap on which it is due */
  day: number;
  /** shares 0..1; money in the organisation's currency, margin per head and month */
  target: number;
}

function relative(before: number | null, first: number, second: number): Milestone[] {
  if (before === null) return [];
  return [
    { day: 90, target: before * first },
    { day: 180, target: before * second },
  ];
}
