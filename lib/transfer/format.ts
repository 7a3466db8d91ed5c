import { z } from "zod";

/**
 * The file of a whole organisation: gzip of lines, each one JSON object with one key that says what it is.
 *
 *     {"header":{…}}                                    what, whose, made by which version, how many rows of what
 *     {"member":{"email":…,"name":…,"role":…}}          people, to be invited anew
 *     {"table":{"name":"event","columns":[…]}}          the rows that follow are of this table
 *     {"event":{…}}                                     a row, without the organisation's id
 *     {"end":{"rows":{…},"sha256":"…"}}                 of every byte before this line
 *
 * A row is read by the database alone: a number of any length stays as it is.
 */
export const format = 1;

/** Bytes: a report that was signed off takes a few hundred thousand. */
export const longestLine = 16 * 1024 * 1024;

export const headerSchema = z.object({
  format: z.number().int(),
  /** of the product */
  version: z.string(),
  /** the last migration of the database it comes from */
  migration: z.string(),
  exportedAt: z.string(),
  organisation: z.object({ slug: z.string(), name: z.string() }),
  rows: z.record(z.string(), z.number().int()),
  leftOut: z.array(z.object({ table: z.string(), rows: z.number().int(), names: z.array(z.string()) })),
});
export type Header = z.infer<typeof headerSchema>;

export const memberSchema = z.object({ email: z.string(), name: z.string(), role: z.string() });
export type TransferredMember = z.infer<typeof memberSchema>;

export const tableSchema = z.object({ name: z.string(), columns: z.array(z.string()).max(500) });

export const endSchema = z.object({ rows: z.record(z.string(), z.number().int()), sha256: z.string() });
