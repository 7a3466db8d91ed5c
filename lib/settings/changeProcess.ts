import { record } from "@/lib/audit/record";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { dryRun } from "@/lib/db/dryRun";
import { runIn } from "@/lib/db/runIn";
import { type Transaction, transaction } from "@/lib/db/transaction";
import { textLimits } from "@/lib/events/limits";
import { readText } from "@/lib/events/readText";
import { refusalOf } from "@/lib/events/refusal";
import type { Moves } from "@/lib/restatement/moves";
import { restate } from "@/lib/restatement/restate";
import { datedOf } from "@/lib/settings/datedOf";
import { differences } from "@/lib/settings/differences";
import {
  type ChangeProcess,
  changeProcessSchema,
  type ProcessSettings,
  processOf,
} from "@/lib/settings/processSchema";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Changes any settings of a process, or makes it; from then on it counts as reviewed. In force for the next read. What
 * it moves of the past is written down as a restatement.
 * @throws Fault `forbidden`, `invalid`
 */
export async function changeProcess(ctx: Ctx, key: string, input: ChangeProcess): Promise<ProcessSettings> {
  return (await transaction(ctx, changing(ctx, key, input))).result;
}

/**
 * What `changeProcess` would move of the past, of the organisation and of the process, with nothing changed.
 * @throws Fault as `changeProcess`
 */
export async function previewProcess(ctx: Ctx, key: string, input: ChangeProcess): Promise<Moves> {
  const work = changing(ctx, key, input);
  return (await dryRun((given: typeof work) => transaction(ctx, given), work)).moves;
}

function changing(ctx: Ctx, key: string, input: ChangeProcess) {
  require(ctx, "processes:write");
  const process = readKey(key);
  const { baselineSeconds, typicalMinutes = [], from, ...columns } = parse(changeProcessSchema, input);
  return async (tx: Transaction) => {
    // batches of events wait, so that nothing but this change moves a figure
    await tx.$queryRaw`select 1 from organisation where organisation_id = ${ctx.org}::uuid for update`;
    const where = { organisationId: ctx.org, process };
    const known = (await tx.process.count({ where })) > 0;
    const subject = `process:${process}`;
    return restate(ctx, runIn(tx), { subject, process: known ? process : null }, async () => {
      if (!known) await tx.process.create({ data: { ...where, name: process, createdAt: ctx.now } });
      const before = await processIn(tx, ctx, process);
      await tx.process.update({
        where: { organisationId_process: where },
        data: { ...columns, reviewed: true },
      });
      if (baselineSeconds !== undefined) {
        await setBaseline(tx, ctx, process, from ?? (await today(tx, ctx)), baselineSeconds);
      }
      for (const { step, minutes } of typicalMinutes) {
        const fromDay = new Date(`${from ?? (await today(tx, ctx))}T00:00:00Z`);
        const own = { ...where, step: step ?? "", fromDay };
        await tx.processStepMinutes.deleteMany({ where: own });
        if (minutes !== null) await tx.processStepMinutes.create({ data: { ...own, minutes } });
      }
      const after = await processIn(tx, ctx, process);
      const changed = differences({ ...before }, { ...after });
      if (changed) await record(tx, ctx, { action: "process.changed", subject, ...changed });
      return { result: after, changed };
    });
  };
}

/** A process's key as events may name it. */
function readKey(key: string): string {
  try {
    return readText(key, textLimits.process, "/key");
  } catch (thrown) {
    const { pointer, detail } = refusalOf(thrown, undefined);
    throw new Fault("invalid", `${pointer}: ${detail}.`, { errors: [{ pointer, detail }] });
  }
}

async function processIn(tx: Transaction, ctx: Ctx, process: string): Promise<ProcessSettings> {
  const where = { organisationId: ctx.org, process };
  const row = await tx.process.findUniqueOrThrow({ where: { organisationId_process: where } });
  return processOf(row, await datedOf(tx, where));
}

async function today(tx: Transaction, ctx: Ctx): Promise<string> {
  const { timezone } = await tx.organisation.findUniqueOrThrow({ where: { organisationId: ctx.org } });
  return dayInZone(ctx.now.toISOString(), timezone);
}

async function setBaseline(
  tx: Transaction,
  ctx: Ctx,
  process: string,
  from: string,
  seconds: string | null,
): Promise<void> {
  const where = { organisationId: ctx.org, process, fromDay: new Date(`${from}T00:00:00Z`) };
  await tx.processBaseline.deleteMany({ where });
  if (seconds !== null) await tx.processBaseline.createMany({ data: [{ ...where, seconds }] });
}
