import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { plainText } from "@/lib/contract/plainText";
import type { Prisma } from "@/lib/db/generated/client";
import { textLimits } from "@/lib/events/limits";
import { decimalInput } from "@/lib/settings/decimalInput";
import { promisedHours } from "@/lib/settings/promisedHours";

export const stages = ["acquisition", "service", "fulfilment", "backoffice"] as const;

/** A process and its settings. Decimals are strings, days `YYYY-MM-DD`. */
export const processSchema = z.object({
  /** as events name it */
  key: z.string(),
  name: z.string(),
  stage: z.enum(stages),
  /** whether it counts in the headline figures */
  core: z.boolean(),
  reopenWindowDays: z.number().int(),
  /** what a mistake costs, in the organisation's currency */
  errorCost: z.string().nullable(),
  /** a red line: no agent may run it alone, whatever the figures say */
  neverAlone: z.boolean(),
  /** another: nor a case above this amount, in the organisation's currency */
  aloneUpTo: z.string().nullable(),
  /** within how many hours from its first event a case is to be closed; null: nothing is promised */
  promisedHours: z.string().nullable(),
  /** seconds that a case took by hand, each in force from a day until the next */
  baselines: z.array(z.object({ from: z.string(), seconds: z.string() })),
  /**
   * minutes that a step takes by hand where it comes without its time, each in force from a day until the next; `step`
   * is null for a review
   */
  typicalMinutes: z.array(z.object({ step: z.string().nullable(), from: z.string(), minutes: z.string() })),
  /** false until somebody has confirmed the settings of a process that an event created */
  reviewed: z.boolean(),
});

export type ProcessSettings = z.output<typeof processSchema>;

/**
 * Any subset. `baselineSeconds` and `typicalMinutes` are in force from `from` (default: today); null takes the one of
 * that very day away.
 */
export const changeProcessSchema = z
  .strictObject({
    name: plainText(200),
    stage: z.enum(stages, `must be one of ${stages.join(", ")}`),
    core: z.boolean("must be true or false"),
    reopenWindowDays: z.number("must be a whole number").int().min(1).max(30),
    errorCost: decimalInput({ digits: 15, decimals: 6 }).nullable(),
    neverAlone: z.boolean("must be true or false"),
    aloneUpTo: decimalInput({ digits: 15, decimals: 6 }).nullable(),
    promisedHours: promisedHours.nullable(),
    baselineSeconds: decimalInput({ digits: 15, decimals: 6 }).nullable(),
    typicalMinutes: z
      .array(
        z.strictObject({
          step: plainText(textLimits.step).nullable(),
          minutes: decimalInput({ digits: 15, decimals: 6 }).nullable(),
        }),
      )
      .max(100)
      .refine((all) => new Set(all.map(({ step }) => step)).size === all.length, "names a step twice"),
    from: daySchema,
  })
  .partial()
  .refine((input) => !input.from || input.baselineSeconds !== undefined || input.typicalMinutes, {
    path: ["from"],
    message: "dates baselineSeconds or typicalMinutes, which are missing",
  });

export type ChangeProcess = z.input<typeof changeProcessSchema>;

type Row = Prisma.ProcessGetPayload<object>;
type BaselineRow = Prisma.ProcessBaselineGetPayload<object>;
type MinutesRow = Prisma.ProcessStepMinutesGetPayload<object>;

/** A row with what is dated of its process, as it is answered. */
export function processOf(
  row: Row,
  dated: { baselines: BaselineRow[]; minutes: MinutesRow[] },
): ProcessSettings {
  return {
    key: row.process,
    name: row.name,
    stage: z.enum(stages).parse(row.stage),
    core: row.core,
    reopenWindowDays: row.reopenWindowDays,
    errorCost: row.errorCost?.toFixed() ?? null,
    neverAlone: row.neverAlone,
    aloneUpTo: row.aloneUpTo?.toFixed() ?? null,
    promisedHours: row.promisedHours?.toFixed() ?? null,
    baselines: dated.baselines.map(({ fromDay, seconds }) => ({
      from: fromDay.toISOString().slice(0, 10),
      seconds: seconds.toFixed(),
    })),
    typicalMinutes: dated.minutes.map(({ step, fromDay, minutes }) => ({
      step: step || null,
      from: fromDay.toISOString().slice(0, 10),
      minutes: minutes.toFixed(),
    })),
    reviewed: row.reviewed,
  };
}
