import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { plainText } from "@/lib/contract/plainText";
import { changeKinds } from "@/lib/events/event";
import { firstDay, textLimits } from "@/lib/events/limits";

/** Something that was changed on purpose: what, of which kind, on which day, in which process if in one. */
export const recordChangeSchema = z.strictObject({
  title: plainText(200).meta({ description: "in a few words, as trends show it" }),
  kind: z.enum(changeKinds, `must be one of ${changeKinds.join(", ")}`),
  process: plainText(2 * textLimits.process)
    .nullish()
    .meta({ description: "its key; absent: the whole firm" }),
  day: daySchema
    .refine((day) => day >= firstDay, `must not be before ${firstDay}`)
    .optional()
    .meta({ description: "on which it was made, in the organisation's zone; absent: today" }),
  note: plainText(textLimits.note).nullish(),
});
export type RecordChange = z.input<typeof recordChangeSchema>;

/** As it stands from then on. */
export const recordedChange = z.object({
  id: z.string().meta({ description: "of its event, whose source is `handover`" }),
  day: z.string().meta({ format: "date" }),
  title: z.string(),
  kind: z.enum(changeKinds),
  process: z.string().nullable(),
  note: z.string().nullable(),
});
export type RecordedChange = z.infer<typeof recordedChange>;
