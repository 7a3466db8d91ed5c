import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import type { Imported } from "@/lib/intake/imported";
import { findImport, oneImport } from "@/lib/intake/oneImport";
import { finish } from "@/lib/intake/progress";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Stops an import, or a dry run. What an import has stored by then stays, and can be undone.
 * @throws Fault `forbidden`, `not-found`; `conflict` when nothing is being done
 */
export async function cancelImport(ctx: Ctx, id: string): Promise<Imported> {
  require(ctx, "events:write");
  await statements(ctx, async (run) => {
    const { state, name } = await findImport(ctx, run, id, true);
    if (state === "checking") {
      await run(
        "update import set state = 'draft' where organisation_id = $1::uuid and import_id = $2::uuid",
        [ctx.org, id],
      );
      return;
    }
    if (state !== "running")
      throw new Fault("conflict", `This import is ${state}: there is nothing to stop.`);
    await finish(ctx, run, id, { from: "running", to: "cancelled" });
    await record(run, ctx, { action: "import.cancelled", subject: `import:${id}`, before: { name } });
  });
  return oneImport(ctx, id);
}
