import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import type { Imported } from "@/lib/intake/imported";
import { mappingOf } from "@/lib/intake/mappingOf";
import { findImport, oneImport } from "@/lib/intake/oneImport";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Lets a worker read the whole file through a mapping, in the background. `check` is a dry run: it only says what would
 * come of it. The mapping is remembered for the source.
 * @throws Fault `forbidden`, `not-found`; `invalid` with pointers into the mapping; `conflict` when it was started
 */
export async function startImport(
  ctx: Ctx,
  id: string,
  input: unknown,
  how: "run" | "check" = "run",
): Promise<Imported> {
  require(ctx, "events:write");
  const mapping = mappingOf(input);
  await statements(ctx, async (run) => {
    const found = await findImport(ctx, run, id, true);
    if (found.state !== "draft") {
      throw new Fault("conflict", `This import is ${found.state}: only a draft can be started or checked.`);
    }
    const json = JSON.stringify(mapping);
    const running = how === "run";
    await run(start, [ctx.org, id, running ? "running" : "checking", mapping.source, json, ctx.now]);
    await enqueue(run, ctx, running ? "import" : "import-check", id);
    if (!running) return;
    await run(remember, [ctx.org, mapping.source, json, ctx.now]);
    const after = { name: found.name, source: mapping.source };
    await record(run, ctx, { action: "import.started", subject: `import:${id}`, after });
  });
  return oneImport(ctx, id);
}

const start = `
  update import
  set state = $3::text, source = $4::text, mapping = $5::jsonb, started_at = $6::timestamptz, bytes_read = 0, rows = 0,
    silent = 0, detail = null, checked = case when mapping = $5::jsonb then checked end
  where organisation_id = $1::uuid and import_id = $2::uuid`;

const remember = `
  insert into import_mapping (organisation_id, source, mapping, updated_at)
  values ($1::uuid, $2::text, $3::jsonb, $4::timestamptz)
  on conflict (organisation_id, source) do update set mapping = excluded.mapping, updated_at = excluded.updated_at`;
