import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/record";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { noonIn } from "@/lib/calendar/noonIn";
import { holdProcess } from "@/lib/change/holdProcess";
import { type RecordChange, type RecordedChange, recordChangeSchema } from "@/lib/change/recordChangeSchema";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { storeChange } from "@/lib/ingest/storeChange";
import { whileHeld } from "@/lib/ingest/whileHeld";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Records that something was changed on purpose, so that every trend shows it and its effect is measured: a `change.made`
 * and its line of the log, in one transaction. Of a day before today it stands at noon, of today at the minute. Days are
 * those of the organisation's zone. One of kind agent or model begins the proof of its process anew.
 * @throws Fault `invalid`, also for a day that is still to come; `not-found` for a process that does not exist;
 * `forbidden`
 */
export async function recordChange(ctx: Ctx, input: RecordChange): Promise<RecordedChange> {
  require(ctx, "events:write");
  const { title, kind, process = null, note = null, ...asked } = parse(recordChangeSchema, input);
  const id = randomUUID();
  return whileHeld(ctx, {}, async (run, timezone) => {
    const today = dayInZone(ctx.now, timezone);
    const day = asked.day ?? today;
    if (day > today) {
      const detail = "must not be a day to come: record it on the day on which it is made";
      throw new Fault("invalid", `day ${detail}.`, { errors: [{ pointer: "/day", detail }] });
    }
    if (process !== null) await holdProcess(ctx.org, run, process);
    const time = day === today ? ctx.now : noonIn(day, timezone);
    const change = { title, kind, process, note };
    await storeChange(ctx, run, timezone, { id, time, ...change });
    await record(run, ctx, { action: "change.recorded", subject: `change:${id}`, after: { day, ...change } });
    return { id, day, ...change };
  });
}
