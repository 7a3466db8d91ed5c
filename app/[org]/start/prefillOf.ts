import { shareOf } from "@/app/[org]/settings/margins/shareOf";
import { typedNumber } from "@/lib/words/typedNumber";

export const typedFields = ["people", "pay", "sales", "margin", "ads"] as const;
export type TypedField = (typeof typedFields)[number];

/** What the typed start's fields begin with. */
export interface Prefill {
  values: Partial<Record<TypedField, string>>;
  /** the amounts came in this currency, which is not the organisation's: they were left out; null: they are in it */
  otherCurrency: string | null;
}

/**
 * What an address brings along for the typed start (`?people=&pay=&sales=&margin=&ads=&currency=`, the margin in per
 * cent). What cannot be read is left out, and so are amounts in another currency: nothing is converted by a guess.
 */
export function prefillOf(
  query: Readonly<Record<string, string | string[] | undefined>>,
  currency: string,
): Prefill {
  const given = query.currency;
  const other = typeof given === "string" && /^[A-Z]{3}$/.test(given) && given !== currency ? given : null;
  const values: Prefill["values"] = {};
  for (const field of typedFields) {
    const text = query[field];
    if (typeof text !== "string") continue;
    const known = field === "margin" ? shareOf(text) !== null : Number(typedNumber(text) ?? -1) >= 0;
    const amount = field === "pay" || field === "sales" || field === "ads";
    if (known && !(amount && other !== null)) values[field] = text.trim();
  }
  return { values, otherCurrency: other };
}

/** The part of an address that carries it on. */
export function prefillSearch(query: Readonly<Record<string, string | string[] | undefined>>): string {
  const kept = [...typedFields, "currency"].flatMap((name) => {
    const text = query[name];
    return typeof text === "string" ? [[name, text.slice(0, 40)]] : [];
  });
  return new URLSearchParams(kept).toString();
}
