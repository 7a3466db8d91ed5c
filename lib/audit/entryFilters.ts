import { z } from "zod";
import { actions } from "@/lib/audit/actions";
import { daySchema } from "@/lib/contract/daySchema";
import { storable } from "@/lib/contract/storable";

/** Which entries of the log are asked for. Days are those of the organisation's zone, both inclusive. */
export const entryFilters = z.strictObject({
  action: z.enum(actions).optional(),
  actor: storable
    .max(300)
    .optional()
    .meta({ description: "id of the person or the key, or name of the command" }),
  subject: storable.max(300).optional().meta({ description: "such as process:support, the whole of it" }),
  text: storable.max(300).optional().meta({ description: "a part of the subject, in any case" }),
  from: daySchema.optional(),
  to: daySchema.optional(),
});

export type EntryFilters = z.output<typeof entryFilters>;
