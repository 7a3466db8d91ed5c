import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { Counts } from "@/lib/cases/caseQuery";
import { catalog } from "@/lib/kpi/catalog/catalog";

/** What the list is: all cases, or those behind a figure, with the way to its definition. */
export function ListHeading({ slug, counts }: { slug: string; counts: Counts | undefined }) {
  const t = useTranslations("cases");
  const tProcesses = useTranslations("processes");
  const locale = useLocale();
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
