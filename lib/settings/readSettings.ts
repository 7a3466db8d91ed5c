import { z } from "zod";
import { Fault } from "@/lib/contract/fault";
import { type Transaction, transaction } from "@/lib/db/transaction";
import { isRebuilding } from "@/lib/settings/rebuilds";
import { workingHoursSchema } from "@/lib/settings/workingHoursSchema";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The organisation's settings, as they are in force now.
 * @throws Fault `forbidden`; `not-found` when the organisation is gone
 */
export async function readSettings(ctx: Ctx): Promise<Settings> {
  require(ctx, "settings:read");
  return transaction(ctx, (tx) => settingsIn(tx, ctx));
}

/** The same, inside a transaction that already runs. */
export async function settingsIn(tx: Transaction, ctx: Ctx): Promise<Settings> {
  const where = { organisationId: ctx.org };
  const found = await tx.organisation.findUnique({ where });
  if (found === null) throw new Fault("not-found", "This organisation does not exist.");
  const rates = await tx.exchangeRate.findMany({ where, orderBy: [{ currency: "asc" }, { fromDay: "asc" }] });
  const margins = await tx.marginEstimate.findMany({
    where,
    orderBy: [{ channel: "asc" }, { fromDay: "asc" }],
  });
  return {
    slug: found.slug,
    name: found.name,
    timezone: found.timezone,
    currency: found.currency,
    loadFactor: found.loadFactor.toFixed(),
    productiveHours: found.productiveHours.toFixed(),
    roadmapStart: found.roadmapStart === null ? null : day(found.roadmapStart),
    exchangeRates: rates.map(({ currency, fromDay, rate }) => ({
      currency,
      from: day(fromDay),
      rate: rate.toFixed(),
    })),
    defaultPrices: found.defaultPrices,
    estimatedMargins: margins.map(({ channel, fromDay, share }) => ({
      channel: channel === "" ? null : channel,
      from: day(fromDay),
      share: share.toFixed(),
    })),
    workingHours: workingHoursSchema.parse(found.workingHours),
    chain: found.chain,
    sample: found.sample,
    rebuilding: isRebuilding(ctx.org),
  };
}

/** Decimals are strings, days `YYYY-MM-DD`. */
export const settingsSchema = z.object({
  slug: z.string(),
  name: z.string(),
  /** IANA */
  timezone: z.string(),
  /** ISO 4217 */
  currency: z.string(),
  /** what a salary costs the firm, as a multiple of it */
  loadFactor: z.string(),
  /** a month */
  productiveHours: z.string(),
  roadmapStart: z.string().nullable(),
  /** one unit of `currency` in the organisation's own, in force from a day until the next */
  exchangeRates: z.array(z.object({ currency: z.string(), from: z.string(), rate: z.string() })),
  /** models that have no price of the firm's own are priced by the public list */
  defaultPrices: z.boolean(),
  /**
   * the share of an amount that is left after its goods, in force from a day until the next: of orders that do not say
   * what their goods cost, by their channel (null: of the whole firm)
   */
  estimatedMargins: z.array(
    z.object({ channel: z.string().nullable(), from: z.string(), share: z.string() }),
  ),
  workingHours: workingHoursSchema,
  /** the processes that an order goes through, by their keys, in their order */
  chain: z.array(z.string()),
  /** fictional */
  sample: z.boolean(),
  /** true while a new time zone is being applied: figures are still those of the old one */
  rebuilding: z.boolean(),
});

export type Settings = z.output<typeof settingsSchema>;

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
