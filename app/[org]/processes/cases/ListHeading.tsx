import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { formatMoney } from "@/lib/words/formatMoney";

/** What the list is: all cases, or those behind a figure, with the way to its definition. */
export function ListHeading({
  slug,
  query: { counts, proof, reviewedStep, amountUpTo },
  currency,
}: {
  slug: string;
  query: CaseQuery;
  currency: string;
}) {
  const t = useTranslations("cases");
  const tProcesses = useTranslations("processes");
  const locale = useLocale();
  const tProof = useTranslations("walls.proof");
  if (counts === undefined) {
    const parts = [
      proof ? tProof(proof) : t("list"),
      reviewedStep === undefined ? null : tProof("step", { step: reviewedStep }),
      amountUpTo === undefined
        ? null
        : tProof("upTo", { amount: formatMoney(amountUpTo, currency, locale, "sentence") }),
    ];
    return parts.filter((part) => part !== null).join(" · ");
  }
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
