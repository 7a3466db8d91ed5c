import { type Query, sumAmount } from "@/lib/sum/readSum";
import { sumCurrencies } from "@/lib/sum/sumCurrencies";
import {
  type AskedField,
  askedFields,
  assumedFields,
  assumptions,
  type SumValues,
} from "@/lib/sum/sumFields";

/**
 * The part of an address after its `?` that brings a sum back; assumptions only where they were changed, and nothing of
 * what is the example's.
 */
export function sumQuery(values: SumValues, currency: string, ofExample: readonly AskedField[] = []): string {
  const typed = askedFields.filter((field) => !ofExample.includes(field));
  const changed = assumedFields.filter((field) => values[field] !== assumptions[field]);
  const named = [...typed, ...changed].map((field) => [field, values[field]]);
  return String(new URLSearchParams([...named, ["currency", currency]]));
}

/** Of an address, the numbers that were typed and are right, as the pages of a new organisation take them. */
export function carriedNumbers(query: Query): string {
  const named = askedFields.flatMap((field) => {
    const amount = sumAmount(field, first(query[field]) ?? "");
    return amount === null ? [] : [[field, amount]];
  });
  return String(new URLSearchParams(named));
}

/** The currency that they are in; null: none is named. */
export function carriedCurrency(query: Query): string | null {
  return sumCurrencies.find((code) => code === first(query.currency)) ?? null;
}

function first(value: string | string[] | undefined): string | undefined {
  return [value].flat()[0]?.slice(0, 40);
}
