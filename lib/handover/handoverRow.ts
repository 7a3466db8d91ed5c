import { z } from "zod";

export const ways = ["people", "with_review", "alone"] as const;
export type Way = (typeof ways)[number];

const text = z.string().nullable();
const number = z.number().nullable();
const actor = z.object({ kind: z.string(), id: z.string(), name: text });

/** A handover as `sql/listHandovers.sql.ts` reads it. */
export const handoverRow = z.object({
  id: z.string(),
  process: z.string(),
  name: z.string(),
  step: text,
  channel: text,
  amountUpTo: text,
  from: z.enum(ways),
  to: z.enum(ways),
  samplePercent: number,
  reason: text,
  gate: z.string(),
  sinceDay: text,
  automated: z.number(),
  reviewed: z.number(),
  accepted: z.number(),
  low: number,
  high: number,
  required: number,
  peopleCost: text,
  agentCost: text,
  reviewCost: text,
  mistakeCost: text,
  mistakeFrom: text,
  stopChecks: number,
  stopWeeklyCost: text,
  decidedAt: z.date(),
  decidedBy: actor,
  takenBackAt: z.date().nullable(),
  takenBackBy: actor.nullable(),
  takenBackFor: z.enum(["decision", "stop_rule"]).nullable(),
  takenBackReason: text,
  why: z.enum(["precision", "mistakes"]).nullable(),
  firedAt: text,
  firedChecks: number,
  firedMistakes: number,
  firedLow: number,
  firedCost: text,
  neverAlone: z.boolean(),
  aloneUpTo: text,
});

export type HandoverRow = z.output<typeof handoverRow>;
