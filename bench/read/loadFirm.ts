import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";
import { firm } from "@/bench/firm/firm";
import type { Event } from "@/lib/events/event";
import { readEvent } from "@/lib/events/readEvent";
import { columns } from "@/lib/ingest/columns";
import { rebuild } from "@/lib/ingest/rebuild";
import type { WireEvent } from "@/lib/sample/wireEvent";
import type { Ctx } from "@/lib/tenancy/ctx";

export interface Loaded {
  events: number;
  copySeconds: number;
  /** of folding all of them: cases, orders and rollups */
  rebuildSeconds: number;
}

/**
 * Fills an organisation with a firm's events by COPY, as its own door would have stored them, and folds them.
 * `owner` is the tables' owner, whom row-level security does not bind.
 */
export async function loadFirm(owner: Client, ctx: Ctx, events: Iterable<WireEvent>): Promise<Loaded> {
  for (const { key, stage, core, baselineSeconds } of firm.processes) {
    await owner.query(
      `insert into process (organisation_id, process, name, stage, core, reviewed, created_at)
       values ($1::uuid, $2::text, $2::text, $3::text, $4::boolean, true, $5::timestamptz)`,
      [ctx.org, key, stage, core, ctx.now],
    );
    await owner.query(
      `insert into process_baseline (organisation_id, process, from_day, seconds)
       values ($1::uuid, $2::text, $3::date, $4::numeric)`,
      [ctx.org, key, firm.firstDay, baselineSeconds],
    );
  }
  const began = performance.now();
  const names = columns.map(({ column }) => column).join(", ");
  const into = owner.query(from(`copy event (organisation_id, received_at, ${names}) from stdin`));
  await pipeline(Readable.from(lines(ctx, events)), into);
  const copySeconds = (performance.now() - began) / 1000;

  const folding = performance.now();
  await rebuild(ctx);
  return { events: into.rowCount, copySeconds, rebuildSeconds: (performance.now() - folding) / 1000 };
}

/** The rows in COPY's text format, some hundred kilobytes at a time. */
function* lines(ctx: Ctx, events: Iterable<WireEvent>): Generator<Buffer> {
  const context = { now: ctx.now, currency: firm.currency, timezone: firm.timezone, hasRate: () => false };
  const begin = `${ctx.org}\t${ctx.now.toISOString()}`;
  let text = "";
  for (const sent of events) {
    const reading = readEvent(sent, context);
    if ("refusal" in reading) throw new Error(JSON.stringify(reading.refusal));
    text += begin;
    for (const { field } of columns) text += `\t${written(reading.event[field])}`;
    text += "\n";
    if (text.length > 500_000) {
      yield Buffer.from(text);
      text = "";
    }
  }
  yield Buffer.from(text);
}

function written(value: Event[keyof Event]): string {
  if (value === null) return "\\N";
  const text = String(value);
  return special.test(text) ? text.replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? found) : text;
}

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
