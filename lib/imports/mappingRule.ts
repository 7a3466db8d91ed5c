import { z } from "zod";
import { eventTypes } from "@/lib/events/event";
import { condition } from "./condition";
import { mappingColumn, mappingFields, mappingText } from "./mappingField";
import { timePattern } from "./timePattern";

const wanted = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))], {
    error: "must be a text, a number, or a list of these",
  })
  .transform((value) => (Array.isArray(value) ? value.map(String) : [String(value)]))
  .superRefine((values, context) => {
    const tested = condition(values);
    if (typeof tested === "string") context.addIssue({ code: "custom", message: tested });
  });

/** Every column named must hold; see `condition`. */
const when = z.record(z.string(), wanted, { error: "must be an object of columns" });

/** Rows that are left out on purpose, before any rule sees them, and are counted under their reason. */
export const mappingLeftOut = z.strictObject(
  {
    why: z
      .string({ error: "must be a word: why such rows are left out" })
      .trim()
      .min(1, "must not be empty")
      .max(50, "must have at most 50 characters"),
    when: when.refine((columns) => Object.keys(columns).length > 0, "must name at least one column"),
    /** what is counted where several rows are one thing, such as `{order}`; each row where absent */
    each: mappingText.optional(),
  },
  { error: ({ code }) => (code === "invalid_type" ? "must be an object with why and when" : undefined) },
);

const format = z
  .string({ error: "must be iso, unix, unixMs, or a pattern such as D/M/YYYY HH:mm" })
  .max(100, "must have at most 100 characters")
  .superRefine((value, context) => {
    if (["iso", "unix", "unixMs"].includes(value)) return;
    const read = timePattern(value);
    if (typeof read === "string") context.addIssue({ code: "custom", message: read });
  });

/** One rule of a mapping: it gives at most one event a row. */
export const mappingRule = z.strictObject(
  {
    type: z.enum(eventTypes, { error: `must be one of ${eventTypes.join(", ")}` }),
    /** unique within the source; a row in which every column named here is empty is refused */
    id: mappingText.refine((value) => value.trim() !== "", "must not be empty"),
    /** only the first row that gives this id makes an event */
    once: z.boolean({ error: "must be true or false" }).optional(),
    when: when.optional(),
    time: z.strictObject(
      {
        column: mappingColumn,
        format,
        /** seconds that it is after the column's: of two events that share a time, the one that came second */
        later: z
          .number({ error: "must be a whole number from 1 to 3600: seconds" })
          .int()
          .min(1)
          .max(3_600)
          .optional(),
      },
      { error: ({ code }) => (code === "invalid_type" ? 'must be {"column": …, "format": …}' : undefined) },
    ),
    data: mappingFields,
  },
  {
    error: ({ code }) =>
      code === "invalid_type" ? "must be an object with type, id, time and data" : undefined,
  },
);

export type MappingRule = z.infer<typeof mappingRule>;
