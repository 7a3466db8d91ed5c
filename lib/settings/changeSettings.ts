import { randomUUID } from "node:crypto";
import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { dryRun } from "@/lib/db/dryRun";
import { runIn } from "@/lib/db/runIn";
import { type Transaction, transaction } from "@/lib/db/transaction";
import { log } from "@/lib/log";
import { type Moves, movesSchema } from "@/lib/restatement/moves";
import { restate } from "@/lib/restatement/restate";
import { allowCurrency } from "@/lib/settings/allowCurrency";
import { type ChangeSettings, changeSettingsSchema } from "@/lib/settings/changeSettingsSchema";
import { differences } from "@/lib/settings/differences";
import { knowsProcesses } from "@/lib/settings/knowsProcesses";
import { knowsTimezone } from "@/lib/settings/knowsTimezone";
import { type Settings, settingsIn } from "@/lib/settings/readSettings";
import { isRebuilding, whileRebuilding } from "@/lib/settings/rebuilds";
import { replaceEstimatedMargins } from "@/lib/settings/replaceEstimatedMargins";
import { replaceExchangeRates } from "@/lib/settings/replaceExchangeRates";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Changes any of the organisation's settings: all that are sent, or none. They are in force for the next read; but a
 * new time zone, once there are events, has their days counted again: then `job` names that work, and `settings` says
 * `rebuilding` until the new zone is in force. What it moves of the past is written down as a restatement.
 * @throws Fault `forbidden`; `invalid`; `conflict` when the currency or a rate is needed by stored events, or while
 *   another new time zone is being applied
 */
export async function changeSettings(ctx: Ctx, input: ChangeSettings): Promise<ChangedSettings> {
  require(ctx, "settings:write");
  const change = await readChange(ctx, input);
  const { rebuildFor } = await transaction(ctx, (tx) => apply(tx, ctx, change));
  const job = rebuildFor === null ? null : startRebuild(ctx, rebuildFor);
  return { settings: await transaction(ctx, (tx) => settingsIn(tx, ctx)), job };
}

/**
 * What `changeSettings` would move of the past, with nothing changed; it refuses the same. `notCompared` says
 * `timezone` for a new zone whose days would have to be counted first: what that moves is not known before.
 * @throws Fault as `changeSettings`
 */
export async function previewSettings(ctx: Ctx, input: ChangeSettings): Promise<SettingsPreview> {
  require(ctx, "settings:write");
  const change = await readChange(ctx, input);
  const { moves, rebuildFor } = await dryRun(
    (work: (tx: Transaction) => ReturnType<typeof apply>) => transaction(ctx, work),
    (tx) => apply(tx, ctx, change),
  );
  return { ...moves, notCompared: rebuildFor === null ? [] : ["timezone"] };
}

export interface ChangedSettings {
  settings: Settings;
  /** the id of the work that a new time zone takes; null when everything is in force */
  job: string | null;
}

export const settingsPreviewSchema = movesSchema.extend({
  notCompared: z.array(z.literal("timezone")).meta({
    description: "what moves figures in ways that are known only once it is done",
  }),
});
export type SettingsPreview = z.output<typeof settingsPreviewSchema>;

async function readChange(ctx: Ctx, input: ChangeSettings): Promise<z.output<typeof changeSettingsSchema>> {
  const change = parse(changeSettingsSchema, input);
  if (change.timezone !== undefined) await knowsTimezone(ctx, change.timezone);
  return change;
}

/** Makes the change in a transaction; `rebuildFor` is the time zone that is yet to be applied. */
async function apply(
  tx: Transaction,
  ctx: Ctx,
  { timezone, ...wanted }: z.output<typeof changeSettingsSchema>,
): Promise<{ moves: Moves; rebuildFor: string | null }> {
  await hold(tx, ctx);
  const before = await settingsIn(tx, ctx);
  const rebuildFor =
    timezone !== undefined && timezone !== before.timezone && (await hasEvents(tx, ctx)) ? timezone : null;
  if (rebuildFor !== null && isRebuilding(ctx.org)) {
    throw new Fault("conflict", "Another time zone is being applied: wait until GET says rebuilding false.");
  }
  const { exchangeRates, estimatedMargins, ...columns } =
    rebuildFor !== null || timezone === undefined ? wanted : { ...wanted, timezone };
  await allowCurrency(tx, ctx, before, wanted);
  if (wanted.chain) await knowsProcesses(tx, ctx, wanted.chain);
  const subject = "organisation";
  const { moves } = await restate(ctx, runIn(tx), { subject, process: null }, async () => {
    await tx.organisation.update({
      where: { organisationId: ctx.org },
      data: { ...columns, roadmapStart: date(columns.roadmapStart) },
    });
    if (exchangeRates) await replaceExchangeRates(tx, ctx, exchangeRates);
    if (estimatedMargins) await replaceEstimatedMargins(tx, ctx, estimatedMargins);
    const changed = differences({ ...before }, { ...(await settingsIn(tx, ctx)) });
    if (changed) await record(tx, ctx, { action: "settings.changed", subject, ...changed });
    return { result: null, changed };
  });
  return { moves, rebuildFor };
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
