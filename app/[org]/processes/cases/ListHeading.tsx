import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { useTouchName } from "../touches/useTouchName";

/** What the list is: all cases, those that a touch keeps, or those behind a figure, with the way to its definition. */
export function ListHeading({
  slug,
  query: { counts, touch, step, reason },
}: {
  slug: string;
  query: CaseQuery;
}) {
  const t = useTranslations("cases");
  const tProcesses = useTranslations("processes");
  const locale = useLocale();
  const touchName = useTouchName();
  if (touch)
    return t("keptBy", { touch: touchName({ kind: touch, step: step ?? null, reason: reason ?? null }) });
  if (counts === undefined) return t("list");
  if (counts === "timeSaved") return t("timeSaved");
  const [key, part] = counts.split(".") as [keyof typeof catalog, "numerator" | "denominator"];
  return (
    <>
      {t("countsAs", { name: catalog[key].text[locale].name, part: t(`part.${part}`) })}{" "}
      <Link
        href={`/${slug}/definitions#${key}`}
        className="thumb text-meta font-normal text-accent underline"
      >
        {tProcesses("definitions")}
      </Link>
    </>
  );
}
