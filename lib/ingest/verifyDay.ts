import type { Run } from "@/lib/db/statements";
import { statements } from "@/lib/db/statements";
import { addLabour } from "@/lib/ingest/addLabour.sql";
import { addMachine } from "@/lib/ingest/addMachine.sql";
import { addOrderAmounts } from "@/lib/ingest/addOrderAmounts.sql";
import { addSpend } from "@/lib/ingest/addSpend.sql";
import { addUntimed } from "@/lib/ingest/addUntimed.sql";
import { compareAside, type Differences, type FoldedTable } from "@/lib/ingest/compareAside";
import { eventsOfCases } from "@/lib/ingest/dropCases.sql";
import { linesOfOrders } from "@/lib/ingest/dropOrders.sql";
import { grouped } from "@/lib/ingest/grouped";
import { insertCases } from "@/lib/ingest/insertCases.sql";
import { mergeOrders } from "@/lib/ingest/mergeOrders.sql";
import { recountOrders } from "@/lib/ingest/recountOrders.sql";
import { touchedOrders } from "@/lib/ingest/touched.sql";
import {
  casesOfDay,
  dayEvents,
  makeDayEvents,
  ordersOfDay,
  someCasesOfDay,
  takeDayEvents,
} from "@/lib/ingest/verifyDay.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** Events of a day beyond which some of its cases are looked at instead of all that counts on it. */
export const wholeDay = 100_000;
/** How many cases are looked at then. */
const someCases = 500;

/**
 * What `verify` does, for what counts on one day: its rollups, the cases closed on it and its orders are folded again
 * from their events, with the same statements, and compared. Of a day with more than `wholeDay` events only some of its
 * cases are: so what it costs is bounded. Reads one snapshot and locks nothing.
 *
 * @param day `YYYY-MM-DD`, of the organisation's zone
 * @param share how far into a day that is too large its cases are taken from, from 0 to below 1
 */
export async function verifyDay(
  ctx: Ctx,
  day: string,
  share = 0,
  most: number = wholeDay,
): Promise<VerifiedDay> {
  require(ctx, "verify:read");
  return statements(
    ctx,
    async (run) => {
      const [organisation] = await run<{ timezone: string }>(
        "select timezone from organisation where organisation_id = $1::uuid",
        [ctx.org],
      );
      const timezone = organisation?.timezone ?? "UTC";
      await run(makeDayEvents);
      const [taken] = await run<{ events: number }>(takeDayEvents, [ctx.org, timezone, day, most + 1]);
      const whole = (taken?.events ?? 0) <= most;
      const cases = whole
        ? await run<Case>(casesOfDay, [ctx.org, day])
        : await run<Case>(someCasesOfDay, [ctx.org, timezone, day, share, most, someCases]);
      const orders = whole
        ? (await run<{ order_id: string }>(ordersOfDay)).map(({ order_id }) => order_id)
        : [];
      const fold = async () => {
        await foldCases(ctx, run, timezone, cases);
        if (whole) await foldDay(ctx, run, timezone, orders);
      };
      const differences = await compareAside(ctx, run, fold, (table) =>
        part(table, day, whole, cases, orders),
      );
      return { whole, differences };
    },
    "begin isolation level repeatable read",
  );
}

export interface VerifiedDay {
  /** all that counts on the day was compared, and not some of its cases alone */
  whole: boolean;
  differences: Differences;
}

type Case = { process: string; case_id: string };

async function foldCases(ctx: Ctx, run: Run, timezone: string, cases: readonly Case[]): Promise<void> {
  for (const [process, ids] of grouped(cases.map((each) => [each.process, each.case_id]))) {
    await run(insertCases(eventsOfCases), [ctx.org, timezone, process, ids]);
  }
}

async function foldDay(ctx: Ctx, run: Run, timezone: string, orders: readonly string[]): Promise<void> {
  for (const add of [addLabour, addUntimed, addMachine, addOrderAmounts, addSpend]) {
    await run(`with new as not materialized (${dayEvents}) ${add()}`, [ctx.org, timezone]);
  }
  await run(`with new as (${linesOfOrders}) ${mergeOrders}`, [ctx.org, orders]);
  await run(recountOrders(touchedOrders), [ctx.org, timezone, orders]);
}

/** Of the cases and orders those that were looked at; of the rollups the day's rows. */
function part(
  table: FoldedTable,
  day: string,
  whole: boolean,
  cases: readonly Case[],
  orders: readonly string[],
) {
  if (table === "case_state") {
    const values = [cases.map(({ process }) => process), cases.map(({ case_id }) => case_id)];
    return { condition: "(process, case_id) in (select * from unnest($2::text[], $3::text[]))", values };
  }
  if (!whole) return null;
  if (table === "order_state") return { condition: "order_id = any($2::text[])", values: [orders] };
  return { condition: "day = $2::date", values: [day] };
}
