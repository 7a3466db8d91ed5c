import { z } from "zod";
import { type Alert, alertSchema } from "@/lib/alerts/alertSchema";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What was found, the latest first, and on which of the last days it was looked at: a list without alerts says little
 * without that.
 * @throws Fault `forbidden`, `invalid`
 */
export async function listAlerts(
  ctx: Ctx,
  input: ListAlerts = {},
): Promise<{ items: Alert[]; next: string | null; checks: Check[] }> {
  require(ctx, "figures:read");
  const { cursor, limit } = parse(listAlertsSchema, input);
  const after = cursor === undefined ? [null, null] : cursorParts(cursor, cursorOf);
  return statements(ctx, async (run) => {
    const rows = z.array(row).parse(await run(alerts, [ctx.org, ...after, limit + 1]));
    const checked = z.array(checkSchema).parse(await run(checks, [ctx.org]));
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ sorted_by: _, ...alert }) => alertSchema.parse(alert)),
      next: rows.length > limit && last ? cursorText([last.sorted_by, last.id]) : null,
      checks: checked,
    };
  });
}

/** One alert, or null. */
export async function findAlert(ctx: Ctx, id: string): Promise<Alert | null> {
  require(ctx, "figures:read");
  if (!z.uuid().safeParse(id).success) return null;
  const [found] = await statements(ctx, (run) => run(one, [ctx.org, id]));
  return found ? alertSchema.parse(found) : null;
}

export const listAlertsSchema = z.strictObject({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
});
export type ListAlerts = z.input<typeof listAlertsSchema>;

export const checkSchema = z.object({
  day: z.string(),
  outcome: z
    .enum(["looked", "stale"])
    .meta({ description: "stale: the data did not reach far enough to tell" }),
  found: z.number(),
});
export type Check = z.infer<typeof checkSchema>;

const cursorOf = z.tuple([cursorInstant, z.uuid()]);
const row = z.object({ id: z.string(), sorted_by: z.string() }).loose();

const columns = `
  alert_id as id, kind, detail, day::text as day,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;

const alerts = `
  select ${columns}, at::text as sorted_by
  from alert
  where organisation_id = $1::uuid
    and ($2::timestamptz is null or (at, alert_id) < ($2::timestamptz, $3::uuid))
  order by at desc, alert_id desc
  limit $4::int`;

const one = `
  select ${columns}
  from alert
  where organisation_id = $1::uuid and alert_id = $2::uuid`;

const checks = `
  select day::text as day, outcome, found
  from alert_check
  where organisation_id = $1::uuid
  order by day desc
  limit 30`;
