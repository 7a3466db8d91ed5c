import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";

/**
 * Whether somebody may see what stands in a file that was brought: it may be a payroll. Who may not see salaries sees
 * those that somebody brought who may not either. Of an import that does not exist: no.
 */
export async function mayLookInto(ctx: Ctx, id: string): Promise<boolean> {
  if (may(ctx, "salaries:read")) return true;
  const [found] = await statements(ctx, (run) => run<{ open: boolean }>(broughtBelow, [ctx.org, id]));
  return found?.open ?? false;
}

/** $1 organisation, $2 import. `created_by` is such as `person:<id>`; who is no member any more may have been an admin. */
const broughtBelow = `
  select case split_part(i.created_by, ':', 1)
    when 'person' then exists (
      select from member m
      where m.organisation_id = $1::uuid and m.person_id::text = split_part(i.created_by, ':', 2)
        and m.role in ('viewer', 'manager')
    )
    when 'key' then exists (
      select from api_key k
      where k.organisation_id = $1::uuid and k.key_id = split_part(i.created_by, ':', 2)
        and not 'admin' = any (k.scopes)
    )
    else false
  end as open
  from import i
  where i.organisation_id = $1::uuid and i.import_id::text = $2::text`;
