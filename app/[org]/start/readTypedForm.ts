import { shareOf } from "@/app/[org]/settings/margins/shareOf";
import type { Typed } from "@/lib/typed/typedSchema";
import { typedNumber } from "@/lib/words/typedNumber";
import type { TypedField } from "./prefillOf";

/** refused: it cannot be what is asked for; replaced: it would never count, as data are there from its first day on. */
export type FieldFault = "refused" | "replaced";

/** What is sent: decimal strings, the margin as a share; null: left empty. */
export type TypedBody = Record<TypedField, string | null> & { from: string };

/**
 * The form of the typed start, read: people and sales with their margin are needed where they can still count; pay and
 * advertising may be left empty.
 */
export function readTypedForm(
  read: (name: TypedField | "from") => string,
  { today, since }: { today: string; since: Typed["since"] },
): { typed: TypedBody } | { faults: Partial<Record<TypedField | "from", FieldFault>> } {
  const faults: Partial<Record<TypedField | "from", FieldFault>> = {};
  const from = read("from").trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(from) || from > today) faults.from = "refused";
  const number = (field: TypedField, needed: boolean, positive = false): string | null => {
    const text = read(field).trim();
    const begun = field === "people" || field === "sales" || field === "ads" ? since[field] : null;
    const replaced = begun !== null && from !== "" && begun <= from;
    if (text === "") {
      if (needed && !replaced) faults[field] = "refused";
      return null;
    }
    const value = field === "margin" ? shareOf(text) : typedNumber(text);
    if (value === null || Number(value) < 0 || (positive && Number(value) === 0)) faults[field] = "refused";
    else if (replaced) faults[field] = "replaced";
    return value;
  };
  const people = number("people", true, true);
  const sales = number("sales", true);
  const typed: TypedBody = {
    from,
    people,
    // pay is that of the typed people
    pay: number("pay", false),
    sales,
    margin: number("margin", sales !== null),
    ads: number("ads", false),
  };
  if (typed.pay !== null && people === null && !faults.people) faults.people = "refused";
  return Object.keys(faults).length > 0 ? { faults } : { typed };
}
