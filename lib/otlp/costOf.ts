import { Decimal } from "decimal.js";
import { aliases } from "@/lib/otlp/aliases";
import { type Attributes, firstOf } from "@/lib/otlp/attributes";
import { detailsOf } from "@/lib/otlp/detailsOf";

/**
 * What a span says its call cost, in US dollars, as an event takes it (a decimal string of at most 6 decimals, rounded
 * half to even); null when it says nothing, or something that rounds to nothing though it is not: the price list, which
 * is exact, then has the word.
 */
export function costOf(attributes: Attributes): string | null {
  return (
    firstOf(attributes, aliases.cost, dollars) ??
    firstOf(attributes, aliases.costDetails, (value) => {
      const { total, ...parts } = detailsOf(value);
      return dollars(total) ?? dollars(sumOf(Object.values(parts)));
    })
  );
}

function dollars(value: unknown): string | null {
  const number = typeof value === "string" ? value.trim() : value;
  if (typeof number !== "number" && (typeof number !== "string" || !/^\d+(\.\d+)?(e-?\d+)?$/i.test(number))) {
    return null;
  }
  const cost = new Decimal(number);
  if (!cost.isFinite() || cost.isNegative() || cost.gte(1e15)) return null;
  const rounded = cost.toDecimalPlaces(6, Decimal.ROUND_HALF_EVEN);
  return rounded.isZero() && !cost.isZero() ? null : rounded.toFixed();
}

/** Null unless all of them are amounts. */
function sumOf(parts: unknown[]): string | null {
  const amounts = parts.filter((part) => typeof part === "number");
  if (amounts.length === 0 || amounts.length < parts.length) return null;
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toString();
}
