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
    /** every column named must hold; see `condition` */
    when: z.record(z.string(), wanted, { error: "must be an object of columns" }).optional(),
    time: z.strictObject(
      { column: mappingColumn, format },
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
