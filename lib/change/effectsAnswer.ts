import { z } from "zod";
import { figureSchema } from "@/lib/kpi/figureSchema";
import { shareKeys } from "@/lib/kpi/shareKeys";

const day = z.string().meta({ format: "date" });
const period = figureSchema.extend({ start: day, end: day.meta({ description: "inclusive" }) });
const difference = z
  .object({ value: z.number(), low: z.number(), high: z.number() })
  .meta({ description: "in parts of 1, with its 95 % interval" });
const compared = z.object({ before: period, after: period, difference: difference.nullable() });

/** A change and what it did. */
export const changeEffect = z.object({
  day,
  title: z.string(),
  kind: z.string(),
  process: z.string().nullable().meta({ description: "null: of the whole firm" }),
  note: z.string().nullable().meta({ description: "why, or what exactly, where it was written down" }),
  own: compared
    .nullable()
    .meta({ description: "its process, 14 days before and 14 from its day on; null: nothing is known yet" }),
  others: compared.nullable().meta({ description: "the other processes on the same days" }),
  effect: difference.nullable().meta({
    description:
      "the difference, less that of the others; where there are no others to hold it against, the difference itself",
  }),
  complete: z.boolean().meta({ description: "all 14 days after it are settled" }),
  drop: z
    .object({
      droppedOn: day,
      recoveredOn: day.nullable().meta({ description: "null: not yet, or not within 90 days" }),
      days: z.number().nullable().meta({ description: "from the change until then" }),
    })
    .nullable()
    .meta({ description: "null: no drop beyond chance" }),
});

/** The same as an event, by which it can be taken back. */
export const listedEffect = changeEffect.extend({
  source: z.string(),
  id: z.string(),
  decided: z
    .boolean()
    .meta({ description: "made by a handover or by an action that was carried out, with which it stands" }),
});
export type ListedEffect = z.infer<typeof listedEffect>;

/** A page of changes with their effect, as `readEffects` answers. */
export const effectsAnswer = z.object({
  kpi: z.enum(shareKeys),
  timezone: z.string(),
  items: z.array(listedEffect).meta({ description: "the latest first" }),
  next: z.string().nullable(),
});
export type Effects = z.infer<typeof effectsAnswer>;
export type ChangeEffect = z.infer<typeof changeEffect>;
