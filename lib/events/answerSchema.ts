import { z } from "zod";

/** The answer of every way in that takes events: what became of them. Counts are of all; the lists hold the first 100. */
export const answerSchema = z
  .object({
    received: count("events in the body"),
    accepted: count("stored, and in the figures"),
    duplicates: count("stored before with the same content"),
    rejected: count("not stored; as many errors there are"),
    errors: z.array(
      z.object({
        index: count("place in the body, from 0"),
        id: z.string().optional(),
        code: z.enum(["invalid", "conflict", "too_old", "in_future", "unknown_currency"]),
        pointer: z.string().meta({ description: "JSON pointer into the event" }),
        detail: z.string(),
      }),
    ),
    warnings: z.array(
      z.object({
        index: count("place in the body, from 0"),
        id: z.string().optional(),
        pointer: z.string().meta({ description: "JSON pointer into the event" }),
        detail: z.string(),
      }),
    ),
    counts: z.object({ errors: count("errors in all"), warnings: count("warnings in all") }),
  })
  .meta({ title: "Answer", description: "What became of the events that were sent" });

export type Answer = z.infer<typeof answerSchema>;
export type AnswerError = Answer["errors"][number];
export type AnswerWarning = Answer["warnings"][number];

function count(description: string) {
  return z.int().min(0).meta({ description });
}
