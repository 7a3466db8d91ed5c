import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * The statement that binds a transaction to an organisation. `set` takes no parameters, so the id is checked and
 * written into it; and it is `set local`, not `set_config()`, because only the former reaches the workers of a
 * distributed database.
 * @throws TypeError when `org` is not a UUID
 */
export function scope(org: string): string {
  return `set local app.organisation_id = ${literal(org)}`;
}

/** The same for who acts: the transaction of a visitor can write nothing, whatever is asked of it. */
export function scopeOf({ org, actor }: Pick<Ctx, "org" | "actor">): string {
  return actor.kind === "visitor" ? `${scope(org)}; set transaction read only` : scope(org);
}

/** A statement whose only parameter is the organisation, with its id in the place of `$1::uuid`: to go with others. */
export function bound(sql: string, org: string): string {
  return sql.replaceAll("$1::uuid", `${literal(org)}::uuid`);
}

function literal(org: string): string {
  if (!uuid.test(org)) throw new TypeError("An organisation's id is a UUID.");
  return `'${org}'`;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
