import { stringify } from "csv-stringify/sync";
import { harmless } from "@/lib/contract/harmless";
import { statements } from "@/lib/db/statements";
import type { Mapping } from "@/lib/imports/mapping";
import { lookInto } from "@/lib/intake/lookInto";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The refused rows of an import as they stood in its file, each with its line and reason before it: to be mended and
 * imported with the same mapping, to which two more columns make no difference. Rows of JSON stand in one column. In
 * constant memory; with a byte order mark, and the delimiter of the file.
 *
 * Cells are as they were, but for those that a spreadsheet would run as a formula.
 * @param said a reason in the words of who reads it
 * @throws Fault `forbidden`, `not-found`
 */
export async function rejectedCsv(
  ctx: Ctx,
  id: string,
  said: Said = (reason) => reason,
): Promise<AsyncGenerator<string>> {
  require(ctx, "events:write");
  await lookInto(ctx, id);
  const [row] = await statements(ctx, (run) =>
    run<{ header: string[] | null; mapping: Mapping | null }>(
      "select header, mapping from import where organisation_id = $1::uuid and import_id = $2::uuid",
      [ctx.org, id],
    ),
  );
  return lines(ctx, id, row?.header ?? [], row?.mapping ?? null, said);
}

type Said = (reason: string) => string;

async function* lines(
  ctx: Ctx,
  id: string,
  header: readonly string[],
  mapping: Mapping | null,
  said: Said,
): AsyncGenerator<string> {
  const text = mapping?.format === "ndjson";
  const delimiter = mapping?.delimiter ?? ",";
  const write = (rows: (readonly (string | number)[])[], bom = false) =>
    stringify(
      rows.map((cells) => cells.map((cell) => (typeof cell === "string" ? safe(cell) : cell))),
      { bom, delimiter, record_delimiter: "windows" },
    );
  yield write([["$line", "$reason", ...(text ? ["$original"] : header)]], true);
  for (let after = 0; ; ) {
    const rows = await statements(ctx, (run) =>
      run<{ line: string; reason: string; original: string[] | string }>(page, [ctx.org, id, after]),
    );
    if (rows.length === 0) return;
    after = Number(rows.at(-1)?.line);
    yield write(
      rows.map(({ line, reason, original }) => [
        Number(line),
        said(reason),
        ...(typeof original === "string" ? [original] : original),
      ]),
    );
  }
}

/** A negative number, or a telephone's, stays as it is: it is to be read again. */
function safe(cell: string): string {
  return /^[+-][\d\s.,()/-]*$/.test(cell) ? cell : harmless(cell);
}

const page = `
  select line, reason, original
  from import_refusal
  where organisation_id = $1::uuid and import_id = $2::uuid and line > $3::bigint
  order by line
  limit 1000`;
