import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { type Transaction, transaction } from "@/lib/db/transaction";
import { log } from "@/lib/log";
import { allowCurrency } from "@/lib/settings/allowCurrency";
import { type ChangeSettings, changeSettingsSchema } from "@/lib/settings/changeSettingsSchema";
import { differences } from "@/lib/settings/differences";
import { knowsProcesses } from "@/lib/settings/knowsProcesses";
import { knowsTimezone } from "@/lib/settings/knowsTimezone";
import { type Settings, settingsIn } from "@/lib/settings/readSettings";
import { isRebuilding, whileRebuilding } from "@/lib/settings/rebuilds";
import { replaceExchangeRates } from "@/lib/settings/replaceExchangeRates";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Changes any of the organisation's settings: all that are sent, or none. They are in force for the next read; but a
 * new time zone, once there are events, has their days counted again: then `job` names that work, and `settings` says
 * `rebuilding` until the new zone is in force.
 * @throws Fault `forbidden`; `invalid`; `conflict` when the currency or a rate is needed by stored events, or while
 *   another new time zone is being applied
 */
export async function changeSettings(ctx: Ctx, input: ChangeSettings): Promise<ChangedSettings> {
  require(ctx, "settings:write");
  const { timezone, ...wanted } = parse(changeSettingsSchema, input);
  if (timezone !== undefined) await knowsTimezone(ctx, timezone);
  const rebuildFor = await transaction(ctx, async (tx) => {
    await hold(tx, ctx);
    const before = await settingsIn(tx, ctx);
    const later = timezone !== undefined && timezone !== before.timezone && (await hasEvents(tx, ctx));
    if (later && isRebuilding(ctx.org)) {
      throw new Fault(
        "conflict",
        "Another time zone is being applied: wait until GET says rebuilding false.",
      );
    }
    const { exchangeRates, ...columns } = later || timezone === undefined ? wanted : { ...wanted, timezone };
    await allowCurrency(tx, ctx, before, wanted);
    if (wanted.chain) await knowsProcesses(tx, ctx, wanted.chain);
    await tx.organisation.update({
      where: { organisationId: ctx.org },
      data: { ...columns, roadmapStart: date(columns.roadmapStart) },
    });
    if (exchangeRates) await replaceExchangeRates(tx, ctx, exchangeRates);
    const changed = differences({ ...before }, { ...(await settingsIn(tx, ctx)) });
    if (changed) await record(tx, ctx, { action: "settings.changed", subject: "organisation", ...changed });
    return later ? timezone : null;
  });
  const job = rebuildFor === null ? null : startRebuild(ctx, rebuildFor);
  return { settings: await transaction(ctx, (tx) => settingsIn(tx, ctx)), job };
}

export interface ChangedSettings {
  settings: Settings;
  /** the id of the work that a new time zone takes; null when everything is in force */
  job: string | null;
}

/** Batches of events wait, so that none comes between the check and the change. */
async function hold(tx: Transaction, ctx: Ctx): Promise<void> {
  await tx.$queryRaw`select 1 from organisation where organisation_id = ${ctx.org}::uuid for update`;
}

async function hasEvents(tx: Transaction, ctx: Ctx): Promise<boolean> {
  return (await tx.event.findFirst({ where: { organisationId: ctx.org }, select: { id: true } })) !== null;
}

function startRebuild(ctx: Ctx, timezone: string): string {
  const job = randomUUID();
  void whileRebuilding(ctx.org, async () => {
    try {
      // loaded here because ingest stands on the settings, not they on it
      const { rebuild } = await import("@/lib/ingest/rebuild");
      await rebuild(ctx, { timezone });
    } catch (error) {
      log().error({ job, organisation: ctx.org, timezone, error: String(error) }, "time zone not applied");
    }
  });
  return job;
}

function date(day: string | null | undefined): Date | null | undefined {
  return typeof day === "string" ? new Date(`${day}T00:00:00Z`) : day;
}
