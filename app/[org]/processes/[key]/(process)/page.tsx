// Longer than most: the one page of a process, its figures, their course and its settings side by side.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/Badge";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { Trend } from "@/app/_components/charts/Trend";
import { LevelsBar } from "@/app/_components/LevelsBar";
import { Page } from "@/app/_components/Page";
import { type AskedRange, resolveRange } from "@/app/_components/range/resolveRange";
import { Section } from "@/app/_components/Section";
import { definitionOf } from "@/app/[org]/definitions/definitionOf";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { daysInclusive } from "@/lib/calendar/days";
import { pageCtx } from "@/lib/http/pageCtx";
import type { Figure, Point } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { readKpis } from "@/lib/kpi/readKpis";
import { readProcess } from "@/lib/settings/readProcess";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { formatDays } from "@/lib/words/formatDay";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { casesHref } from "../../casesHref";
import { firstBaselineDay } from "../../firstBaselineDay";
import { ProcessForm } from "../../ProcessForm";
import { keyOf, segment } from "../../segment";
import { Baselines } from "./Baselines";
import { basesOf, changesOf } from "./basesOf";
import { FigureTile } from "./FigureTile";
import { HandoverSection } from "./handover/HandoverSection";
import { ProcessFacts } from "./ProcessFacts";
import { processTrend, type TrendKpi, trendKpis } from "./processTrend";
import { SharesTable } from "./SharesTable";

interface Props {
  params: Promise<{ org: string; key: string }>;
  searchParams: Promise<{ kpi?: string; older?: string } & AskedRange>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, key } = await params;
  const process = await readProcess(await pageCtx(org), keyOf(key));
  return { title: process?.name ?? (await getTranslations("processes"))("notFoundTitle") };
}

/** One process: how much of it runs untouched, whether it is solved, what it costs, and its settings. */
export default async function ProcessPage({ params, searchParams }: Props) {
  const { org: slug, key } = await params;
  const { kpi, older, ...asked } = await searchParams;
  const ctx = await pageCtx(slug);
  const process = await readProcess(ctx, keyOf(key));
  if (process === null) notFound();
  const [t, locale] = [await getTranslations("processes"), await getLocale()];
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  const range = resolveRange(asked, today, settings.roadmapStart);
  const days = daysInclusive(range.from, range.to);
  const question = { process: process.key, from: range.from, to: range.to };
  const [answer, ...bases] = await Promise.all([
    readKpis(ctx, { ...question, interval: days < 35 ? "day" : "week" }),
    ...basesOf(range, settings.roadmapStart, today).map(async (base) => {
      const { from, to } = base;
      return { ...base, point: (await readKpis(ctx, { ...question, from, to, interval: "total" })).total };
    }),
  ]);
  const { currency } = answer;
  const selected: TrendKpi = trendKpis.find((known) => known === kpi) ?? "aar";
  const { aar, fcr, cost, timeSavedHours } = answer.total.kpis;
  const href = (chosen: TrendKpi) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(asked)) if (typeof value === "string") search.set(name, value);
    search.set("kpi", chosen);
    return `/${slug}/processes/${segment(process.key)}?${search}`;
  };
  const definition = (chosen: TrendKpi) => definitionOf(catalog[chosen], answer.total.kpis[chosen], currency);
  const changes = (chosen: TrendKpi) => changesOf(chosen, answer.total, bases);
  const share = (figure: number | null) => formatShare(figure, locale);
  const money = (figure: number | null) => formatMoney(figure, currency, locale);
  const hours = (figure: number | null) => formatNumber(figure, locale, Math.abs(figure ?? 0) < 100 ? 1 : 0);
  const ofCases = (figure: Figure | undefined) =>
    figure?.denominator
      ? t("figure.ofCases", { numerator: figure.numerator ?? 0, denominator: figure.denominator })
      : t("figure.noCases");
  const countsOf = selected === "fcr" ? "fcr.denominator" : "aar.denominator";

  return (
    <Page
      title={process.name}
      lead={<ProcessFacts process={process} days={formatDays(range.from, range.to, locale, today)} />}
      actions={
        <>
          {process.reviewed ? null : <Badge tone="worse">{t("unreviewed")}</Badge>}
          <ButtonLink href={casesHref(slug, { process: process.key })}>{t("casesLink")}</ButtonLink>
        </>
      }
    >
      <div className="space-y-4">
        <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
          <FigureTile
            definition={await definition("aar")}
            href={href("aar")}
            selected={selected === "aar"}
            value={share(aar?.value ?? null)}
            picture={aar?.denominator ? <LevelsBar shares={levels(answer.total)} stress="untouched" /> : null}
            lines={[ofCases(aar)]}
            changes={changes("aar")}
          />
          <FigureTile
            definition={await definition("fcr")}
            href={href("fcr")}
            selected={selected === "fcr"}
            value={share(fcr?.value ?? null)}
            mark={fcr?.provisional && fcr.value !== null ? t("provisional") : null}
            lines={[ofCases(fcr)]}
            changes={changes("fcr")}
          />
          <FigureTile
            definition={await definition("cost")}
            href={href("cost")}
            selected={selected === "cost"}
            value={money(cost?.value ?? null)}
            exact={formatMoneyInFull(cost?.value ?? null, currency, locale)}
            lines={[
              typeof cost?.completeness === "number"
                ? t("figure.complete", { share: formatShare(cost.completeness, locale, 0) })
                : t("figure.nothingToPrice"),
              cost?.value && aar?.denominator
                ? t("figure.perCase", { money: money(cost.value / aar.denominator) })
                : null,
            ]}
            changes={changes("cost")}
          />
          <FigureTile
            definition={await definition("timeSavedHours")}
            href={href("timeSavedHours")}
            selected={selected === "timeSavedHours"}
            value={
              process.baselines.length > 0 && timeSavedHours
                ? t("hours", { hours: hours(timeSavedHours.value) })
                : "–"
            }
            lines={[t(process.baselines.length > 0 ? "figure.againstTypical" : "figure.noBaseline")]}
            changes={changes("timeSavedHours")}
          />
        </div>
        <Card>
          <Trend
            trend={processTrend(answer, selected, catalog[selected].text[locale].name, today)}
            cases={casesHref(slug, { process: process.key, counts: countsOf })}
          />
        </Card>
        <HandoverSection
          ctx={ctx}
          slug={slug}
          process={process}
          settings={settings}
          today={today}
          {...(older ? { older } : {})}
        />
        <Section title={t("sharesTitle")}>
          <SharesTable slug={slug} process={process.key} point={answer.total} />
        </Section>
        <section id="settings" className="scroll-mt-16">
          <Section title={t("settingsTitle")}>
            {may(ctx, "processes:write") ? (
              <ProcessForm
                slug={slug}
                process={process}
                currency={currency}
                today={today}
                firstDay={firstBaselineDay(today, settings.roadmapStart)}
              />
            ) : (
              <p className="text-ink-2">{t("settingsRead")}</p>
            )}
            <Baselines process={process} today={today} />
          </Section>
        </section>
      </div>
    </Page>
  );
}

/** The nested shares as disjoint ones. */
function levels({ kpis }: Point) {
  const { aar, aarSupervised, aarExecuted } = kpis;
  const all = aar?.denominator || 1;
  const part = (figure: Figure | undefined) => (figure?.numerator ?? 0) / all;
  return {
    autonomous: part(aar),
    supervised: part(aarSupervised) - part(aar),
    assisted: part(aarExecuted) - part(aarSupervised),
    unattributed: 0,
  };
}
