// Longer than most: one entry from what was sent to what is stored, in one transaction.
import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { dryRun } from "@/lib/db/dryRun";
import type { Run } from "@/lib/db/statements";
import { enterSchema } from "@/lib/entries/entrySchema";
import { entrySource } from "@/lib/entries/entryTypes";
import { replaced, times } from "@/lib/entries/sql/times.sql";
import type { Event } from "@/lib/events/event";
import { type ReadContext, readEvent } from "@/lib/events/readEvent";
import { readContext } from "@/lib/ingest/readContext";
import { type Stored, store } from "@/lib/ingest/store";
import { whileHeld } from "@/lib/ingest/whileHeld";
import type { Moves } from "@/lib/restatement/moves";
import { restate } from "@/lib/restatement/restate";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

export type Enter = z.input<typeof enterSchema>;

/** What became of an entry, and the event it is stored as. */
export interface Entered {
  stored: Stored;
  source: string;
  id: string;
  /** UTC, with microseconds */
  time: string;
}

/**
 * Enters a headcount, a model price or a ledger entry by hand: it is stored as the event that a program would send, with
 * an entry of the log and, where it moves figures of the past, a restatement. The same `id` sent again is taken once.
 * @throws Fault `forbidden`; `invalid`, with pointers into `data`; `conflict` when the id is that of another entry
 */
export async function enter(ctx: Ctx, input: Enter): Promise<Entered> {
  const work = await entering(ctx, input);
  return (await work(whileHeldAlone(ctx))).result;
}

/**
 * What `enter` would move of the past, with nothing stored.
 * @throws Fault as `enter`
 */
export async function previewEntry(ctx: Ctx, input: Enter): Promise<Moves> {
  const work = await entering(ctx, input);
  const moved = await work((currency, within) =>
    dryRun((given: typeof within) => whileHeldAlone(ctx)(currency, given), within),
  );
  return moved.moves;
}

type Restated = { result: Entered; moves: Moves };
type Within = (run: Run, timezone: string) => Promise<Restated>;

/** Nobody else stores meanwhile: what moves, moves by this entry. */
function whileHeldAlone(ctx: Ctx) {
  return (currency: string, within: Within) => whileHeld(ctx, { currency, alone: true }, within);
}

async function entering(ctx: Ctx, input: Enter) {
  require(ctx, "settings:write");
  const entry = parse(enterSchema, input);
  const context = await readContext(ctx);
  return (transact: (currency: string, within: Within) => Promise<Restated>): Promise<Restated> =>
    transact(context.currency, async (run, timezone) => {
      const event = await eventOf(ctx, run, timezone, entry, context);
      const named = event.role ?? event.model;
      const subject = `${words[entry.type]}:${named ?? event.category}`;
      return restate(ctx, run, { subject, process: await knownProcess(ctx, run, event) }, async () => {
        const before = named === null ? null : await inForce(ctx, run, event, named);
        const [stored = "accepted"] = await store(ctx, run, timezone, [event]);
        const { source, id, time } = event;
        const result: Entered = { stored, source, id, time };
        if (stored === "conflict") {
          throw new Fault("conflict", "Another entry has this id: send this one under a new id.");
        }
        if (stored === "duplicate") return { result, changed: null };
        const changed = { before, after: { day: entry.day, ...entry.data } };
        await record(run, ctx, { action: `${words[entry.type]}.entered`, subject, ...changed });
        return { result, changed };
      });
    });
}

/** What entries are called in the log. */
const words = { "headcount.set": "headcount", "model.priced": "price", "cost.incurred": "cost" } as const;

async function eventOf(
  ctx: Ctx,
  run: Run,
  timezone: string,
  { id, type, day, data }: z.output<typeof enterSchema>,
  context: ReadContext,
): Promise<Event> {
  const [begins] = await run<{ time: string }>(beginning, [day, timezone]);
  const reading = readEvent({ id, source: entrySource, type, time: begins?.time, data }, context);
  if ("refusal" in reading) throw refused(reading.refusal);
  const [unknown] = reading.warnings;
  if (unknown) throw refused(unknown);
  const { event } = reading;
  const at = [ctx.org, day, timezone, type, event.role ?? event.model, event.source, event.id];
  const { stored, free } = timesRow.parse((await run(times, at))[0]);
  const time = stored ?? free;
  if (time === null) {
    throw new Fault("conflict", "This day already ends with another entry: take the day after.");
  }
  return { ...event, time };
}

const beginning = `
  select to_char(($1::date::timestamp at time zone $2::text) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as time`;
const timesRow = z.object({ stored: z.string().nullable(), free: z.string().nullable() });

/** The time was made of the day, so what is wrong with it is said of the day. */
function refused({ pointer, detail }: { pointer: string; detail: string }): Fault {
  const errors = [{ pointer: pointer === "/time" ? "/day" : pointer, detail }];
  return new Fault("invalid", `${errors[0]?.pointer}: ${detail}.`, { errors });
}

async function knownProcess(ctx: Ctx, run: Run, { process }: Event): Promise<string | null> {
  if (process === null) return null;
  const found = await run("select from process where organisation_id = $1::uuid and process = $2::text", [
    ctx.org,
    process,
  ]);
  return found.length > 0 ? process : null;
}

async function inForce(
  ctx: Ctx,
  run: Run,
  event: Event,
  named: string,
): Promise<Record<string, unknown> | null> {
  const [found] = await run<{ entry: Record<string, unknown> }>(replaced, [
    ctx.org,
    event.type,
    named,
    event.time,
  ]);
  return found?.entry ?? null;
}
