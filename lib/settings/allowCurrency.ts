import { Fault } from "@/lib/contract/fault";
import type { Transaction } from "@/lib/db/transaction";
import type { ExchangeRates } from "@/lib/settings/changeSettingsSchema";
import type { Settings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Lets the organisation's currency change only while no stored event carries money and nothing was typed, which would silently take on the
 * new one; and holds the exchange rates to it, since they say what a unit is worth in it.
 * @throws Fault `conflict`, `invalid`
 */
export async function allowCurrency(
  tx: Transaction,
  ctx: Ctx,
  before: Settings,
  wanted: { currency?: string; exchangeRates?: ExchangeRates },
): Promise<void> {
  const currency = wanted.currency ?? before.currency;
  if (currency !== before.currency) {
    if (!wanted.exchangeRates && before.exchangeRates.length > 0) {
      throw new Fault(
        "conflict",
        `The exchange rates are in ${before.currency}: send exchangeRates in ${currency} too.`,
      );
    }
    if (await hasMoney(tx, ctx)) {
      throw new Fault(
        "conflict",
        `Events with money in ${before.currency} are stored, so the currency is fixed: make a new organisation in ` +
          `${currency}, or undo the imports that brought them.`,
      );
    }
    if (await tx.typedStart.findFirst({ where: { organisationId: ctx.org }, select: { fromDay: true } })) {
      throw new Fault(
        "conflict",
        `What was typed of people, sales and advertising is in ${before.currency}: take it away first, then type it in ${currency}.`,
      );
    }
  }
  const errors = (wanted.exchangeRates ?? []).flatMap((rate, index) =>
    rate.currency === currency
      ? [
          {
            pointer: `/exchangeRates/${index}/currency`,
            detail: "is the organisation's own, which needs no rate",
          },
        ]
      : [],
  );
  if (errors.length > 0)
    throw new Fault("invalid", `${errors[0]?.pointer}: ${errors[0]?.detail}.`, { errors });
}

async function hasMoney(tx: Transaction, ctx: Ctx): Promise<boolean> {
  const rows = await tx.$queryRaw<{ found: boolean }[]>`
    select exists (
      select from event
      where organisation_id = ${ctx.org}::uuid
        and coalesce(amount, cogs, cost, error_cost, monthly_salary, input_price, cached_price, output_price) is not null
    ) as found`;
  return rows[0]?.found ?? true;
}
