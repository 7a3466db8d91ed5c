import type { z } from "zod";
import { record } from "@/lib/audit/record";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { dryRun } from "@/lib/db/dryRun";
import { type Run, statements } from "@/lib/db/statements";
import type { Moves } from "@/lib/restatement/moves";
import { restate } from "@/lib/restatement/restate";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import { typedIn } from "@/lib/typed/readTyped";
import { type Typed, type TypeStart, typeStartSchema } from "@/lib/typed/typedSchema";

/**
 * Writes down what somebody types of the firm, from a day on (`typedOn` says when it counts): what was typed from that
 * very day before is replaced; with nothing but a day it is taken away. The margin becomes the firm's estimated margin
 * from that day. What it moves of the past is written down as a restatement.
 * @throws Fault `forbidden`; `invalid`, with what to do, also for what would never count as data have come
 */
export async function typeStart(ctx: Ctx, input: TypeStart): Promise<Typed> {
  const work = typing(ctx, input);
  return (await statements(ctx, work)).result;
}

/**
 * What `typeStart` would move of the past, with nothing changed.
 * @throws Fault as `typeStart`
 */
export async function previewTyped(ctx: Ctx, input: TypeStart): Promise<Moves> {
  const work = typing(ctx, input);
  return (await dryRun((given: typeof work) => statements(ctx, given), work)).moves;
}

type Given = z.output<typeof typeStartSchema>;

function typing(ctx: Ctx, input: TypeStart) {
  require(ctx, "settings:write");
  const given = parse(typeStartSchema, input);
  return async (run: Run): Promise<{ result: Typed; moves: Moves }> => {
    const [firm] = await run<{ currency: string; timezone: string }>(hold, [ctx.org]);
    if (!firm) throw new Fault("not-found", "This organisation does not exist.");
    const before = await typedIn(ctx, run);
    const today = dayInZone(ctx.now, firm.timezone);
    const [margin] = await run<{ share: string }>(marginInForce, [ctx.org, given.from]);
    const errors = faultsOf(given, { ...firm, today, margin: margin !== undefined, since: before.since });
    if (errors.length > 0) {
      throw new Fault("invalid", errors.map(({ pointer, detail }) => `${pointer}: ${detail}.`).join(" "), {
        errors,
      });
    }
    const subject = "typed";
    return restate(ctx, run, { subject, process: null }, async () => {
      await write(ctx, run, given);
      const result = await typedIn(ctx, run);
      const at = ({ items }: Typed) => items.find(({ from }) => from === given.from) ?? null;
      const [was, is] = [at(before), at(result)];
      if (JSON.stringify(was) === JSON.stringify(is)) return { result, changed: null };
      const changed = { before: was, after: is };
      await record(run, ctx, { action: "typed.changed", subject, ...changed });
      return { result, changed };
    });
  };
}

const hold = "select currency, timezone from organisation where organisation_id = $1::uuid for update";
const marginInForce = `
  select share::text as share from margin_estimate
  where organisation_id = $1::uuid and channel = '' and from_day <= $2::date limit 1`;

async function write(ctx: Ctx, run: Run, given: Given): Promise<void> {
  const { from, people, pay, sales, margin, ads } = given;
  const at = [ctx.org, from];
  const typed = [people, pay, sales, ads];
  const [known] = await run(
    "select from typed_start where organisation_id = $1::uuid and from_day = $2::date",
    at,
  );
  await run("delete from typed_start where organisation_id = $1::uuid and from_day = $2::date", at);
  const nothing = typed.every((part) => part === null);
  if (!nothing) await run(insert, [...at, ...typed]);
  // a margin of that day goes with what was typed with it; else it is an entry of its own
  if (margin === null && !(nothing && known)) return;
  await run(deleteMargin, at);
  if (margin !== null) await run(insertMargin, [...at, margin]);
}

const insert = `
  insert into typed_start (organisation_id, from_day, people, pay, sales, ads)
  values ($1::uuid, $2::date, $3::numeric, $4::numeric, $5::numeric, $6::numeric)`;
const deleteMargin = `
  delete from margin_estimate where organisation_id = $1::uuid and channel = '' and from_day = $2::date`;
const insertMargin = `
  insert into margin_estimate (organisation_id, channel, from_day, share)
  values ($1::uuid, '', $2::date, $3::numeric)`;

/** What cannot be taken, though each part is well formed: said all at once. */
export function faultsOf(
  { from, people, pay, sales, margin, ads, currency }: Given,
  firm: { currency: string; today: string; margin: boolean; since: Typed["since"] },
): { pointer: string; detail: string }[] {
  const faults: { pointer: string; detail: string }[] = [];
  const refuse = (pointer: string, detail: string) => faults.push({ pointer, detail });
  if (currency !== undefined && currency !== firm.currency) {
    refuse("/currency", `must be ${firm.currency}, the organisation's: type the amounts in it`);
  }
  if (from > firm.today) refuse("/from", "must not be after today");
  if (pay !== null && people === null) refuse("/people", "is needed with pay: how many people earn it");
  if (sales !== null && margin === null && !firm.margin) {
    refuse("/margin", "is needed with sales: what share of them is left after their goods, 0 to 1");
  }
  const parts = [
    ["people", people, "people are counted since"],
    ["sales", sales, "orders are there since"],
    ["ads", ads, "advertising is in the ledger since"],
  ] as const;
  for (const [part, value, has] of parts) {
    const since = firm.since[part];
    if (value === null || since === null || since > from) continue;
    refuse(`/${part}`, `would never count, as ${has} ${since}: take an earlier day, or leave it out`);
  }
  return faults;
}
