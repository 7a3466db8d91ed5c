import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { plainText } from "@/lib/contract/plainText";
import { textLimits } from "@/lib/events/limits";
import { type MilestoneKpi, milestoneKpis } from "@/lib/roadmap/milestones";
import { lastDay } from "@/lib/roadmap/phases";
import { bases, paces } from "@/lib/roadmap/storedTarget";

const target = z
  .strictObject({
    kpi: z.enum(milestoneKpis, `must be one of ${milestoneKpis.join(", ")}`),
    process: plainText(2 * textLimits.process)
      .nullish()
      .meta({ description: "its key, for aar and fcr; absent: the whole firm" }),
    dueDay: z
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(lastDay, `must be at most ${lastDay}`)
      .meta({ description: "day of the roadmap" }),
    value: signed()
      .nullable()
      .meta({ description: "decimal, in the unit of its basis; null: none from then on" }),
    basis: z.enum(bases).default("absolute").meta({
      description:
        "before_start: the value is the change since the 28 days before the start, in points of a share (0.02), in parts of an amount (-0.15)",
    }),
    pace: z.enum(paces).default("linear"),
    tolerance: signed()
      .refine((value) => !value.startsWith("-"), "must not be negative")
      .default("0")
      .meta({ description: "decimal, by how much it may be missed, in the unit of the KPI" }),
    from: daySchema
      .optional()
      .meta({ description: "from when it holds, in the organisation's zone; absent: today" }),
  })
  .superRefine(({ kpi, process, value, basis, tolerance }, check) => {
    const issue = (field: string, message: string) =>
      check.addIssue({ code: "custom", path: [field], message });
    if (process != null && !isShare(kpi)) issue("process", "can be named for aar and fcr only");
    if (isShare(kpi) && Number(tolerance) > 1) issue("tolerance", "must be at most 1: a share is 0 to 1");
    if (value === null) return;
    const number = Number(value);
    if (isShare(kpi) && basis === "absolute" && (number < 0 || number > 1)) {
      issue("value", "must be a share, 0 to 1");
    }
    if (isShare(kpi) && basis === "before_start" && Math.abs(number) > 1) {
      issue("value", "must be a difference of shares, -1 to 1");
    }
    if (kpi === "cts" && basis === "absolute" && number < 0) issue("value", "must not be negative");
    if (!isShare(kpi) && basis === "before_start" && number < -1) issue("value", "must be at least -1");
  });

/** What is sent to set targets, with the reason that all of them have. */
export const putTargetsSchema = z
  .strictObject({
    reason: plainText(2_000),
    targets: z.array(target).min(1, "must name a target").max(100, "must name at most 100 targets"),
  })
  .superRefine(({ targets }, check) => {
    const seen = new Set<string>();
    targets.forEach(({ kpi, process, dueDay }, at) => {
      const key = JSON.stringify([kpi, process ?? null, dueDay]);
      if (seen.has(key)) {
        const message = "names a target that is named before it: send each once";
        check.addIssue({ code: "custom", path: ["targets", at], message });
      }
      seen.add(key);
    });
  });
export type PutTargets = z.input<typeof putTargetsSchema>;

export function isShare(kpi: MilestoneKpi): boolean {
  return kpi === "aar" || kpi === "fcr";
}

/** A decimal, also below 0, as a canonical string. */
function signed() {
  const rule = "must be a decimal number with at most 6 decimals";
  return z.union([z.string(), z.number()], rule).transform((sent, check) => {
    const match = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/.exec(String(sent).trim());
    if (!match) {
      check.addIssue({ code: "custom", message: rule, input: sent });
      return z.NEVER;
    }
    const [, sign = "", whole = "0", fraction = ""] = match;
    const kept = fraction.replace(/0+$/, "");
    const start = whole.replace(/^0+(?=\d)/, "");
    const size = kept === "" ? start : `${start}.${kept}`;
    return size === "0" ? "0" : sign + size;
  });
}
