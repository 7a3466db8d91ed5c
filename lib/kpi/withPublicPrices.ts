import { Exact } from "@/lib/kpi/exact";
import type { Price } from "@/lib/kpi/prices";
import { publicPrice } from "@/lib/prices/publicPrice";

/**
 * The firm's own prices, and before the first of each model in use the public one (`byList`), in the firm's currency:
 * at the rate in force on each day, before the first rate at that one.
 * @param own in the order in which they came into force
 * @param dollars what a US dollar is in the firm's currency, by day; null where it is the firm's own currency
 */
export function withPublicPrices(
  own: readonly Price[],
  models: readonly string[],
  dollars: readonly { day: string; rate: string }[] | null,
): Price[] {
  const rates = dollars?.map(({ day, rate }, at) => ({ day: at === 0 ? always : day, rate })) ?? [
    { day: always, rate: "1" },
  ];
  const listed = models.flatMap((model) => {
    const price = publicPrice(model);
    const ownFrom = own.find((set) => set.model === model)?.day;
    if (price === null) return [];
    return rates
      .filter(({ day }) => ownFrom === undefined || day < ownFrom)
      .map(({ day, rate }) => ({
        day,
        model,
        input: inOwn(price.input, rate),
        cached: inOwn(price.cached, rate),
        output: inOwn(price.output, rate),
        byList: true,
      }));
  });
  return [...listed, ...own];
}

/** Earlier than any day that an event can have. */
const always = "0000-01-01";

function inOwn(dollars: string, rate: string): string {
  return new Exact(dollars).times(rate).toFixed();
}
