import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { useTouchName } from "../touches/useTouchName";

/**
 * What the list is: all cases, those that a touch keeps, or those behind a figure, with the way to its definition; and
 * what it is narrowed to.
 */
export function ListHeading({ slug, query }: { slug: string; query: Partial<CaseQuery> }) {
  const t = useTranslations("cases");
  const tProcesses = useTranslations("processes");
  const locale = useLocale();
  const touchName = useTouchName();
  const { counts, touch, step, reason, machine, opened, promise, returnedWithin } = query;
  const narrowed = [
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
  if (counts === undefined) return `${t("list")}${narrowed}`;
  if (counts === "timeSaved") return t("timeSaved");
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
