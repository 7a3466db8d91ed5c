import { z } from "zod";
import type { Run } from "@/lib/db/statements";

/** The processes of the organisation's chain, in its order, with their names; a process that is gone is passed over. */
export async function chainOf(org: string, run: Run): Promise<{ process: string; name: string }[]> {
  return z.array(row).parse(await run({ name: "chain_of", text: chainProcesses }, [org]));
}

const row = z.object({ process: z.string(), name: z.string() });

/** $1 organisation */
const chainProcesses = `
  select p.process, p.name
  from organisation o
  cross join lateral unnest(o.chain) with ordinality as link (process, place)
  join process p on p.organisation_id = $1::uuid and p.process = link.process
  where o.organisation_id = $1::uuid
  order by link.place`;
