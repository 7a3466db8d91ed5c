import { z } from "zod";
import { type Run, statements } from "@/lib/db/statements";
import { dataSince } from "@/lib/kpi/sql/dataSince.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may, require } from "@/lib/tenancy/require";
import { type Typed, typedSchema } from "@/lib/typed/typedSchema";

/**
 * What was typed of the firm before its data came, the oldest first, and since when data stand in its place. Days are
 * those of the organisation's zone. Pay is told to who may see salaries.
 * @throws Fault `forbidden`
 */
export async function readTyped(ctx: Ctx): Promise<Typed> {
  require(ctx, "settings:read");
  const typed = await statements(ctx, (run) => typedIn(ctx, run));
  if (may(ctx, "salaries:read")) return typed;
  return { ...typed, items: typed.items.map((item) => ({ ...item, pay: null })) };
}

/** The same in a transaction that already runs, with everything told. */
export async function typedIn(ctx: Pick<Ctx, "org">, run: Run): Promise<Typed> {
  const [found] = await run({ name: "typed_start", text: sql }, [ctx.org]);
  return row.parse(found);
}

const row = z.object({ items: typedSchema.shape.items, since: typedSchema.shape.since });

const sql = `
  with organisation_now as (select timezone from organisation where organisation_id = $1::uuid)
  select
    (select coalesce(json_agg(json_build_object(
        'from', t.from_day, 'people', trim_scale(t.people)::text, 'pay', trim_scale(t.pay)::text,
        'sales', trim_scale(t.sales)::text, 'ads', trim_scale(t.ads)::text,
        'margin', (select trim_scale(m.share)::text from margin_estimate m
          where m.organisation_id = $1::uuid and m.channel = '' and m.from_day = t.from_day)
      ) order by t.from_day), '[]') from typed_start t where t.organisation_id = $1::uuid) as items,
    (${dataSince({ always: true })}) as since`;
