import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import { storable } from "@/lib/db/storable";
import { readEvent } from "@/lib/events/readEvent";
import { ImportError } from "@/lib/imports/importError";
import { parseMapping } from "@/lib/imports/parseMapping";
import type { WireEvent } from "@/lib/imports/wireEvent";
import { readContext } from "@/lib/ingest/readContext";
import type { Check } from "@/lib/intake/check";
import { kpisOf } from "@/lib/intake/kpisOf";
import { oneImport } from "@/lib/intake/oneImport";
import { readPieces } from "@/lib/intake/pieces";
import { progress, Stopped } from "@/lib/intake/progress";
import { readKept } from "@/lib/intake/readKept";
import { storedTypes } from "@/lib/intake/storedTypes.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Reads a kept file through its mapping and says what would come of it; stores nothing. The import is a draft again
 * afterwards, with what was found, or with why the file could not be read. Memory grows with the cases in the file.
 * @param alive asked at each row: throws when the work is to be left to another
 */
export async function runCheck(ctx: Ctx, id: string, alive: () => void = () => {}): Promise<void> {
  const found = await oneImport(ctx, id).catch(gone);
  if (found?.state !== "checking") return;
  try {
    const checked = await check(ctx, id, found.mapping, alive);
    await statements(ctx, (run) => run(keep, [ctx.org, id, storable(checked), null]));
  } catch (error) {
    if (error instanceof Stopped) return;
    if (!(error instanceof ImportError)) throw error;
    await statements(ctx, (run) => run(keep, [ctx.org, id, null, error.message]));
  }
}

/** It was forgotten before its turn came. */
function gone(error: unknown): null {
  if (error instanceof Fault && error.code === "not-found") return null;
  throw error;
}

const keep = `
  update import set state = 'draft', checked = $3::jsonb, detail = $4::text, bytes_read = 0
  where organisation_id = $1::uuid and import_id = $2::uuid and state = 'checking'`;

async function check(ctx: Ctx, id: string, mapping: unknown, alive: () => void): Promise<Check> {
  const context = await readContext(ctx);
  const tell = progress(ctx, id, "checking");
  const result = { rows: 0, silent: 0, bytes: 0, rejected: 0, unknownActors: 0, unpaidOrders: 0, ahead: 0 };
  const parsed = parseMapping(mapping);
  const knowsPayments = parsed.rules.some(({ type }) => type === "order.paid");
  const events: Record<string, number> = {};
  const leftOut: Record<string, number> = {};
  const refusals: Check["refusals"] = [];
  const warnings: Check["warnings"] = [];
  const [cases, orders] = [new Set<string>(), new Set<string>()];
  let [first, last]: [string | null, string | null] = [null, null];
  const refuse = (line: number, column: string | null, reason: string) => {
    result.rejected++;
    if (refusals.length < listed) refusals.push({ line, column, reason });
  };
  for await (const row of readKept(readPieces(ctx, id), parsed, context)) {
    alive();
    result.rows++;
    result.bytes = row.bytes;
    if (row.events.length + row.refusals.length === 0) result.silent++;
    if (row.leftOut?.counts) leftOut[row.leftOut.why] = (leftOut[row.leftOut.why] ?? 0) + 1;
    await tell(result);
    if (knowsPayments && isUnpaid(row.events)) result.unpaidOrders++;
    let isAhead = false;
    for (const { line, column, reason } of row.refusals) refuse(line, column ?? null, reason);
    for (const value of row.events) {
      const reading = readEvent(value, context);
      if ("refusal" in reading) {
        refuse(row.line, reading.refusal.pointer, reading.refusal.detail);
        continue;
      }
      const { event } = reading;
      for (const warning of reading.warnings) {
        if (warnings.length < listed) warnings.push({ line: row.line, ...warning });
      }
      events[event.type] = (events[event.type] ?? 0) + 1;
      if (event.case !== null) cases.add(`${event.process}\0${event.case}`);
      if (event.type === "order.placed" && event.order !== null) orders.add(event.order);
      if (event.actorKind === "unknown") result.unknownActors++;
      if (new Date(event.time) > ctx.now) isAhead = true;
      if (first === null || event.time < first) first = event.time;
      if (last === null || event.time > last) last = event.time;
    }
    if (isAhead) result.ahead++;
  }
  const { bytes: _, ...counts } = result;
  const [row] = await statements(ctx, (run) => run(storedTypes, [ctx.org]));
  const { typed, ...stored } = storedRow.parse(row);
  return {
    ...counts,
    leftOut,
    events,
    refusals,
    warnings,
    cases: cases.size,
    orders: orders.size,
    firstDay: first === null ? null : dayInZone(new Date(first), context.timezone),
    lastDay: last === null ? null : dayInZone(new Date(last), context.timezone),
    kpis: kpisOf(
      (type) => (events[type] ?? 0) > 0 || stored[type] === true,
      (type) => typed[type] === true,
    ),
  };
}

const listed = 100;

const storedRow = z.object({ typed: z.record(z.string(), z.boolean()) }).catchall(z.boolean());

/** An order without an amount, of which the row tells no payment: nobody may ever pay for it. */
function isUnpaid(events: readonly WireEvent[]): boolean {
  return (
    events.some(({ type, data }) => type === "order.placed" && Number(data.amount) === 0) &&
    !events.some(({ type }) => type === "order.paid")
  );
}
