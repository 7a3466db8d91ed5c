import { Exact } from "@/lib/kpi/exact";
import { exampleSum } from "@/lib/sum/exampleSum";
import { readAmount } from "@/lib/sum/readAmount";
import { type SumCurrency, sumCurrency } from "@/lib/sum/sumCurrencies";
import {
  type AskedField,
  askedFields,
  assumedFields,
  assumptions,
  type SumField,
  type SumValues,
  sumLimits,
} from "@/lib/sum/sumFields";
import type { Locale } from "@/lib/words/locale";

/** What an address says of the little sum. */
export interface ReadSum {
  currency: SumCurrency;
  /** the address names it */
  chosen: boolean;
  /** the fields that it does not name: their numbers are those of an example */
  ofExample: readonly AskedField[];
  /** as typed, to be shown again */
  texts: Record<SumField, string>;
  /** what is wrong, by its field: nothing there, no number, or out of the limits */
  problems: Partial<Record<SumField, "missing" | "wrong">>;
  /** null while anything is wrong */
  values: SumValues | null;
}

/** Anything that an address may hold after its `?`. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads the little sum from an address. What is wrong is named, what is right beside it is kept; what is not there is
 * an example's.
 */
export function readSum(query: Query, locale: Locale): ReadSum {
  const given = (name: string) => [query[name]].flat()[0]?.slice(0, 40).trim();
  const currency = sumCurrency(given("currency"), locale);
  const usual: SumValues = { ...exampleSum(currency), ...assumptions };
  const texts = Object.fromEntries(sumFields.map((field) => [field, given(field) ?? usual[field]])) as Record<
    SumField,
    string
  >;
  const values: Partial<SumValues> = {};
  const problems: ReadSum["problems"] = {};
  for (const field of sumFields) {
    const amount = sumAmount(field, texts[field]);
    if (amount === null) problems[field] = texts[field] === "" ? "missing" : "wrong";
    else values[field] = amount;
  }
  return {
    currency,
    chosen: given("currency") === currency,
    ofExample: askedFields.filter((field) => given(field) === undefined),
    texts,
    problems,
    values: isWhole(values) ? values : null,
  };
}

/** One number of the sum as a plain decimal string; null: it is none, or out of its limits. */
export function sumAmount(field: SumField, text: string): string | null {
  const amount = readAmount(text);
  const { least, most } = sumLimits[field];
  if (amount === null || new Exact(amount).lt(least) || new Exact(amount).gt(most)) return null;
  return amount;
}

const sumFields: readonly SumField[] = [...askedFields, ...assumedFields];

function isWhole(values: Partial<SumValues>): values is SumValues {
  return sumFields.every((field) => values[field] !== undefined);
}
