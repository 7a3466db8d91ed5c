import { z } from "zod";
import { storable } from "@/lib/contract/storable";
import { verdicts } from "@/lib/handover/candidates";

const money = z.string().meta({ description: "decimal string, in the organisation's currency" });
const optional = money.nullable();
const share = z.number().nullable();
const count = z.number().int();
const day = z.string().meta({ format: "date" });
const proved = z.enum(["ready", "keep_reviewing", "not_yet", "no_gate"]);

const part = z.object({
  state: z.enum([...proved.options, "red_line", "watched"]).meta({
    description: "a red line overrides everything; watched: it was handed over",
  }),
  proved: proved.meta({ description: "what the figures alone say" }),
  since: day.meta({ description: "first day of the proof" }),
  auto: count.meta({ description: "closed cases with a machine step since then" }),
  n: count.meta({ description: "of them reviewed: GET /api/v1/cases with proof=reviewed lists them" }),
  k: count.meta({ description: "of them with every review accepted" }),
  precision: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .meta({ description: "k ÷ n with its 95 % interval" }),
  required: share.meta({
    description:
      "the precision from which the agent alone is the cheapest way; null: costs are unknown, or none is",
  }),
  dearer: z.boolean().meta({ description: "the agent costs more than people do" }),
  more: count.nullable().meta({ description: "further reviews that would prove it at today's precision" }),
  heldDays: count.meta({ description: "days in a row on which the proof held, of the 14 that it takes" }),
  recent: z
    .object({ reviewed: count, seen: count })
    .meta({ description: "cases closed in the last 28 days: reviewed, and by people before the close" }),
  costs: z.object({
    review: optional.meta({ description: "told to admins alone" }),
    mistake: optional,
  }),
  mistakeFrom: z.enum(["reviews", "setting"]).nullable(),
  saving: z
    .object({ cases: money, saved: optional.meta({ description: "told to admins alone" }), mistakes: money })
    .nullable()
    .meta({ description: "cases a month, what one saves, what its mistakes cost" }),
  monthly: optional.meta({ description: "(saved − mistakes) × cases" }),
});

/** Both walls of a process, as `GET /api/v1/gates` answers. */
export const gateSchema = part.extend({
  process: z.string(),
  name: z.string(),
  changed: day.nullable().meta({ description: "the last change of its agent or model" }),
  to: day.meta({ description: "the last full day" }),
  recentFrom: day,
  neverAlone: z.boolean(),
  aloneUpTo: optional,
  costs: z.object({ people: optional, agent: money, review: optional, mistake: optional }),
  ways: z.object({ people: optional, withReview: optional, alone: optional }),
  bands: z.array(part.extend({ upTo: money })),
  offered: optional.meta({ description: "the highest amount up to which it may be handed over" }),
  steps: z.array(part.extend({ step: z.string() })),
  wall: z.object({
    resolved: count,
    machine: money,
    labour: optional.meta({ description: "at the firm's mean rate for who may not see salaries" }),
    perResolved: optional,
    byHand: optional,
    ratio: share,
    recent: count,
    monthly: optional,
    untimed: count,
  }),
});

/** Work that could be handed over, as `GET /api/v1/gates/next` answers. */
export const candidateSchema = part.extend({
  process: z.string(),
  name: z.string(),
  step: z.string().nullable(),
  upTo: optional,
  verdict: z.enum(verdicts),
  daysToHold: count,
  pace: z.number().meta({ description: "reviewed cases a day, over the last 28" }),
  by: day.nullable().meta({ description: "by when it would be proved at that pace" }),
  to: day,
  recentFrom: day,
  aloneUpTo: optional.meta({ description: "a red line of its process" }),
});

export const gatesQuery = z.strictObject({
  process: storable.max(300).optional(),
});
