import { makeOrganisation } from "@/bench/run/makeOrganisation";
import { record } from "@/lib/audit/record";
import { verifyChain } from "@/lib/audit/verifyChain";
import type { Database } from "@/lib/db/database";
import { statements } from "@/lib/db/statements";
import { organisationBySlug } from "@/lib/tenancy/organisations";

/** Milliseconds of verifying a log of so many entries, of an organisation that is made for it; the first is not counted. */
export async function chainOf(
  folder: string,
  db: Database,
  entries: number,
  runs: number,
): Promise<number[]> {
  const { organisation } = makeOrganisation(folder, `Bench Log ${Date.now()}`);
  const org = (await organisationBySlug(db, organisation)) ?? "";
  const ctx = { org, db, now: new Date(), actor: { kind: "command", id: "bench" } as const };
  for (let written = 0; written < entries; written += 500) {
    await statements(ctx, async (run) => {
      for (let entry = 0; entry < 500; entry++) {
        const [before, after] = [{ cap: entry }, { cap: entry + 1 }];
        await record(run, ctx, { action: "settings.changed", subject: "organisation", before, after });
      }
    });
  }
  const times: number[] = [];
  for (let run = -1; run < runs; run++) {
    const began = performance.now();
    const chain = await verifyChain(ctx);
    if (!chain.intact || chain.entries < entries) throw new Error(`The log: ${JSON.stringify(chain)}`);
    if (run >= 0) times.push(performance.now() - began);
  }
  return times;
}
