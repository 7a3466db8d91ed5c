import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { plainText } from "@/lib/contract/plainText";
import { confirmable } from "@/lib/roadmap/confirmable";

/** What is sent to confirm a criterion. */
export const confirmSchema = z.strictObject({
  criterion: z.enum(confirmable, `must be one of ${confirmable.join(", ")}`),
  note: plainText(2_000).meta({ description: "what is there, and where it can be looked at" }),
  day: daySchema
    .optional()
    .meta({ description: "since when it is so, in the organisation's zone; absent: today" }),
});
export type Confirm = z.input<typeof confirmSchema>;

/** What is sent to take a confirmation back. */
export const takeBackSchema = z.strictObject({ reason: plainText(2_000) });
export type TakeBack = z.input<typeof takeBackSchema>;

const actor = z.object({
  kind: z.enum(["person", "key", "command"]),
  name: z.string().nullable().meta({ description: "of the person or the key, as long as there is one" }),
});

/** A confirmation as it stands, or stood. */
export const confirmation = z.object({
  id: z.string(),
  criterion: z.enum(confirmable),
  day: z.string().meta({ format: "date", description: "since when it is so" }),
  note: z.string(),
  confirmedAt: z.string(),
  by: actor,
  takenBack: z
    .object({ at: z.string(), by: actor, reason: z.string() })
    .nullable()
    .meta({ description: "null: it stands" }),
});
export type Confirmation = z.infer<typeof confirmation>;
