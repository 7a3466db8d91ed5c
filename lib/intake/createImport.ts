import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/record";
import { statements } from "@/lib/db/statements";
import type { Imported } from "@/lib/intake/imported";
import { oneImport } from "@/lib/intake/oneImport";
import { keepPieces } from "@/lib/intake/pieces";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Keeps a file as a draft: to be looked at, mapped and started. When another file comes, drafts that nobody started are
 * forgotten after a week, and what a server was just taking when it ended after an hour.
 * @param input.name the file's
 * @param input.limit bytes of files that the organisation may have brought and not imported yet: see `takeRoom`
 * @throws Fault `forbidden`; `invalid` for an empty file, `too-large`; `conflict` when it is removed meanwhile; what `file`
 *   throws
 */
export async function createImport(
  ctx: Ctx,
  input: { name: string; file: AsyncIterable<Uint8Array>; limit?: number },
): Promise<Imported> {
  require(ctx, "events:write");
  const id = randomUUID();
  const name =
    input.name
      .replace(/\p{Cc}/gu, "")
      .trim()
      .slice(-200)
      // what is left of a character that was cut in two
      .toWellFormed() || "file";
  await statements(ctx, async (run) => {
    await run(forgetOld, [ctx.org, ctx.now]);
    await run(insert, [ctx.org, id, name, `${ctx.actor.kind}:${ctx.actor.id}`, ctx.now]);
  });
  try {
    const size = await keepPieces(ctx, id, input.file, input.limit);
    await statements(ctx, async (run) => {
      await run(arrived, [ctx.org, id, size.bytes, size.packed]);
      const after = { name, bytes: size.bytes };
      await record(run, ctx, { action: "import.brought", subject: `import:${id}`, after });
    });
  } catch (error) {
    await statements(ctx, (run) => run(forget, [ctx.org, id])).catch(() => {});
    throw error;
  }
  return oneImport(ctx, id);
}

const insert = `
  insert into import
    (organisation_id, import_id, name, state, bytes, packed, bytes_read, line, rows, silent, accepted, duplicates,
     rejected, taken, created_by, created_at)
  values ($1::uuid, $2::uuid, $3::text, 'arriving', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, $4::text, $5::timestamptz)`;

const arrived = `
  update import set state = 'draft', bytes = $3::bigint, packed = $4::bigint
  where organisation_id = $1::uuid and import_id = $2::uuid`;

const forget = "delete from import where organisation_id = $1::uuid and import_id = $2::uuid";

const forgetOld = `
  delete from import
  where organisation_id = $1::uuid
    and (state = 'draft' and created_at < $2::timestamptz - interval '7 days'
      or state = 'arriving' and created_at < $2::timestamptz - interval '1 hour')`;
