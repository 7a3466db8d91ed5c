// Longer than most: everything that a report says, in one value that is answered, kept and rendered.
import { z } from "zod";
import { touchesAnswer } from "@/lib/cases/touchesAnswer";
import { driversAnswer } from "@/lib/change/driversAnswer";
import { changeEffect } from "@/lib/change/effectsAnswer";
import { hollowReasons } from "@/lib/change/hollow";
import { gateStates } from "@/lib/handover/gate";
import { shareKeys } from "@/lib/kpi/shareKeys";
import { states } from "@/lib/roadmap/judge";
import { type Phase, phases } from "@/lib/roadmap/phases";
import { lackKinds } from "@/lib/sources/lacksOf";

const day = z.string().meta({ format: "date" });
const days = z.object({ from: day, to: day.meta({ description: "inclusive" }) });
const number = z.number().nullable();

export const versions = ["owner", "team"] as const;
export type Version = (typeof versions)[number];

/** What a report's figures are, in the order in which they stand. */
export const reportKpis = [
  "aar",
  "fcr",
  "cts",
  "marginPerHead",
  "aarSupervised",
  "reopenRate",
  "timeSavedHours",
  "breakEven",
] as const;
export type ReportKpi = (typeof reportKpis)[number];

export const headlineSchema = z.object({
  kpi: z.enum(reportKpis),
  from: day.meta({ description: "of the days it is taken of: FCR and the reopening rate of settled ones" }),
  to: day,
  value: number.meta({ description: "margin per head is that of a month (× 365/12 ÷ days)" }),
  ofPeriod: z.number().optional().meta({
    description: "of margin per head: that of the period, as GET /api/v1/kpis answers it",
  }),
  previous: number.meta({ description: "of as many days before" }),
  start: number.meta({ description: "of the 28 days before the roadmap's start; null: there are none" }),
  numerator: z.number().optional(),
  denominator: number.optional(),
  low: number.optional(),
  high: number.optional(),
  completeness: number.optional(),
  provisional: z.literal(true).optional(),
  estimated: z.literal(true).optional(),
});
export type Headline = z.infer<typeof headlineSchema>;

const effect = changeEffect.pick({ own: true, others: true, effect: true, complete: true, drop: true });

/** Something decided on in a report, and what came of it. */
export const actionSchema = z.object({
  id: z.string(),
  period: z.string().meta({ description: "the report it was decided in" }),
  title: z.string(),
  process: z.string().nullable().meta({ description: "null: of the whole firm" }),
  kpi: z.enum(shareKeys).nullable(),
  expected: z.number().nullable().meta({ description: "a difference, in parts of 1" }),
  owner: z.object({
    id: z.string().nullable(),
    name: z.string(),
    member: z.boolean().meta({ description: "false: has left since" }),
  }),
  due: day.nullable(),
  state: z.enum(["open", "done", "dropped"]),
  ended: day.nullable(),
  late: z.boolean().meta({ description: "still open after its due day" }),
  measured: effect.nullable().meta({
    description: "what it did to its KPI since the day it was done; null: not done, or nothing to measure by",
  }),
});
export type ReportAction = z.infer<typeof actionSchema>;

export const commentSchema = z.object({ id: z.string(), at: z.string(), by: z.string(), body: z.string() });

const gateSchema = z.object({
  process: z.string(),
  name: z.string(),
  before: z
    .enum(gateStates)
    .nullable()
    .meta({ description: "what it was when the period began; null: there was none" }),
  after: z.enum(gateStates),
  reviewed: z.number(),
  accepted: z.number(),
  low: number,
  required: number,
  more: number,
});

const nextSchema = z.object({
  process: z.string(),
  name: z.string(),
  step: z.string().nullable(),
  upTo: z.string().nullable(),
  verdict: z.string(),
  more: number,
  reviewed: z.number(),
  monthly: z.string().nullable(),
});

const phaseNames = phases.map(({ phase }) => phase) as [Phase, ...Phase[]];

const mistakes = z.object({
  count: z.number(),
  cost: z.string().nullable(),
  unreviewed: z.number().nullable().optional().meta({
    description: "cases of agents, where none was reviewed: then a count of 0 is not known to be 0",
  }),
});

/**
 * A weekly iteration report or a monthly review: figures and what people added, without words. Days are those of the
 * organisation's zone; shares are parts of 1, money is the organisation's currency.
 */
export const reportSchema = z.object({
  period: z.string(),
  kind: z.enum(["week", "month"]),
  ...days.shape,
  whole: z.boolean().meta({ description: "false while the period runs: then it reaches to yesterday" }),
  version: z.enum(versions).meta({ description: "the team's holds no money" }),
  organisation: z.string(),
  timezone: z.string(),
  currency: z.string(),
  composedAt: z.string().meta({ format: "date-time" }),
  base: days.meta({ description: "what it is compared with: as many days of the period before" }),
  settledTo: day.meta({ description: "the last day whose FCR can no longer change by itself" }),
  data: z.object({
    to: z.string().nullable().meta({ description: "until when the newest event tells" }),
    stale: z.boolean().meta({ description: "it does not reach the last working day of the period" }),
    quiet: z.array(z.string()).meta({ description: "sources that used to send regularly and fell silent" }),
    refused: z.number().meta({ description: "events of the period that were not taken in" }),
    lacks: z.array(
      z.object({ kpi: z.string(), what: z.enum(lackKinds), count: number, names: z.array(z.string()) }),
    ),
  }),
  figures: z.array(headlineSchema),
  hollow: z.array(z.enum(hollowReasons)),
  drivers: z.array(driversAnswer),
  touches: touchesAnswer.nullable().meta({ description: "null: too many cases to look into" }),
  changes: z.array(
    changeEffect
      .pick({ day: true, title: true, kind: true, process: true, note: true })
      .extend({ effects: z.array(effect.extend({ kpi: z.enum(shareKeys) })) }),
  ),
  gates: z.array(gateSchema),
  stopped: z.array(z.object({ day, process: z.string(), name: z.string(), why: z.string() })),
  next: z.array(nextSchema),
  mistakes: z.object({ now: mistakes, before: mistakes }),
  lastActions: z.array(actionSchema).meta({ description: "of the period before, and older ones still open" }),
  actions: z.array(actionSchema).meta({ description: "decided in this one" }),
  phases: z.array(
    z.object({ phase: z.enum(phaseNames), state: z.enum(states), met: z.number(), of: z.number() }),
  ),
  names: z.record(z.string(), z.string()).meta({ description: "of the processes, by key" }),
  definitions: z
    .partialRecord(z.enum(reportKpis), z.string())
    .meta({ description: "the version of each figure's definition" }),
});
export type Report = z.infer<typeof reportSchema>;
