import { Temporal } from "temporal-polyfill";
import { lookForAlerts } from "@/lib/alerts/lookForAlerts";
import type { Database } from "@/lib/db/database";
import { statements } from "@/lib/db/statements";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Handler } from "@/lib/jobs/worker";
import { readSettings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";

const alertKind = "alerts";

/** What a worker does for alerts: looks each morning at half past seven, before channels are written to. */
export const alertJobs: Record<string, Handler> = {
  [alertKind]: {
    async work(ctx) {
      await lookForAlerts(ctx);
      await lookNext(ctx);
    },
    // it is never left alone: the next look comes, and the server's log tells of this one
    giveUp: (ctx) => lookNext(ctx),
  },
};

/** Has every organisation looked at for which nobody has asked yet: new ones, and all of them the first time. */
export async function watchEveryOrganisation(db: Database): Promise<void> {
  await db.pool.query(
    `insert into directory_job (job_id, organisation_id, kind, subject, due_at, claimed_until, attempts)
     select gen_random_uuid(), s.organisation_id, $1::text, 'daily', clock_timestamp(), null, 0
     from directory_slug s
     on conflict (organisation_id, kind, subject) do nothing`,
    [alertKind],
  );
}

async function lookNext(ctx: Ctx): Promise<void> {
  const { timezone } = await readSettings({ ...ctx, actor: { kind: "command", id: "alerts" } });
  const tomorrow = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime())
    .toZonedDateTimeISO(timezone)
    .toPlainDate()
    .add({ days: 1 });
  const morning = tomorrow.toZonedDateTime({ timeZone: timezone, plainTime: "07:30" });
  await statements(ctx, (run) => enqueue(run, ctx, alertKind, "daily", new Date(morning.epochMilliseconds)));
}
