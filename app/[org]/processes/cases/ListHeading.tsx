import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_components/Link";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { formatMoney } from "@/lib/words/formatMoney";
import { useTouchName } from "../touches/useTouchName";

/**
 * What the list is: all cases, those that a touch keeps, or those behind a figure, with the way to its definition; and
 * what it is narrowed to.
 */
export function ListHeading({
  slug,
  query,
  currency,
}: {
  slug: string;
  query: Partial<CaseQuery>;
  currency: string;
}) {
  const t = useTranslations("cases");
  const tProcesses = useTranslations("processes");
  const locale = useLocale();
  const touchName = useTouchName();
  const tProof = useTranslations("walls.proof");
  const {
    counts,
    touch,
    step,
    reason,
    machine,
    opened,
    promise,
    returnedWithin,
    proof,
    reviewedStep,
    amountUpTo,
  } = query;
  const narrowed = [
    reviewedStep === undefined ? null : tProof("step", { step: reviewedStep }),
    amountUpTo === undefined
      ? null
      : tProof("upTo", { amount: formatMoney(amountUpTo, currency, locale, "sentence") }),
    machine ? t(`narrowed.machine.${machine}`) : null,
    opened ? t(`narrowed.opened.${opened}`) : null,
    promise ? t(`narrowed.promise.${promise}`) : null,
    returnedWithin ? t("narrowed.returnedWithin", { days: returnedWithin }) : null,
  ]
    .filter((part) => part !== null)
    .map((part) => ` · ${part}`)
    .join("");
  if (touch)
    return t("keptBy", { touch: touchName({ kind: touch, step: step ?? null, reason: reason ?? null }) });
  if (counts === undefined) return `${proof ? tProof(proof) : t("list")}${narrowed}`;
  if (counts === "timeSaved" || counts === "steppedIn") return `${t(counts)}${narrowed}`;
  const [key, part] = counts.split(".") as [keyof typeof catalog, "numerator" | "denominator"];
  return (
    <>
      {t("countsAs", { name: catalog[key].text[locale].name, part: t(`part.${part}`) })}
      {narrowed}{" "}
      <Link
        href={`/${slug}/definitions#${key}`}
        className="thumb text-meta font-normal text-accent underline"
      >
        {tProcesses("definitions")}
      </Link>
    </>
  );
}
