import { z } from "zod";
import { chainSchema } from "@/lib/settings/chainSchema";
import { decimalInput } from "@/lib/settings/decimalInput";
import { workingHoursSchema } from "@/lib/settings/workingHoursSchema";
import { newOrganisation } from "@/lib/tenancy/newOrganisation";

const { name, timezone, currency } = newOrganisation.shape;
const day = z.iso.date("must be a date that exists, such as 2026-03-02");

const exchangeRates = z
  .array(
    z.strictObject({
      currency: currency.removeDefault(),
      from: day,
      rate: decimalInput({ digits: 12, decimals: 12, positive: true }),
    }),
  )
  .max(10_000)
  .superRefine(refuseTwins);

/** Any subset of the settings that can be changed. Lists (`exchangeRates`, `workingHours`, `chain`) replace the whole list. */
export const changeSettingsSchema = z
  .strictObject({
    name,
    timezone: timezone.removeDefault(),
    currency: currency.removeDefault(),
    loadFactor: decimalInput({ digits: 6, decimals: 4, positive: true, most: 100 }),
    productiveHours: decimalInput({ digits: 6, decimals: 4, positive: true, most: 744 }),
    roadmapStart: day.nullable(),
    exchangeRates,
    workingHours: workingHoursSchema,
    chain: chainSchema,
  })
  .partial();

export type ChangeSettings = z.input<typeof changeSettingsSchema>;
export type ExchangeRates = z.output<typeof exchangeRates>;

function refuseTwins(rates: { currency: string; from: string }[], check: z.RefinementCtx): void {
  const seen = new Set<string>();
  rates.forEach(({ currency, from }, index) => {
    const key = `${currency} ${from}`;
    if (seen.has(key))
      check.addIssue({ code: "custom", path: [index], message: `there is another ${key} in the list` });
    seen.add(key);
  });
}
