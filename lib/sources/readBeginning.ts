import { z } from "zod";
import { statements } from "@/lib/db/statements";
import { ownSources } from "@/lib/events/ownSources";
import { dataSince } from "@/lib/kpi/sql/dataSince.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** What is there of what the first figure needs. Days are those of the organisation's zone; null: there is none. */
export type Beginning = z.output<typeof row>;

/**
 * Reads how far an organisation has come on its way to the first figure.
 * @throws Fault `forbidden`
 */
export async function readBeginning(ctx: Ctx): Promise<Beginning> {
  require(ctx, "figures:read");
  return statements(ctx, async (run) =>
    row.parse((await run({ name: "beginning", text: sql }, [ctx.org]))[0]),
  );
}

const day = z.string().nullable();
const row = z.object({
  /** the first days of headcounts, orders and advertising in the ledger */
  since: z.object({ people: day, sales: day, ads: day }),
  /** the first days that people and sales were typed for */
  typed: z.object({ people: day, sales: day }),
  /** a margin of the firm is entered */
  margin: z.boolean(),
  /** some order says what its goods cost */
  goods: z.boolean(),
  processes: z.number().int(),
  /** whoever sent or imported events; what is entered on the pages is none */
  sources: z.number().int(),
  firstClosed: day,
  roadmapStart: day,
});

const own = ownSources.map((source) => `'${source}'`).join(", ");
const sql = `
  with organisation_now as (
    select timezone, roadmap_start from organisation where organisation_id = $1::uuid
  )
  select
    (${dataSince({ always: true })}) as since,
    (select json_build_object(
        'people', min(t.from_day) filter (where t.people is not null),
        'sales', min(t.from_day) filter (where t.sales is not null))
      from typed_start t where t.organisation_id = $1::uuid) as typed,
    exists (select from margin_estimate m where m.organisation_id = $1::uuid and m.channel = '') as margin,
    exists (select from rollup_order r where r.organisation_id = $1::uuid and r.orders_with_cogs > 0) as goods,
    (select count(*)::int from process p where p.organisation_id = $1::uuid) as processes,
    (select count(*)::int from source s where s.organisation_id = $1::uuid and s.source not in (${own})) as sources,
    (select min(r.day)::text from rollup_close r where r.organisation_id = $1::uuid and r.cases > 0) as "firstClosed",
    (select roadmap_start::text from organisation_now) as "roadmapStart"`;
