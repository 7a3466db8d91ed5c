import { z } from "zod";
import { template } from "./template";

/** A text with columns in braces: `{case}/{row}`. */
export const mappingText = z
  .string({ error: "must be a text, with columns in braces such as {case}" })
  .refine((value) => template(value) !== null, {
    error: "must have each brace closed, with a column inside; {{ and }} are the braces themselves",
  });

export const mappingColumn = z
  .string({ error: "must be the name of a column" })
  .min(1, "must be the name of a column");

const columnField = z
  .strictObject({
    column: mappingColumn,
    /** from the cell to what it becomes; null or "" leaves the field out */
    map: z
      .record(z.string(), z.string({ error: "must be a text or null" }).nullable(), {
        error: "must be an object of texts",
      })
      .optional(),
    /** for every cell that `map` does not name; without it the cell stays as it is */
    else: z.string({ error: "must be a text or null" }).nullable().optional(),
    number: z.literal(true, { error: "must be true, or absent" }).optional(),
    /** further columns whose numbers are added, an empty one as nothing: tokens in, and those from a cache */
    plus: z.array(mappingColumn, { error: "must be a list of columns" }).min(1).max(20).optional(),
    /** the number is multiplied by it, exactly: minutes to seconds with 60 */
    times: z
      .union([z.number(), z.string().regex(/^-?\d{1,15}(\.\d{1,15})?$/)], { error: "must be a number" })
      .optional(),
    /** the number is rounded to so many decimals, halves to the even one: money has at most 6 */
    round: z.number({ error: "must be a whole number from 0 to 6" }).int().min(0).max(6).optional(),
    /** told from the file when absent; an NDJSON file has "." */
    decimal: z.enum([".", ","], { error: 'must be "." or ","' }).optional(),
    thousands: z.enum([".", ",", " ", "'"], { error: `must be ".", ",", " " or "'"` }).optional(),
  })
  .check(({ value, issues }) => {
    const refuse = (key: keyof typeof value, message: string) => {
      if (value[key] !== undefined) issues.push({ code: "custom", input: value, path: [key], message });
    };
    if (value.map === undefined) refuse("else", 'must come with "map"');
    if (value.number !== true)
      for (const key of ["plus", "times", "round", "decimal", "thousands"] as const)
        refuse(key, 'must come with "number": true');
    if (value.decimal === value.thousands) refuse("thousands", 'must differ from "decimal"');
  });

/** A constant, a text with columns, a column with its options, or an object of such. */
export type MappingField = string | number | MappingColumnField | { [key: string]: MappingField };
export type MappingColumnField = z.infer<typeof columnField>;

// Chosen by its form rather than by a union, so that the complaint is about what was meant.
const field = z.unknown().transform((value, context): MappingField => {
  const parsed = formOf(value).safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { code, message, path, ...issue } of parsed.error.issues) {
    const unknown = code === "unrecognized_keys" && "keys" in issue ? issue.keys : [];
    for (const key of unknown)
      context.addIssue({ code: "custom", path: [...path, key], message: "is not an option" });
    if (unknown.length === 0) context.addIssue({ code: "custom", path, message });
  }
  return z.NEVER;
});

/** The fields of an event's `data`, or of an object in it. */
export const mappingFields = z.record(z.string().regex(/^[A-Za-z]\w{0,49}$/), field, {
  error: ({ code }) =>
    code === "invalid_key" ? "must be the name of a field" : "must be an object of fields",
});

function formOf(value: unknown): z.ZodType<MappingField> {
  if (typeof value === "string") return mappingText;
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return Object.hasOwn(value, "column") ? columnField : mappingFields;
  return z.number({ error: "must be a text, a number, a column, or an object of these" });
}
