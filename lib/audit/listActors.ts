import { z } from "zod";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Who stands in the organisation's log, by kind and name; a name is null where it is not known any more.
 * @throws Fault `forbidden`
 */
export async function listActors(ctx: Ctx): Promise<ListedActor[]> {
  require(ctx, "audit:read");
  return z.array(row).parse(await statements(ctx, (run) => run(sql, [ctx.org])));
}

const sql = `
  select a.kind, a.id, coalesce(p.name, k.name, a.name) as name
  from (
    select actor_kind as kind, actor_id as id, max(personal ->> 'name') as name
    from audit_entry where organisation_id = $1::uuid
    group by actor_kind, actor_id
  ) a
  left join api_key k on k.organisation_id = $1::uuid and a.kind = 'key' and k.key_id = a.id
  left join person p on p.id = case a.kind when 'person' then a.id::uuid end
  order by a.kind desc, name, a.id`;

const row = z.object({
  kind: z.enum(["person", "key", "command"]),
  id: z.string(),
  name: z.string().nullable(),
});

export type ListedActor = z.output<typeof row>;
