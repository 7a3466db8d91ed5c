import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/record";
import { addDays } from "@/lib/calendar/days";
import { holdProcess } from "@/lib/change/holdProcess";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { type PutTargets, putTargetsSchema } from "@/lib/roadmap/putTargetsSchema";
import { readZone } from "@/lib/roadmap/readZone";
import type { StoredTarget } from "@/lib/roadmap/storedTarget";
import { storedTargets } from "@/lib/roadmap/storedTargets";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Sets targets, with a reason: all that are sent, or none. Each stands in the place of that of the same KPI, process and
 * due day from its day on, and the one before is kept; what stands as it is sent is left alone. A target is not changed
 * for days that are over, nor one whose due day is. Days are those of the organisation's zone.
 * @throws Fault `invalid`; `not-found` for a process that does not exist; `forbidden`
 */
export async function putTargets(ctx: Ctx, input: PutTargets): Promise<StoredTarget[]> {
  require(ctx, "roadmap:write");
  const { reason, targets } = parse(putTargetsSchema, input);
  return statements(ctx, async (run) => {
    const { start, today } = await readZone(ctx, run);
    const stored = await storedTargets(ctx.org, run);
    for (const [at, { process = null, from = today, ...target }] of targets.entries()) {
      const refuse = (field: string, detail: string) =>
        new Fault("invalid", `${field} ${detail}.`, {
          errors: [{ pointer: `/targets/${at}/${field}`, detail }],
        });
      if (from < today) throw refuse("from", "must not be before today: what held is not rewritten");
      if (from > addDays(today, 366)) throw refuse("from", "must be within a year");
      if (start !== null && addDays(start, target.dueDay) < from) {
        throw refuse("dueDay", "must not be over when the target begins to hold");
      }
      if (process !== null) await holdProcess(ctx.org, run, process);
      const before = stored.findLast(
        (one) =>
          one.kpi === target.kpi &&
          one.process === process &&
          one.dueDay === target.dueDay &&
          one.from <= from,
      );
      if (before && same(before, target)) continue;
      const id = randomUUID();
      const { kpi, dueDay, value, basis, pace, tolerance } = target;
      await run(insert, [
        ...[ctx.org, id, kpi, process, dueDay, value, basis, pace, tolerance, from, reason],
        ...[ctx.now, ctx.actor.kind, ctx.actor.id],
      ]);
      const what = { kpi, process, dueDay };
      await record(run, ctx, {
        action: "roadmap.target_set",
        subject: `target:${id}`,
        before: before ? { ...what, ...valued(before), from: before.from, reason: before.reason } : null,
        after: { ...what, value, basis, pace, tolerance, from, reason },
      });
    }
    return storedTargets(ctx.org, run);
  });
}

type Valued = Pick<StoredTarget, "value" | "basis" | "pace" | "tolerance">;

function same(before: Valued, after: Valued): boolean {
  return JSON.stringify(valued(before)) === JSON.stringify(valued(after));
}

function valued({ value, basis, pace, tolerance }: Valued): Valued {
  return { value, basis, pace, tolerance };
}

const insert = `
  insert into roadmap_target
    (organisation_id, target_id, kpi, process, due_day, value, basis, pace, tolerance, from_day, reason, set_at,
     set_kind, set_by)
  values
    ($1::uuid, $2::uuid, $3::text, $4::text, $5::smallint, $6::numeric, $7::text, $8::text, $9::numeric, $10::date,
     $11::text, $12::timestamptz, $13::text, $14::text)`;
