import { useTranslations } from "next-intl";
import { factName } from "./factName";

/** What a column becomes, in words; `when` is a condition, and no field of an event. */
export function FieldName({ fields }: { fields: readonly string[] }) {
  const t = useTranslations("imports.fact");
  const names = fields.map((field) => {
    const known = factName(field);
    return known ? t(known) : field;
  });
  return [...new Set(names)].join(", ");
}
