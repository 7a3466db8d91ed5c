import { z } from "zod";
import { plainText } from "@/lib/contract/plainText";
import { textLimits } from "@/lib/events/limits";
import { ways } from "@/lib/handover/handoverRow";
import { mostChecks } from "@/lib/handover/stopChecks";
import { decimalInput } from "@/lib/settings/decimalInput";

const money = decimalInput({ digits: 15, decimals: 6 });

/** As an event may name it: its limits are in code points, of which some take two units here. */
const text = (codePoints: number) => plainText(2 * codePoints);

/** A decision: which work goes from which way of doing it to which, and what would stop it. */
export const decideHandoverSchema = z.strictObject({
  process: text(textLimits.process),
  step: text(textLimits.step).nullish().meta({ description: "absent: all steps" }),
  channel: text(textLimits.channel).nullish().meta({ description: "absent: every channel" }),
  amountUpTo: money.nullish().meta({
    description: "cases that say at their opening that no more is at stake, in the organisation's currency",
  }),
  from: z.enum(ways, `must be one of ${ways.join(", ")}`),
  to: z.enum(ways, `must be one of ${ways.join(", ")}`),
  samplePercent: z
    .number("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be at least 1: what nobody looks at cannot be watched")
    .max(100, "must be at most 100")
    .nullish()
    .meta({ description: "of a hundred cases, how many are looked at: with `alone`, and only there" }),
  reason: plainText(1_000).nullish().meta({ description: "needed for `alone` where the gate is not ready" }),
  stopRule: z
    .strictObject({
      checks: z
        .number("must be a whole number")
        .int("must be a whole number")
        .min(1, "must be at least 1")
        .max(mostChecks, `must be at most ${mostChecks}`)
        .nullish()
        .meta({
          description: "over how many checks the line must hold; absent: as many as chance does not fire",
        }),
      weeklyCost: money.nullish().meta({ description: "what the mistakes of seven days may cost" }),
    })
    .nullish(),
});

export type DecideHandover = z.input<typeof decideHandoverSchema>;

const optional = z.string().nullable();
const number = z.number().nullable();
const actor = z.object({ kind: z.string(), id: z.string(), name: optional });

/**
 * A handover. Money is decimal strings in the organisation's currency; instants are RFC 3339 in UTC; shares are 0..1.
 * `peopleCost`, `reviewCost` are null for whom no salary is told.
 */
export const handoverSchema = z.object({
  id: z.string(),
  process: z.string(),
  name: z.string(),
  step: optional,
  channel: optional,
  amountUpTo: optional,
  from: z.enum(ways),
  to: z.enum(ways),
  samplePercent: number,
  reason: optional,
  decidedAt: z.string(),
  decidedBy: actor,
  /** as it stood when it was decided */
  evidence: z.object({
    gate: z.string(),
    since: optional,
    automated: z.number(),
    n: z.number(),
    k: z.number(),
    low: number,
    high: number,
    required: number,
    peopleCost: optional,
    agentCost: optional,
    reviewCost: optional,
    mistakeCost: optional,
    mistakeFrom: optional,
  }),
  stopRule: z.object({
    checks: number,
    /** mistakes among them that it bears */
    borne: number,
    weeklyCost: optional,
  }),
  /** null as long as the stop rule has not fired; `recorded`: it stands in the log */
  fired: z
    .object({
      why: z.enum(["precision", "mistakes"]),
      at: z.string(),
      checks: z.number(),
      mistakes: z.number(),
      low: number,
      cost: optional,
      recorded: z.boolean(),
    })
    .nullable(),
  takenBack: z
    .object({ at: z.string(), by: actor, for: z.enum(["decision", "stop_rule"]), reason: optional })
    .nullable(),
  /** how it is watched while it stands; null afterwards */
  watch: z
    .object({
      /** among the last checks that the stop rule looks back over: seen, and not accepted */
      checks: z.number(),
      mistakes: z.number(),
      /** in the last 28 days: checks, and the process's automated cases */
      recentChecks: z.number(),
      recentCases: z.number(),
      /** checks that a day needs for 30 in 28 days, and the share of the cases that this is (null: no cases) */
      checksPerDay: z.number(),
      sampleNeeded: number,
    })
    .nullable(),
  /** it stands, and crosses a red line that was drawn since */
  crossesRedLine: z.boolean(),
});

export type Handover = z.output<typeof handoverSchema>;
