import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { plainText } from "@/lib/contract/plainText";
import { chainSchema } from "@/lib/settings/chainSchema";
import { decimalInput } from "@/lib/settings/decimalInput";
import { workingHoursSchema } from "@/lib/settings/workingHoursSchema";
import { newOrganisation } from "@/lib/tenancy/newOrganisation";

const { name, timezone, currency } = newOrganisation.shape;

const exchangeRates = z
  .array(
    z.strictObject({
      currency: currency.removeDefault(),
      from: daySchema,
      rate: decimalInput({ digits: 12, decimals: 12, positive: true }),
    }),
  )
  .max(10_000)
  .superRefine(refuseTwins(({ currency, from }) => `${currency} ${from}`));

const estimatedMargins = z
  .array(
    z.strictObject({
      channel: plainText(200)
        .nullable()
        .default(null)
        .meta({ description: "null: of the whole firm, where its channel has none of its own" }),
      from: daySchema,
      share: decimalInput({ digits: 1, decimals: 6, most: 1 }).meta({
        description: "what is left of an amount after its goods, 0..1",
      }),
    }),
  )
  .max(10_000)
  .superRefine(refuseTwins(({ channel, from }) => `${channel ?? "margin"} ${from}`));

/** Any subset of the settings that can be changed. Lists (`exchangeRates`, `workingHours` and so on) replace the whole list. */
export const changeSettingsSchema = z
  .strictObject({
    name,
    timezone: timezone.removeDefault(),
    currency: currency.removeDefault(),
    loadFactor: decimalInput({ digits: 6, decimals: 4, positive: true, most: 100 }),
    productiveHours: decimalInput({ digits: 6, decimals: 4, positive: true, most: 744 }),
    roadmapStart: daySchema.nullable(),
    defaultPrices: z.boolean(),
    exchangeRates,
    estimatedMargins,
    workingHours: workingHoursSchema,
    chain: chainSchema,
  })
  .partial();

export type ChangeSettings = z.input<typeof changeSettingsSchema>;
export type ExchangeRates = z.output<typeof exchangeRates>;
export type EstimatedMargins = z.output<typeof estimatedMargins>;

/** Refuses what is named and dated like another of the list. */
function refuseTwins<Row>(nameOf: (row: Row) => string) {
  return (rows: Row[], check: z.RefinementCtx): void => {
    const seen = new Set<string>();
    rows.forEach((row, index) => {
      const name = nameOf(row);
      if (seen.has(name))
        check.addIssue({ code: "custom", path: [index], message: `there is another ${name} in the list` });
      seen.add(name);
    });
  };
}
