import { z } from "zod";
import { mappingColumn } from "./mappingField";
import { mappingLeftOut, mappingRule } from "./mappingRule";

/**
 * How the rows of a foreign table become events: a JSON value that a page builds, that is saved per source
 * and that the command line reads. `parseMapping` parses it and says where and what is wrong.
 *
 * - Of a file whose format is `events` or `otlp` nothing is mapped: it holds events as `POST /api/v1/events` takes
 *   them, or spans as OTLP/JSON has them, and there are no rules.
 * - Columns are named as in the header. In NDJSON a column is a key, or keys joined by dots
 *   (`usage.input_tokens`, `messages.0.id`). In XES it is an attribute's key, of the trace with `case:`
 *   before it (`case:concept:name`).
 * - Texts take columns in braces, `{case}/{row}`; `{{` and `}}` are the braces themselves.
 * - A field of `data` that names an empty column is left out, and so is an object without fields.
 */
export const mapping = z
  .strictObject(
    {
      format: z.enum(["csv", "xlsx", "xes", "ndjson", "events", "otlp"], {
        error: "must be csv, xlsx, xes, ndjson, events or otlp",
      }),
      /** IANA name: the zone of times that carry no offset */
      zone: z
        .string({ error: "must be a time zone" })
        .refine(knowsZone, "must be an IANA time zone, such as Europe/Amsterdam")
        .optional(),
      /** the `source` of every event: the system that says so */
      source: z
        .string({ error: "must be a text: the system that the file comes from" })
        .trim()
        .min(1, "must not be empty")
        .max(200, "must have at most 200 characters"),
      /** between the cells; told among comma, semicolon, tab and pipe when absent */
      delimiter: z
        .string({ error: "must be one character" })
        .regex(/^[\t!#-/:-@[-^`{-~]$/, "must be one character, such as a comma, a semicolon, a tab or a pipe")
        .optional(),
      /** a label of the Encoding standard, such as gb18030; UTF-8 when absent; a byte order mark goes first */
      encoding: z
        .string({ error: "must be the name of an encoding" })
        .refine(knowsEncoding, "must be the name of an encoding, such as utf-8, gb18030 or windows-1252")
        .optional(),
      /** XLSX alone: the sheet's name; the first one when absent */
      sheet: z
        .string({ error: "must be the name of a sheet" })
        .min(1, "must be the name of a sheet")
        .optional(),
      /** NDJSON alone: the file is one JSON value, and this leads to its list (`data.items`; "" for itself) */
      path: z
        .string({ error: 'must lead to the list in the JSON value, such as data.items ("" for itself)' })
        .optional(),
      /** with `path`: rows that stand under one another, see `leafRows` */
      tree: z
        .strictObject(
          { id: mappingColumn, parent: mappingColumn, same: mappingColumn },
          { error: 'must be {"id": …, "parent": …, "same": …}, each a column' },
        )
        .optional(),
      /** the first that holds for a row says why it is left out */
      leftOut: z
        .array(mappingLeftOut, { error: "must be a list" })
        .max(20, "must have at most 20")
        .optional(),
      rules: z
        .array(mappingRule, { error: "must be a list of rules" })
        .max(50, "must have at most 50 rules")
        .default([]),
    },
    { error: ({ code }) => (code === "invalid_type" ? "must be an object" : undefined) },
  )
  .check(({ value, issues }) => {
    const refuse = (key: keyof typeof value, message: string) => {
      if (value[key] !== undefined) issues.push({ code: "custom", input: value, path: [key], message });
    };
    if (value.format !== "csv") refuse("delimiter", 'must come with "format": "csv"');
    if (value.format !== "xlsx") refuse("sheet", 'must come with "format": "xlsx"');
    if (value.format !== "ndjson") refuse("path", 'must come with "format": "ndjson"');
    if (value.path === undefined) refuse("tree", 'must come with "path"');
    if (isAsSent(value.format)) {
      for (const key of ["zone", "encoding", "leftOut"] as const)
        refuse(key, "is for tables: nothing is mapped");
      if (value.rules.length > 0) refuse("rules", "must be absent: nothing is mapped");
    } else if (value.rules.length === 0) refuse("rules", "must have at least one rule");
  });

/** A file that needs no mapping: its events, or its spans, stand there as they would be sent. */
export function isAsSent(format: Format): format is "events" | "otlp" {
  return format === "events" || format === "otlp";
}

export type Format = z.infer<typeof mapping>["format"];
/** What has rows and columns. */
export type TableFormat = Exclude<Format, "events" | "otlp">;
export type Mapping = z.infer<typeof mapping>;

function knowsZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat("en", { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

function knowsEncoding(label: string): boolean {
  try {
    return new TextDecoder(label, { fatal: true }).encoding !== "";
  } catch {
    return false;
  }
}
