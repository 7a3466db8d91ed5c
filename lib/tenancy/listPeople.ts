import { z } from "zod";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { roles } from "@/lib/tenancy/permissions";
import { may, require } from "@/lib/tenancy/require";

/**
 * The people of the organisation with their roles, in the order in which they came. `email` and `lastSeen` are
 * for those who may change members, null for others; instants are RFC 3339 in UTC.
 * @throws Fault `forbidden`
 */
export async function listPeople(ctx: Ctx): Promise<ListedPerson[]> {
  require(ctx, "members:read");
  const withEmail = may(ctx, "members:write");
  const rows = z.array(row).parse(await statements(ctx, (run) => run(sql, [ctx.org])));
  return rows.map(({ created_at, last_seen_at, email, ...person }) => ({
    ...person,
    email: withEmail ? email : null,
    since: created_at.toISOString(),
    lastSeen: withEmail ? (last_seen_at?.toISOString() ?? null) : null,
  }));
}

const sql = `
  select m.person_id as id, p.name, p.email, m.role, m.created_at, m.last_seen_at
  from member m
  join person p on p.id = m.person_id
  where m.organisation_id = $1::uuid
  order by m.created_at, m.person_id`;

const row = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  created_at: z.date(),
  last_seen_at: z.date().nullable(),
});

export const listedPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(roles),
  since: z.string(),
  lastSeen: z.string().nullable().meta({ description: "when a page was opened last, to the hour" }),
});
export type ListedPerson = z.infer<typeof listedPersonSchema>;
