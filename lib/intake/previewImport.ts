import { z } from "zod";
import { readEvent } from "@/lib/events/readEvent";
import { ImportError } from "@/lib/imports/importError";
import { isAsSent } from "@/lib/imports/mapping";
import { parseMapping } from "@/lib/imports/parseMapping";
import { readContext } from "@/lib/ingest/readContext";
import { fileBeginning } from "@/lib/intake/fileBeginning";
import { inTurn } from "@/lib/intake/inTurn";
import { lookInto } from "@/lib/intake/lookInto";
import { readKept } from "@/lib/intake/readKept";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The first rows of a kept file as the events that a mapping makes of them. What is wrong with the mapping is answered,
 * not thrown: it is being built.
 * @throws Fault `forbidden`, `not-found`; `too-many-requests` while too many files are looked at
 */
export async function previewImport(ctx: Ctx, id: string, mapping: unknown): Promise<Preview> {
  require(ctx, "events:write");
  await lookInto(ctx, id);
  return inTurn(ctx, () => preview(ctx, id, mapping));
}

async function preview(ctx: Ctx, id: string, mapping: unknown): Promise<Preview> {
  const context = await readContext(ctx);
  const found: Preview = { header: [], rows: [], problems: [] };
  try {
    const parsed = parseMapping(mapping);
    for await (const row of readKept(fileBeginning(ctx, id, read), parsed, context)) {
      found.header = [...row.header];
      const problems: Preview["rows"][number]["problems"] = row.refusals.map(({ column, reason }) => ({
        column: column ?? null,
        reason,
      }));
      const events = row.events.filter((value) => {
        const reading = readEvent(value, context);
        if (!("refusal" in reading)) return true;
        problems.push({ column: reading.refusal.pointer, reason: reading.refusal.detail });
        // one that nobody mapped may be anything
        return !isAsSent(parsed.format);
      });
      const original = typeof row.original === "string" ? [row.original] : row.original;
      const cells = original.map((cell) => clipped(cell));
      const leftOut = row.leftOut?.why ?? null;
      found.rows.push({ line: row.line, cells, events: events.map(clipped), problems, leftOut });
      if (found.rows.length === shown) break;
    }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    found.problems = error.problems.map(({ pointer, line, detail }) => ({
      pointer: pointer ?? null,
      detail: line === undefined ? detail : `line ${line}: ${detail}`,
    }));
  }
  return found;
}

const shown = 50;
/** Characters of a cell, as a page can show them. */
const longest = 500;

/** Of the unpacked file: a packed gigabyte of empty lines has no row to stop at. A workbook is no larger. */
const read = 64 * 1024 * 1024;

/** The same with all its texts no longer than a page can show them. */
function clipped<T>(value: T): T {
  if (typeof value === "string") return (value.length > longest ? value.slice(0, longest) : value) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(clipped) as T;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clipped(inner)])) as T;
}

export const previewSchema = z
  .object({
    header: z.array(z.string()),
    rows: z.array(
      z.object({
        line: z.number().int(),
        cells: z.array(z.string()),
        events: z
          .array(z.unknown())
          .meta({ description: "as they will be sent, each text cut after 500 characters" }),
        problems: z.array(z.object({ column: z.string().nullable(), reason: z.string() })),
        leftOut: z.string().nullable().meta({ description: "why the mapping leaves the row out" }),
      }),
    ),
    problems: z
      .array(z.object({ pointer: z.string().nullable(), detail: z.string() }))
      .meta({ description: "of the mapping itself, or of the file" }),
  })
  .meta({ title: "Preview" });

export type Preview = z.infer<typeof previewSchema>;
