import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KpiText } from "@/lib/kpi/catalog/kpi";

/** What a KPI means, how it is computed, what is in and what is out. */
export function DefinitionText({ text, excluded = null }: { text: KpiText; excluded?: ReactNode }) {
  const t = useTranslations("definitions");
  const rows = [
    { label: t("included"), value: text.included, counts: null },
    { label: t("excluded"), value: text.excluded, counts: excluded },
    { label: t("empty"), value: text.empty, counts: null },
  ];
  return (
    <>
      <p className="mt-1 text-prose">{text.meaning}</p>
      <p className="mt-3 rounded-tremor-default bg-band p-3 text-prose">{text.formula}</p>
      <dl className="mt-3">
        {rows
          .filter(({ value }) => value !== "–")
          .map(({ label, value, counts }) => (
            <div
              key={label}
              className="grid gap-x-4 border-b border-hairline py-1.5 sm:grid-cols-[140px_1fr]"
            >
              <dt className="text-meta text-ink-3 sm:leading-6">{label}</dt>
              <dd className="phrases text-prose text-ink-2">
                {value}
                {counts}
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}
