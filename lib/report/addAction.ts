import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/record";
import { holdProcess } from "@/lib/change/holdProcess";
import { parse } from "@/lib/contract/parse";
import { whileHeld } from "@/lib/ingest/whileHeld";
import { type AddAction, addActionSchema } from "@/lib/report/actionInput";
import { begunPeriod } from "@/lib/report/knownPeriod";
import { ownerOf } from "@/lib/report/ownerOf";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Decides on something in the report of a period: what, who sees to it, until when, and what it should move by how much.
 * @throws Fault `invalid`; `not-found` for a period that has not begun, a process that does not exist, an owner who is no
 * member; `forbidden`
 */
export async function addAction(ctx: Ctx, periodId: string, input: AddAction): Promise<{ id: string }> {
  require(ctx, "report:write");
  const {
    title,
    process = null,
    kpi = null,
    expected = null,
    owner,
    due = null,
  } = parse(addActionSchema, input);
  const id = randomUUID();
  return whileHeld(ctx, {}, async (run, timezone) => {
    const period = begunPeriod(periodId, ctx.now, timezone);
    if (process !== null) await holdProcess(ctx.org, run, process);
    const by = await ownerOf(ctx, run, owner ?? null);
    const row = [id, period.id, title, process, kpi, expected, by.id, by.name, due, ctx.now];
    await run(insert, [ctx.org, ...row, ctx.actor.kind, ctx.actor.id]);
    await record(run, ctx, {
      action: "action.added",
      subject: `action:${id}`,
      after: { period: period.id, title, process, kpi, expected, owner: by.name, due },
    });
    return { id };
  });
}

const insert = `
  insert into report_action
    (organisation_id, action_id, period, title, process, kpi, expected, owner_id, owner_name, due_day, state,
      created_at, created_kind, created_by)
  values
    ($1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::text, $7::numeric, $8::uuid, $9::text, $10::date, 'open',
      $11::timestamptz, $12::text, $13::text)`;
