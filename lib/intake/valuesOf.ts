import { z } from "zod";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { countValues } from "@/lib/imports/actors/countValues";
import { ImportError } from "@/lib/imports/importError";
import { jsonCell } from "@/lib/imports/jsonCell";
import type { Mapping } from "@/lib/imports/mapping";
import { readContext } from "@/lib/ingest/readContext";
import { fileBeginning } from "@/lib/intake/fileBeginning";
import { inTurn } from "@/lib/intake/inTurn";
import { lookInto } from "@/lib/intake/lookInto";
import { importFault, mappingOf } from "@/lib/intake/mappingOf";
import { readKept } from "@/lib/intake/readKept";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The different values of a column of a kept file with how often each comes, the most frequent first: for the question
 * who is a human, an agent, a system. Over the first 512 MiB of the unpacked file; up to 10,000
 * values are told apart, the first 1,000 given.
 * @throws Fault `forbidden`, `not-found`; `invalid` for a mapping or a column that the file does not have;
 *   `too-many-requests` while too many files are looked at
 */
export async function valuesOf(ctx: Ctx, id: string, input: unknown, most = read): Promise<Values> {
  require(ctx, "events:write");
  const { column, mapping: given } = parse(valuesOfSchema, input);
  const mapping = mappingOf(given);
  await lookInto(ctx, id);
  return inTurn(ctx, () => count(ctx, id, { column, mapping, most }));
}

/** Of the unpacked file: it is answered while somebody waits. */
const read = 512 * 1024 ** 2;

async function count(
  ctx: Ctx,
  id: string,
  { column, mapping, most }: { column: string; mapping: Mapping; most: number },
): Promise<Values> {
  const context = await readContext(ctx);
  const counter = countValues();
  let place = -1;
  let cutOff = false;
  const file = fileBeginning(ctx, id, most, () => {
    cutOff = true;
  });
  try {
    for await (const { header, original } of readKept(file, mapping, context)) {
      if (place < 0 && typeof original !== "string") {
        place = header.findIndex((name) => name.trim().normalize("NFC") === column);
        if (place < 0) throw new Fault("invalid", `The file has no column "${column}".`);
      }
      counter.add(typeof original === "string" ? ofJson(original, column) : (original[place] ?? ""));
    }
  } catch (error) {
    // a row that was cut off may be broken; those before it count
    if (!cutOff || !(error instanceof ImportError)) throw importFault(error);
  }
  const { values, distinct, cut } = counter.result();
  return { column, values, more: cut || cutOff || distinct > values.length };
}

function ofJson(text: string, column: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? jsonCell(value, column) : "";
  } catch {
    return "";
  }
}

export const valuesOfSchema = z.strictObject({
  column: z.string().trim().max(1_000),
  mapping: z.unknown(),
});

export const valuesSchema = z
  .object({
    column: z.string(),
    values: z.array(z.object({ value: z.string(), count: z.number().int() })),
    more: z.boolean().meta({ description: "there are others, not told apart" }),
  })
  .meta({ title: "Values" });

export type Values = z.infer<typeof valuesSchema>;
