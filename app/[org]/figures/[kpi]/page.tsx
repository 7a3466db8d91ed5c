import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/Badge";
import { Card } from "@/app/_components/Card";
import { DefinitionDrawer } from "@/app/_components/DefinitionDrawer";
import { formatExactFigure } from "@/app/_components/formatFigure";
import { Link } from "@/app/_components/Link";
import { Listed } from "@/app/_components/Listed";
import { MissingList } from "@/app/_components/overview/MissingList";
import { Page } from "@/app/_components/Page";
import { definitionOf } from "@/app/[org]/definitions/definitionOf";
import { listedAddress, type Search } from "@/app/[org]/listedAddress";
import { NotKnown } from "@/app/[org]/NotKnown";
import { missingOf } from "@/app/[org]/overview/missingOf";
import { daysInclusive } from "@/lib/calendar/days";
import { readArithmetic } from "@/lib/economics/readArithmetic";
import { readBreakEven } from "@/lib/economics/readBreakEven";
import { kpiKeys } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { Exact } from "@/lib/kpi/exact";
import { knownValue } from "@/lib/kpi/knownValue";
import { perMonth } from "@/lib/kpi/perMonth";
import { processFilter } from "@/lib/kpi/query";
import { readProcess } from "@/lib/settings/readProcess";
import { readLacks } from "@/lib/sources/readLacks";
import { formatDays } from "@/lib/words/formatDay";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { figureList } from "../figureHref";
import { BreakEvenTable } from "./BreakEvenTable";
import { TermsTable } from "./TermsTable";

type Params = Promise<{ org: string; kpi: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { kpi: asked } = await params;
  const kpi = kpiKeys.find((key) => key === asked);
  return { title: kpi ? catalog[kpi].text[await getLocale()].name : undefined };
}

/** A figure, opened: what it is added up and divided from, and the list behind each part. */
export default async function FigurePage({
  params,
  searchParams,
}: {
  params: Params;
  searchParams: Promise<Search>;
}) {
  const { kpi: name } = await params;
  const kpi = kpiKeys.find((key) => key === name);
  if (!kpi) notFound();
  const { slug, ctx, settings, today, asked, days } = await listedAddress(params, searchParams);
  const [t, locale] = [await getTranslations("figures"), await getLocale()];
  const key = processFilter.safeParse(asked("process"));
  const process = key.success && key.data !== null ? await readProcess(ctx, key.data) : null;
  const question = { ...days, process: process?.key ?? null };
  const { figure, terms, currency } = await readArithmetic(ctx, kpi, question);
  const steps = kpi === "breakEven" && process === null ? await readBreakEven(ctx, days) : null;
  const { text, unit } = catalog[kpi];
  const shown = unit === "moneyPerHead" ? "money" : unit === "ratio" ? "factor" : unit;
  const known = knownValue(kpi, figure);
  const told = formatExactFigure(known, shown, currency, locale);
  const missing =
    figure && known === null
      ? missingOf(
          {
            lacks: (await readLacks(ctx, days.from, days.to)).filter((lack) => lack.kpi === kpi),
            ...{ gates: [], settings, range: days },
          },
          slug,
        )
      : [];
  const costUnknown = known === null && figure !== undefined && figure.value !== null;
  const value =
    known === null ? (
      told
    ) : (
      <Listed list={figureList(kpi, question)} figure={{ value: known }}>
        {told}
      </Listed>
    );
  const monthly =
    unit === "moneyPerHead" && known !== null
      ? formatMoneyInFull(perMonth(known, { start: days.from, end: days.to }), currency, locale)
      : null;
  const short = steps && new Exact(steps.short);
  return (
    <Page
      title={text[locale].name}
      lead={[process?.name, formatDays(days.from, days.to, locale, today)].filter(Boolean).join(" · ")}
    >
      <Card>
        <div className="flex items-start justify-between gap-4">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-display-small font-semibold">
              {costUnknown ? (
                <NotKnown needs="cost" href={`/${slug}/data/missing`} />
              ) : monthly === null ? (
                value
              ) : (
                <span data-repeats>{monthly}</span>
              )}
            </span>
            {monthly === null ? null : <span className="text-meta text-ink-3">{t("perMonth")}</span>}
            {figure?.estimated && known !== null ? <Badge>{t("estimated")}</Badge> : null}
            {figure?.provisional ? <Badge>{t("provisional")}</Badge> : null}
          </p>
          <DefinitionDrawer
            definition={await definitionOf(catalog[kpi], figure, currency, { slug, ...question })}
          />
        </div>
        {monthly === null ? null : (
          <p className="text-body text-ink-2">
            {value} {t("perHead", { days: daysInclusive(days.from, days.to) })}{" "}
            {`× 365 ÷ 12 ÷ ${daysInclusive(days.from, days.to)}`}
          </p>
        )}
        {short ? (
          <p data-repeats className="text-body font-medium">
            {t(short.lt(0) ? "breakEven.above" : "breakEven.below", {
              amount: formatMoney(short.abs().toFixed(), currency, locale),
            })}
          </p>
        ) : null}
        <p className="phrases mt-1 text-prose text-ink-2">{text[locale].formula}</p>
        {figure === undefined ? (
          <p className="mt-4 text-body">{t(process ? "notOfProcess" : "notOfFirm")}</p>
        ) : (
          <TermsTable
            slug={slug}
            // of what nothing is known, a part of 0 says nothing either
            terms={
              costUnknown
                ? terms.map((term) => (term.unit === "money" ? { ...term, amount: null } : term))
                : terms
            }
            value={value}
            days={days}
            currency={currency}
          />
        )}
        {steps ? <BreakEvenTable slug={slug} steps={steps} currency={currency} /> : null}
        {figure && known === null ? (
          <>
            {costUnknown ? null : <p className="mt-3 text-body">{text[locale].empty}</p>}
            <MissingList missing={missing} />
          </>
        ) : null}
        <p className="mt-4 text-meta text-ink-3">
          {t("exact")}{" "}
          <Link
            href={`/${slug}/definitions#${kpi}`}
            className="thumb text-accent underline underline-offset-2"
          >
            {t("definition")}
          </Link>
        </p>
      </Card>
    </Page>
  );
}
