import { z } from "zod";
import { checkReach } from "@/lib/cases/checkReach";
import { work } from "@/lib/cases/work.sql";
import type { Work } from "@/lib/cases/workAnswer";
import { workKinds } from "@/lib/cases/workKinds";
import type { WorkQuery } from "@/lib/cases/workQuery";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What people did on the cases that were closed on some days, whatever became of them, in seconds by kind: steps by their
 * touch, and reviews; kinds that did not occur are left out. Their sum is the `humanSeconds` of these cases.
 * `listWork` lists them one by one. Days are those of the organisation's zone.
 * @throws Fault `invalid` when more cases were closed than can be looked into at a time, `not-found` for a process that
 * does not exist; `forbidden`
 */
export async function readWork(ctx: Ctx, { from, to, process }: WorkQuery): Promise<Work> {
  require(ctx, "figures:read");
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, to);
      checkProcess(dated, process);
      await checkReach(ctx.org, run, { from, to, process });
      const rows = z.array(row).parse(await run({ name: "work", text: work }, [ctx.org, process, from, to]));
      const items = workKinds.flatMap((kind) => rows.filter((found) => found.kind === kind));
      return { timezone: dated.timezone, items };
    },
    snapshot,
  );
}

const row = z.object({
  kind: z.enum(workKinds),
  steps: z.number().int(),
  untimed: z.number().int(),
  seconds: z.string(),
});
