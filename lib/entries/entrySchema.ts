import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { plainText } from "@/lib/contract/plainText";
import { entryTypes } from "@/lib/entries/entryTypes";
import { costCategories } from "@/lib/events/event";
import { textLimits } from "@/lib/events/limits";

/**
 * One entry: the `data` of an event of its type, in force from the beginning of `day` (a ledger entry: on that day). Of
 * two entries for the same role or model on the same day the later one counts: that is how an entry is corrected.
 */
export const enterSchema = z.strictObject({
  id: plainText(textLimits.id).meta({
    description: "made by the sender: the same entry sent again is taken once",
  }),
  type: z.enum(entryTypes, `must be one of ${entryTypes.join(", ")}`),
  day: daySchema,
  data: z.looseObject({}, "must be an object").meta({ description: "as the events of this type have it" }),
});

/** One entry as it is listed. Decimals are strings, money in `currency`; days are those of the organisation's zone. */
export const listedEntry = z.object({
  source: z.string(),
  id: z.string(),
  type: z.enum(entryTypes),
  time: z.string(),
  day: z.string(),
  /** ISO 4217 */
  currency: z.string(),
  /** in force today; null for the ledger, whose entries are each for themselves */
  current: z.boolean().nullable(),
  role: z.string().nullable(),
  fte: z.string().nullable(),
  monthlySalary: z
    .string()
    .nullable()
    .meta({ description: "null: none, or not told to who may not see salaries" }),
  model: z.string().nullable(),
  input: z.string().nullable(),
  cachedInput: z.string().nullable(),
  output: z.string().nullable(),
  category: z.enum(costCategories).nullable(),
  amount: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  process: z.string().nullable(),
  channel: z.string().nullable(),
  note: z.string().nullable(),
});
export type ListedEntry = z.output<typeof listedEntry>;
