import { phases } from "@/lib/roadmap/phases";
import type { KpiCardProps } from "../_components/KpiCard";
import type { RoadmapStripProps } from "../_components/RoadmapStrip";

type ExampleCard = Omit<KpiCardProps, "label" | "kpi"> & { kpi: "aar" | "fcr" | "cts" | "marginPerHead" };

const common = {
  definition: null,
  href: null,
  selected: false,
  currency: "CNY",
  today: "2026-11-21",
} as const;

/** The front page's example: on day 132 of its roadmap, and another firm than the sample. Made up, and marked as such. */
export const exampleCards: readonly ExampleCard[] = [
  {
    ...common,
    kpi: "aar",
    acronym: "AAR",
    unit: "share",
    value: 0.552,
    picture: {
      kind: "levels",
      shares: { autonomous: 0.552, supervised: 0.131, assisted: 0.142, unattributed: 0.012 },
      stress: "untouched",
    },
    changes: [
      { base: "start", as: "points", value: 0.552, verdict: "better" },
      { base: "previous", as: "points", value: 0.031, verdict: "better" },
    ],
    state: "on_track",
    target: { value: 0.6, due: "2027-01-08" },
  },
  {
    ...common,
    kpi: "fcr",
    acronym: "FCR",
    unit: "share",
    value: 0.78,
    picture: {
      kind: "line",
      values: [0.762, 0.758, 0.765, 0.771, 0.774, 0.769, 0.712, 0.741, 0.772, 0.776, 0.78, 0.783],
      provisionalFrom: 11,
    },
    changes: [
      { base: "start", as: "points", value: 0.018, verdict: "better" },
      { base: "previous", as: "points", value: -0.004, verdict: "worse" },
    ],
    state: "on_track",
    target: { value: 0.8, due: "2027-01-08" },
  },
  {
    ...common,
    kpi: "cts",
    acronym: "CTS",
    unit: "money",
    value: 48.3,
    picture: { kind: "parts", shares: { labour: 0.52, spend: 0.34, tool: 0.05, model: 0.09 } },
    changes: [
      { base: "start", as: "ratio", value: -0.33, verdict: "better" },
      { base: "previous", as: "ratio", value: -0.042, verdict: "better" },
    ],
    state: "met",
    target: { value: 50, due: "2027-01-08" },
  },
  {
    ...common,
    kpi: "marginPerHead",
    unit: "money",
    value: 17_812,
    perMonth: true,
    picture: { kind: "line", values: [142, 144, 141, 149, 153, 158, 155, 161, 166, 170, 174, 178] },
    changes: [
      { base: "start", as: "ratio", value: 0.25, verdict: "better" },
      { base: "previous", as: "ratio", value: 0.023, verdict: "better" },
    ],
    state: "at_risk",
    target: { value: 20_000, due: "2027-01-08" },
  },
];

export const exampleStrip: RoadmapStripProps = {
  href: null,
  day: 132,
  phases: phases.map(({ criteria, ...phase }) => ({
    ...phase,
    ...(phase.phase === "reorganisation"
      ? { state: "on_track", met: 2 }
      : { state: "met", met: criteria.length }),
    criteria: criteria.length,
  })),
};
