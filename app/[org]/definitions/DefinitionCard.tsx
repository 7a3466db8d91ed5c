import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_components/Card";
import { DefinitionText } from "@/app/_components/DefinitionText";
import { Opened } from "@/app/_components/Opened";
import { openCount } from "@/app/[org]/figures/openCount";
import { openValue } from "@/app/[org]/figures/openValue";
import type { ListedDefinition } from "@/lib/definitions/listDefinitions";
import type { Point } from "@/lib/kpi/answer";
import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { knownValue } from "@/lib/kpi/knownValue";
import { formatNumber } from "@/lib/words/formatNumber";
import { Approval } from "./Approval";
import { ExcludedCounts } from "./ExcludedCounts";
import { formatKpi } from "./formatKpi";
import type { Excluded } from "./readExcluded";

/** One definition in full, with its figure of the last weeks and the counts that it is made of. */
export function DefinitionCard({
  slug,
  kpi,
  point,
  currency,
  window,
  definition,
  excluded,
  mayApprove,
  day,
}: {
  slug: string;
  kpi: Kpi;
  point: Point;
  currency: string;
  /** days; the longest of the processes whose returns are waited for */
  window: number;
  definition: ListedDefinition;
  /** what is left out, with counts; empty where nothing is counted */
  excluded: readonly Excluded[];
  mayApprove: boolean;
  /** the day of an instant, in words */
  day: (instant: string) => string;
}) {
  const t = useTranslations("definitions");
  const locale = useLocale();
  const text = kpi.text[locale];
  const figure = point.kpis[kpi.key];
  const days = { from: point.start, to: point.end };
  const known = knownValue(kpi.key, figure);
  const costUnknown = known === null && figure?.value != null;
  const count = (part: "numerator" | "denominator") => {
    const value = figure?.[part];
    if (!figure || value === undefined || value === null || costUnknown) return null;
    return (
      <Opened opens={openCount(slug, kpi.key, figure, part, days)}>
        {formatNumber(value, locale, Number.isInteger(value) ? 0 : 2)}
      </Opened>
    );
  };
  const opens = openValue(slug, kpi.key, figure, days);
  const short = [
    [t("unitLabel"), t(`unit.${kpi.unit}`, { currency })],
    [t("betterLabel"), t(`better.${kpi.better}`)],
    [t("settlesLabel"), t(`settles.${kpi.settles}`, { days: window })],
    [t("scopeLabel"), t(`scope.${kpi.scope}`)],
  ] as const;
  const [numerator, denominator] = [count("numerator"), count("denominator")];
  return (
    <section id={kpi.key} aria-labelledby={`${kpi.key}-name`} className="scroll-mt-16">
      <Card>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id={`${kpi.key}-name`} className="text-verdict font-semibold">
            {text.name}{" "}
            <span className="font-mono text-meta font-normal text-ink-3" translate="no">
              {kpi.key}
            </span>
          </h2>
          {figure ? (
            <p>
              <span className="font-semibold">
                <Opened opens={opens}>{formatKpi(kpi.unit, known, currency, locale)}</Opened>
              </span>
              {numerator !== null && denominator !== null ? (
                <span className="ml-2 text-meta text-ink-3">
                  {numerator} ÷ {denominator}
                </span>
              ) : null}
            </p>
          ) : null}
        </div>
        <DefinitionText
          text={text}
          excluded={excluded.length > 0 ? <ExcludedCounts slug={slug} excluded={excluded} /> : null}
        />
        <dl className="mt-2 grid grid-cols-2 gap-x-4 gap-y-2 text-meta lg:grid-cols-4">
          {short.map(([label, value]) => (
            <div key={label}>
              <dt className="text-ink-3">{label}</dt>
              <dd className="text-ink-2">{value}</dd>
            </div>
          ))}
        </dl>
        <Approval slug={slug} definition={definition} mayApprove={mayApprove} day={day} />
      </Card>
    </section>
  );
}
