import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";

/** A question for what a criterion is read from: made from the URL. */
export const evidenceQuery = z.strictObject({
  on: daySchema.optional().meta({ description: "the last of the 28 days; absent: the latest that there is" }),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(100),
});
export type EvidenceQuery = z.input<typeof evidenceQuery>;

/** One of the things that a criterion is read from. */
export const evidenceItem = z.object({
  name: z.string().meta({
    description:
      "a process, a day, the reports signed off, a definition, a role, an audited action, a change, or a note",
  }),
  process: z.string().nullable(),
  day: z.string().nullable().meta({ format: "date", description: "on which it happened" }),
  counted: z.number().meta({ description: "adds up to the numerator, or to the count" }),
  of: z.number().nullable().meta({ description: "adds up to the denominator, where there is one" }),
});
export type EvidenceItem = z.infer<typeof evidenceItem>;

/** A page of them, as `listEvidence` answers. */
export const evidenceAnswer = z.object({
  on: z.string().nullable().meta({ format: "date", description: "null: the roadmap has not begun" }),
  items: z.array(evidenceItem),
  next: z.string().nullable(),
  total: z.number().int(),
});
export type EvidenceAnswer = z.infer<typeof evidenceAnswer>;
