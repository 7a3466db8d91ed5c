import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import type { ChainAnswer } from "@/lib/chain/chainAnswer";
import type { ChainQuery } from "@/lib/chain/chainQuery";
import { chainSnapshot } from "@/lib/chain/chainSnapshot";
import { mostOrders, placedOrders } from "@/lib/chain/checkOrders";
import { readLinks } from "@/lib/chain/readLinks";
import { payment, tellsPayments, unpaid } from "@/lib/chain/sql/payment.sql";
import { type Run, statements } from "@/lib/db/statements";
import { readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What became of the orders of some days on their way through the chain: of how many every linked case is closed, resolved
 * and autonomous, where the others first broke, how long they took to be paid; and what is unpaid today, by age.
 * Orders are looked up one by one, so their number is bounded.
 * @throws Fault `invalid` when more orders were placed than can be followed at a time; `forbidden`
 */
export async function readChain(ctx: Ctx, { from, to }: ChainQuery): Promise<ChainAnswer> {
  require(ctx, "figures:read");
  return statements(
    ctx,
    async (run) => {
      const { timezone, currency } = await readDated(ctx.org, run, to);
      const links = await readLinks(ctx.org, run, from, to);
      const [told] = await run<{ tells: boolean }>({ name: "chain_tells", text: tellsPayments }, [ctx.org]);
      const range = [ctx.org, from, to, [], timezone];
      return {
        ...{ from, to, timezone, currency },
        ...links,
        payment: told?.tells ? paid((await run({ name: "chain_payment", text: payment }, range))[0]) : null,
        unpaid: told?.tells ? await byAge(ctx.org, run, timezone, dayInZone(ctx.now, timezone)) : null,
      };
    },
    chainSnapshot,
  );
}

/** Ages of what is unpaid, in days, as firms look at it; what is older than a year is left to the books. */
const ages = [
  { fromDays: 0, toDays: 30 },
  { fromDays: 31, toDays: 60 },
  { fromDays: 61, toDays: 90 },
  { fromDays: 91, toDays: 364 },
] as const;

async function byAge(org: string, run: Run, timezone: string, today: string): Promise<ChainAnswer["unpaid"]> {
  const oldest = ages.toReversed();
  const starts = oldest.map(({ toDays }) => addDays(today, -toDays));
  const first = starts[0] ?? today;
  if ((await placedOrders(org, run, first, today)) > mostOrders) return null;
  const rows = z
    .array(unpaidRow)
    .parse(await run({ name: "chain_unpaid", text: unpaid }, [org, first, today, [], timezone, starts]));
  return ages.map((age) => {
    const found = rows.find((row) => oldest[row.age] === age);
    const days = { from: addDays(today, -age.toDays), to: addDays(today, -age.fromDays) };
    return { ...days, ...age, orders: found?.orders ?? 0, amount: found?.amount ?? "0" };
  });
}

function paid(found: unknown): ChainAnswer["payment"] {
  const { paid: orders, median, p90 } = paymentRow.parse(found);
  return { orders, medianDays: median, p90Days: p90 };
}

const whole = z.number().int();
const paymentRow = z.object({ paid: whole, median: z.number().nullable(), p90: z.number().nullable() });
const unpaidRow = z.object({ age: whole, orders: whole, amount: z.string() });
