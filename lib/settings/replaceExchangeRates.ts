import { Fault } from "@/lib/contract/fault";
import type { Transaction } from "@/lib/db/transaction";
import type { ExchangeRates } from "@/lib/settings/changeSettingsSchema";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Puts a new list of exchange rates in place of the old one. Rates may change; but each stored event in another
 * currency must find one that is in force on its day, or it could no longer be counted.
 * @throws Fault `conflict`, with the currency and the day from which a rate is needed
 */
export async function replaceExchangeRates(tx: Transaction, ctx: Ctx, rates: ExchangeRates): Promise<void> {
  const where = { organisationId: ctx.org };
  const before = firstDays(
    (await tx.exchangeRate.findMany({ where })).map(({ currency, fromDay }) => ({
      currency,
      from: fromDay.toISOString().slice(0, 10),
    })),
  );
  const after = firstDays(rates);
  const shrinking = [...before].filter(([currency, day]) => (after.get(currency) ?? "9999") > day);
  if (shrinking.length > 0)
    await refuseNeeded(
      tx,
      ctx,
      shrinking.map(([currency]) => currency),
      after,
    );
  await tx.exchangeRate.deleteMany({ where });
  await tx.exchangeRate.createMany({
    data: rates.map(({ currency, from, rate }) => ({
      ...where,
      currency,
      fromDay: new Date(`${from}T00:00:00Z`),
      rate,
    })),
  });
}

function firstDays(rates: { currency: string; from: string }[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const { currency, from } of rates) {
    if (from < (first.get(currency) ?? "9999")) first.set(currency, from);
  }
  return first;
}

/** Reads every event of the organisation that names one of the currencies: rare, and nothing shorter is exact. */
async function refuseNeeded(
  tx: Transaction,
  ctx: Ctx,
  currencies: string[],
  after: Map<string, string>,
): Promise<void> {
  const needed = await tx.$queryRaw<{ currency: string; day: string }[]>`
    select e.currency, to_char(min(e.time) at time zone o.timezone, 'YYYY-MM-DD') as day
    from event e
    join organisation o on o.organisation_id = e.organisation_id
    where e.organisation_id = ${ctx.org}::uuid and o.organisation_id = ${ctx.org}::uuid
      and e.currency = any (${currencies}::text[])
    group by e.currency, o.timezone
    order by 1`;
  const missing = needed.find(({ currency, day }) => (after.get(currency) ?? "9999") > day);
  if (missing) {
    throw new Fault(
      "conflict",
      `Events in ${missing.currency} are stored from ${missing.day} on: keep a rate for it from that day or earlier.`,
      { currency: missing.currency, from: missing.day },
    );
  }
}
