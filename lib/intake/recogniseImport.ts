import { z } from "zod";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { storable } from "@/lib/db/storable";
import { collected } from "@/lib/imports/collected";
import { type Mapping, mapping } from "@/lib/imports/mapping";
import { openFile } from "@/lib/imports/openFile";
import { peek } from "@/lib/imports/peek";
import { recognise } from "@/lib/imports/recognition/recognise";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { inTurn } from "@/lib/intake/inTurn";
import { lookInto } from "@/lib/intake/lookInto";
import { importFault } from "@/lib/intake/mappingOf";
import { readPieces } from "@/lib/intake/pieces";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What a kept file seems to be, from its beginning, and the mapping that an earlier file with the same columns had.
 * @param input how it is to be read, where a person has said so
 * @throws Fault `forbidden`, `not-found`; `invalid` for a file that is not what can be read, saying what it is;
 *   `too-many-requests` while too many files are looked at
 */
export async function recogniseImport(
  ctx: Ctx,
  id: string,
  input: Reading = {},
): Promise<Recognition & { savedMapping: Mapping | null }> {
  require(ctx, "events:write");
  const reading = parse(readingSchema, input);
  const { name } = await lookInto(ctx, id);
  return inTurn(ctx, () => look(ctx, id, name, reading));
}

async function look(ctx: Ctx, id: string, name: string, reading: Reading) {
  try {
    const { begin, whole } = await peek(
      openFile(readPieces(ctx, id), () => {}),
      beginning,
    );
    // a workbook's index stands at its end
    const workbook = begin.subarray(0, 2).toString() === "PK";
    const bytes = workbook ? await collected(whole, "a workbook (.xlsx)") : begin.subarray(0, beginning);
    await whole.return(undefined);
    const recognition = await recognise(bytes, name, reading);
    return { ...recognition, savedMapping: await savedFor(ctx, recognition) };
  } catch (error) {
    throw importFault(error);
  }
}

export const readingSchema = z.strictObject({
  encoding: mapping.shape.encoding,
  delimiter: mapping.shape.delimiter,
  sheet: mapping.shape.sheet,
});
export type Reading = z.infer<typeof readingSchema>;

const beginning = 1024 * 1024;

/** Of a mapping that names only columns which this file has, the latest. */
async function savedFor(ctx: Ctx, { format, header }: Recognition): Promise<Mapping | null> {
  const rows = await statements(ctx, (run) =>
    run<{ mapping: Mapping }>(
      `select m.mapping
       from import i
       join import_mapping m on m.organisation_id = $1::uuid and m.source = i.source
       where i.organisation_id = $1::uuid and i.header = $2::jsonb and i.state <> 'undone'
       order by i.created_at desc
       limit 1`,
      [ctx.org, storable(header)],
    ),
  );
  const mapping = rows[0]?.mapping ?? null;
  return mapping?.format === format ? mapping : null;
}
