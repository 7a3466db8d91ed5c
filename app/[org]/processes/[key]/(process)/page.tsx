// Longer than most: the one page of a process, its figures, their course and its settings side by side.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/Badge";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { Trend } from "@/app/_components/charts/Trend";
import { Later } from "@/app/_components/Later";
import { LevelsBar } from "@/app/_components/LevelsBar";
import { Link } from "@/app/_components/Link";
import { Page } from "@/app/_components/Page";
import { type AskedRange, resolveRange } from "@/app/_components/range/resolveRange";
import { Section } from "@/app/_components/Section";
import { definitionOf } from "@/app/[org]/definitions/definitionOf";
import { openValue } from "@/app/[org]/figures/openValue";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays, daysInclusive } from "@/lib/calendar/days";
import type { LevelsPoint } from "@/lib/cases/levelsAnswer";
import { readLevels } from "@/lib/cases/readLevels";
import { readTouches } from "@/lib/cases/readTouches";
import { effectText } from "@/lib/change/effectText";
import { pageCtx } from "@/lib/http/pageCtx";
import type { Figure, Point } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { knownValue } from "@/lib/kpi/knownValue";
import { readKpis } from "@/lib/kpi/readKpis";
import { readReturns } from "@/lib/returns/readReturns";
import { readProcessTargets } from "@/lib/roadmap/readProcessTargets";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readProcess } from "@/lib/settings/readProcess";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { formatDays } from "@/lib/words/formatDay";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { readCalendar } from "@/lib/workdays/readCalendar";
import { LastYearLine } from "../../../LastYearLine";
import { targetFlags } from "../../../roadmap/targetFlags";
import { withOffDays } from "../../../withOffDays";
import { CasesFigure } from "../../CasesFigure";
import { caseOpens } from "../../caseOpens";
import { casesHref } from "../../casesHref";
import { ChangesSection } from "../../changes/ChangesSection";
import { firstBaselineDay } from "../../firstBaselineDay";
import { orTooMany } from "../../orTooMany";
import { ProcessForm } from "../../ProcessForm";
import { ReturnsLine } from "../../ReturnsLine";
import { keyOf, segment } from "../../segment";
import { TouchSentence } from "../../touches/TouchSentence";
import { Baselines } from "./Baselines";
import { basesOf, changesOf } from "./basesOf";
import { changesOfProcess } from "./changesOfProcess";
import { comparedWith } from "./comparedWith";
import { DurationSection } from "./duration/DurationSection";
import { FigureTile } from "./FigureTile";
import { gateOf } from "./handover/gateOf";
import { HandoverSection } from "./handover/HandoverSection";
import { LevelsSection } from "./LevelsSection";
import { StepMinutes } from "./minutes/StepMinutes";
import { MistakesSection } from "./mistakes/MistakesSection";
import { ProcessFacts } from "./ProcessFacts";
import { processTrend, type TrendKpi, trendKpis } from "./processTrend";
import { SharesTable } from "./SharesTable";
import { SolvedSection } from "./solved/SolvedSection";
import { TouchSection } from "./TouchSection";
import { GatePicture } from "./verdict/GatePicture";
import { JointSentence } from "./verdict/JointSentence";
import { WorkSection } from "./WorkSection";

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
  const tNotKnown = await getTranslations("notKnown");
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  const range = resolveRange(asked, today, settings.roadmapStart);
  const days = daysInclusive(range.from, range.to);
  const shown = { from: range.from, to: range.to };
  const question = { process: process.key, ...shown };
  const interval = days < 35 ? "day" : "week";
  const selected: TrendKpi = trendKpis.find((known) => known === kpi) ?? "aar";
  // what was changed today is seen, though the days end yesterday
  const lastDay = addDays(range.to, 1) === today ? today : range.to;
  const effectOn = selected === "fcr" ? "fcr" : "aar";
  const calendar = await readCalendar(ctx);
  const course = {
    ctx,
    slug,
    range,
    base: comparedWith(range, settings.roadmapStart, today, calendar),
    today,
    calendar,
  };
  const [answer, levels, gate, changes, processes, returns, targets, ...bases] = await Promise.all([
    readKpis(ctx, { ...question, interval }),
    readLevels(ctx, { ...question, interval }),
    gateOf(ctx, process.key),
    changesOfProcess(ctx, process.key, { kpi: effectOn, from: range.from, to: lastDay }),
    listProcesses(ctx),
    readReturns(ctx, { process: process.key, age: 2 }),
    readProcessTargets(ctx, process.key),
    ...basesOf(range, settings.roadmapStart, today, calendar).map(async (base) => {
      const { from, to } = base;
      return { ...base, point: (await readKpis(ctx, { ...question, from, to, interval: "total" })).total };
    }),
  ]);
  // read once for its sentence and its section, which both follow
  const touches = orTooMany(readTouches(ctx, { ...question, limit: 500 }));
  // both tell when it fails, but only once they are there to hear it
  touches.catch(() => null);
  const { currency } = answer;
  const { aar, fcr, cost, timeSavedHours } = answer.total.kpis;
  const known = knownValue("cost", cost);
  const href = (chosen: TrendKpi) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(asked)) if (typeof value === "string") search.set(name, value);
    search.set("kpi", chosen);
    return `/${slug}/processes/${segment(process.key)}?${search}`;
  };
  const definition = (chosen: TrendKpi) =>
    definitionOf(catalog[chosen], answer.total.kpis[chosen], currency, { slug, ...question });
  const opens = (chosen: TrendKpi | "aarSupervised" | "aarExecuted") =>
    openValue(slug, chosen, answer.total.kpis[chosen], question);
  const moved = (chosen: TrendKpi) => changesOf(chosen, answer.total, bases);
  const share = (figure: number | null) => formatShare(figure, locale);
  const money = (figure: number | null) => formatMoney(figure, currency, locale);
  const hours = (figure: number | null) => formatNumber(figure, locale, Math.abs(figure ?? 0) < 100 ? 1 : 0);
  const ofCases = (share: "aar" | "fcr") => {
    const figure = answer.total.kpis[share];
    if (!figure?.denominator) return t("figure.noCases");
    const { numerator = 0, denominator } = figure;
    const query = { process: process.key, counts: `${share}.numerator` } as const;
    return (
      <CasesFigure
        slug={slug}
        query={{ ...query, closedFrom: range.from, closedTo: range.to }}
        count={numerator}
        // above the link that the tile is as a whole
        className="relative"
      >
        {t("figure.ofCases", { numerator, denominator })}
      </CasesFigure>
    );
  };
  const words = await getTranslations("trend");
  const drawn = processTrend(answer, selected, {
    label: catalog[selected].text[locale].name,
    to: lastDay,
    today,
    targets: targetFlags(
      targets.find((one) => one.kpi === selected),
      { unit: "share", currency, locale },
    ),
    changes: changes.toReversed().map((change) => ({
      day: change.day,
      title: change.title,
      effect: selected === effectOn ? effectText(change, words, locale) : null,
    })),
  });
  const trend = withOffDays(drawn, calendar, locale);
  const figures = new URLSearchParams({ ...question, interval, organisation: slug });

  return (
    <Page
      title={process.name}
      lead={<ProcessFacts process={process} days={formatDays(range.from, range.to, locale, today)} />}
      actions={
        <>
          {process.reviewed ? null : <Badge tone="worse">{t("unreviewed")}</Badge>}
          <ButtonLink href={`/${slug}/processes/moved`}>{t("movedLink")}</ButtonLink>
          <ButtonLink href={casesHref(slug, { process: process.key })}>{t("casesLink")}</ButtonLink>
        </>
      }
    >
      <div className="space-y-4">
        <div className="space-y-1">
          <JointSentence
            slug={slug}
            hasMinutes={process.baselines.length > 0}
            gate={gate}
            currency={currency}
            showCosts={may(ctx, "salaries:read")}
          />
          <Later height="h-6">
            <TouchSentence slug={slug} read={touches} process={process.key} days={shown} />
          </Later>
        </div>
        <LastYearLine range={range} calendar={calendar} today={today} />
        <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
          <FigureTile
            definition={await definition("aar")}
            href={href("aar")}
            selected={selected === "aar"}
            value={share(aar?.value ?? null)}
            opens={opens("aar")}
            picture={
              aar?.denominator ? (
                <LevelsBar
                  shares={sharesOf(answer.total, levels.total)}
                  stress="untouched"
                  opens={{ approved: opens("aarSupervised"), withPeople: opens("aarExecuted") }}
                />
              ) : null
            }
            lines={[ofCases("aar")]}
            changes={moved("aar")}
          />
          <FigureTile
            definition={await definition("fcr")}
            href={href("fcr")}
            selected={selected === "fcr"}
            value={share(fcr?.value ?? null)}
            opens={opens("fcr")}
            mark={fcr?.provisional && fcr.value !== null ? t("provisional") : null}
            lines={[
              ofCases("fcr"),
              fcr?.provisional ? <ReturnsLine key="returns" slug={slug} returns={returns} /> : null,
            ]}
            changes={moved("fcr")}
          />
          <FigureTile
            definition={await definition("cost")}
            href={href("cost")}
            selected={selected === "cost"}
            value={money(known)}
            opens={opens("cost")}
            exact={known === null ? undefined : formatMoneyInFull(known, currency, locale)}
            lines={[
              typeof cost?.completeness === "number"
                ? t("figure.complete", { share: formatShare(cost.completeness, locale, 0) })
                : t("figure.nothingToPrice"),
              known !== null || !aar?.denominator ? null : (
                <Link
                  key="costs"
                  href={`/${slug}/data/missing`}
                  className="thumb relative z-10 text-accent hover:underline"
                >
                  {tNotKnown("cost")}
                </Link>
              ),
              cost?.value && aar?.denominator
                ? t("figure.perCase", { money: money(cost.value / aar.denominator) })
                : null,
            ]}
            changes={moved("cost")}
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
            opens={process.baselines.length > 0 ? opens("timeSavedHours") : undefined}
            lines={[
              process.baselines.length > 0 ? (
                t("figure.againstTypical")
              ) : (
                <Link
                  key="settings"
                  href="#settings"
                  className="thumb relative z-10 text-accent hover:underline"
                >
                  {t("figure.noBaseline")}
                </Link>
              ),
            ]}
            changes={moved("timeSavedHours")}
          />
        </div>
        <div className="grid gap-4 lg:grid-cols-3">
          <div className="min-w-0 lg:col-span-2">
            <LevelsSection slug={slug} process={process.key} levels={levels} today={today} />
          </div>
          <GatePicture slug={slug} gate={gate} today={today} />
        </div>
        {process.stage === "service" ? (
          <Later height="h-96">
            <SolvedSection {...{ ctx, slug, currency, today }} process={process.key} days={shown} />
          </Later>
        ) : null}
        <Card>
          <Trend
            trend={trend}
            csv={`/api/v1/kpis.csv?${figures}`}
            opens={caseOpens(slug, { kpi: effectOn, process: process.key, click: "denominator" })}
          />
        </Card>
        <div className="grid gap-4 lg:grid-cols-2">
          <Later height="h-96">
            <TouchSection slug={slug} process={process.key} days={shown} read={touches} />
          </Later>
          <Later height="h-96">
            <WorkSection ctx={ctx} slug={slug} process={process.key} days={shown} />
          </Later>
        </div>
        <ChangesSection
          slug={slug}
          kpi={effectOn}
          changes={changes}
          processes={processes.items}
          process={process.key}
          today={today}
          mayRecord={may(ctx, "events:write")}
        />
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
        <StepMinutes
          ctx={ctx}
          slug={slug}
          process={process.key}
          days={{ from: range.from, to: range.to }}
          today={today}
        />
        <Later height="h-96">
          <DurationSection process={process} {...course} />
        </Later>
        <Later height="h-96">
          <MistakesSection process={process.key} {...course} />
        </Later>
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
function sharesOf({ kpis }: Point, { levels }: LevelsPoint) {
  const { aar, aarSupervised, aarExecuted } = kpis;
  const all = aar?.denominator || 1;
  const part = (figure: Figure | undefined) => (figure?.numerator ?? 0) / all;
  return {
    autonomous: part(aar),
    supervised: part(aarSupervised) - part(aar),
    assisted: part(aarExecuted) - part(aarSupervised),
    unattributed: levels.unattributed / all,
  };
}
