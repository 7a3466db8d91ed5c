import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import { undo } from "@/lib/ingest/undo";
import type { Imported } from "@/lib/intake/imported";
import { findImport, oneImport } from "@/lib/intake/oneImport";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Undoes an import in the background: its events go, but for those that came by another way too, and every figure is as
 * if it had never been. One that is running is stopped first; a draft is forgotten.
 * @returns the import, being undone; null for a draft
 * @throws Fault `forbidden`, `not-found`; `conflict` when it is undone already
 */
export async function removeImport(ctx: Ctx, id: string): Promise<Imported | null> {
  require(ctx, "events:write");
  const draft = await statements(ctx, async (run) => {
    const found = await findImport(ctx, run, id, true);
    const { state, name, source } = found;
    if (state === "undone" || state === "undoing") {
      throw new Fault(
        "conflict",
        state === "undone" ? "This import is undone already." : "It is being undone.",
      );
    }
    const nothing = ["arriving", "draft", "checking"].includes(state);
    const action = nothing ? "import.forgotten" : "import.undone";
    const before = { name, source, state, accepted: found.accepted };
    await record(run, ctx, { action, subject: `import:${id}`, before });
    if (nothing) {
      await run("delete from import where organisation_id = $1::uuid and import_id = $2::uuid", [
        ctx.org,
        id,
      ]);
      return true;
    }
    await run(begin, [ctx.org, id]);
    await enqueue(run, ctx, "import-undo", id);
    return false;
  });
  return draft ? null : oneImport(ctx, id);
}

const begin = `
  update import set state = 'undoing', taken = 0, ended_at = null
  where organisation_id = $1::uuid and import_id = $2::uuid`;

/** The work itself; goes on where it was when it is begun again. */
export async function runUndo(ctx: Ctx, id: string, alive: () => void = () => {}): Promise<void> {
  const found = await oneImport(ctx, id);
  if (found.state !== "undoing") return;
  await undo(ctx, id, found.source ?? "", async (events) => {
    await statements(ctx, (run) => run(taken, [ctx.org, id, events]));
    alive();
  });
  await statements(ctx, async (run) => {
    await run(end, [ctx.org, id, new Date()]);
    for (const table of ["import_piece", "import_refusal"]) {
      await run(`delete from ${table} where organisation_id = $1::uuid and import_id = $2::uuid`, [
        ctx.org,
        id,
      ]);
    }
  });
}

const taken = `
  update import set taken = taken + $3::bigint where organisation_id = $1::uuid and import_id = $2::uuid`;

const end = `
  update import set state = 'undone', ended_at = $3::timestamptz
  where organisation_id = $1::uuid and import_id = $2::uuid and state = 'undoing'`;
