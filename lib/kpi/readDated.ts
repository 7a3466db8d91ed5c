import { z } from "zod";
import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";
import { Exact } from "@/lib/kpi/exact";
import { stages } from "@/lib/kpi/facts";
import type { Price } from "@/lib/kpi/prices";
import { readPublicPrices } from "@/lib/kpi/readPublicPrices";
import { dated } from "@/lib/kpi/sql/dated.sql";
import { withTypedPeople } from "@/lib/kpi/typedStart";

/** The organisation's settings and everything dated that is applied when reading. */
export type Dated = Awaited<ReturnType<typeof readDated>>;

/**
 * Reads settings, processes, headcounts, model prices (a million tokens), baselines, estimated margins and what was
 * typed of the firm up to a day; typed people stand among the headcounts (`withTypedPeople`);
 * money in the organisation's own currency. Where the firm wants it, models without a price of its own have the public
 * one.
 * @throws Fault `not-found` when the organisation is gone
 */
export async function readDated(org: string, run: Run, lastDay: string) {
  const [found] = await run({ name: "kpi_dated", text: dated }, [org, lastDay]);
  const row = datedRow.parse(found);
  if (row.organisation === null) throw new Fault("not-found", "This organisation does not exist.");
  const { organisation, prices, typed: rows, since, ...rest } = row;
  const typed = { rows, since: since ?? { people: null, sales: null, ads: null } };
  const own = prices.map((price): Price => ({ ...price, byList: false }));
  return {
    ...rest,
    typed,
    headcounts: rows.length === 0 ? rest.headcounts : withTypedPeople(typed, rest.headcounts, lastDay),
    prices: organisation.default_prices
      ? await readPublicPrices(org, run, own, { lastDay, currency: organisation.currency })
      : own,
    defaultPrices: organisation.default_prices,
    timezone: organisation.timezone,
    currency: organisation.currency,
    loadFactor: new Exact(organisation.load_factor),
    productiveHours: new Exact(organisation.productive_hours),
  };
}

const decimal = z.string();
const datedRow = z.object({
  organisation: z
    .object({
      timezone: z.string(),
      currency: z.string(),
      load_factor: decimal,
      productive_hours: decimal,
      default_prices: z.boolean(),
    })
    .nullable(),
  headcounts: z.array(
    z.object({ day: z.string(), role: z.string(), fte: decimal, salary: decimal.nullable() }),
  ),
  prices: z.array(
    z.object({ day: z.string(), model: z.string(), input: decimal, cached: decimal, output: decimal }),
  ),
  baselines: z.array(z.object({ day: z.string(), process: z.string(), seconds: decimal })),
  /** `channel` is empty where the margin is the whole firm's */
  margins: z.array(z.object({ day: z.string(), channel: z.string(), share: decimal })),
  typed: z.array(
    z.object({
      day: z.string(),
      people: decimal.nullable(),
      pay: decimal.nullable(),
      sales: decimal.nullable(),
      ads: decimal.nullable(),
    }),
  ),
  /** null: nothing was typed */
  since: z
    .object({ people: z.string().nullable(), sales: z.string().nullable(), ads: z.string().nullable() })
    .nullable(),
  processes: z.array(
    z.object({ process: z.string(), stage: z.enum(stages), core: z.boolean(), window: z.number() }),
  ),
});
