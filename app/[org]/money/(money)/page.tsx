// Longer than most: the one page of the money, from the cost of an order to what a head earns and what was saved.
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Trend } from "@/app/_components/charts/Trend";
import { DefinitionDrawer } from "@/app/_components/DefinitionDrawer";
import { EmptyState } from "@/app/_components/EmptyState";
import { FigureLink } from "@/app/_components/FigureLink";
import { Icon } from "@/app/_components/Icon";
import { Link } from "@/app/_components/Link";
import { MissingList } from "@/app/_components/overview/MissingList";
import { Page } from "@/app/_components/Page";
import { type AskedRange, resolveRange } from "@/app/_components/range/resolveRange";
import { Section } from "@/app/_components/Section";
import { Tabs } from "@/app/_components/Tabs";
import { definitionOf } from "@/app/[org]/definitions/definitionOf";
import { openFigure } from "@/app/[org]/figures/openFigure";
import { missingOf } from "@/app/[org]/overview/missingOf";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { anyCost } from "@/lib/economics/anyCost";
import { readEconomics } from "@/lib/economics/readEconomics";
import { pageCtx } from "@/lib/http/pageCtx";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { Exact } from "@/lib/kpi/exact";
import { anythingTyped, goodsOf, soldOf } from "@/lib/kpi/margin";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { readLacks } from "@/lib/sources/readLacks";
import { may } from "@/lib/tenancy/require";
import { formatDays } from "@/lib/words/formatDay";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import { readCalendar } from "@/lib/workdays/readCalendar";
import { withOffDays } from "../../withOffDays";
import { BaselinesTable } from "../BaselinesTable";
import { CostPerOrder } from "../CostPerOrder";
import { CostTable } from "../CostTable";
import { EstimateMargin } from "../EstimateMargin";
import { MoneyTabs } from "../MoneyTabs";
import { perHeadFigure, perHeadKpis, perHeadTrend } from "../perHeadTrend";
import { Reconciliation } from "../Reconciliation";
import { TimeKnown } from "../TimeKnown";
import { TimeSavedTiles } from "../TimeSavedTiles";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("money"))("title") };
}

/** Where the money went, what a head earns, and what the time saved is worth. The address holds the whole view. */
export default async function MoneyPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ kpi?: string } & AskedRange>;
}) {
  const [{ org: slug }, { kpi, ...asked }] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("money"), await getLocale()];
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now, settings.timezone);
  const { from, to } = resolveRange(asked, today, settings.roadmapStart);
  const [{ costs, course, interval, short, saved, payrollHidden }, lacks, processes, calendar] =
    await Promise.all([
      readEconomics(ctx, { from, to }, settings.roadmapStart),
      readLacks(ctx, from, to),
      listProcesses(ctx, {}),
      readCalendar(ctx),
    ]);
  const { currency } = settings;
  const { whole, total } = course;
  const selected = perHeadKpis.find((known) => known === kpi) ?? "contributionPerHead";
  const { kpis } = course.point(whole, total);
  const { cts, timeSavedHours: hoursFigure } = kpis;
  const money = (amount: string | number | null) => formatMoney(amount, currency, locale);
  const goods = goodsOf(soldOf(total));
  const lacking = ["cts", "marginPerHead", "breakEven", "timeSavedHours"];
  const missing = missingOf(
    { lacks: lacks.filter((lack) => lacking.includes(lack.kpi)), gates: [], settings, range: { from, to } },
    slug,
  );
  const days = formatDays(from, to, locale, today);
  const csv = new URLSearchParams({ from, to, organisation: slug });
  const figures = new URLSearchParams({ from, to, interval, organisation: slug });
  const tab = (chosen: (typeof perHeadKpis)[number]) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(asked)) if (typeof value === "string") search.set(name, value);
    search.set("kpi", chosen);
    return `/${slug}/money?${search}`;
  };
  const figure = (chosen: (typeof perHeadKpis)[number]) => {
    const value = perHeadFigure(chosen, course, whole, total);
    return chosen === "breakEven" ? formatNumber(value, locale, 2) : money(value);
  };
  const nothing = costs.cells.all.amount === "0" && costs.priced.all.unpriced === 0 && costs.orders === 0;

  return (
    <Page title={t("title")} lead={t("lead", { days })}>
      <MoneyTabs slug={slug} current="money" asked={{ ...asked }} />
      <div className="space-y-4">
        <Section
          title={t("treeTitle")}
          aside={
            <span className="flex items-center gap-3">
              {cts?.estimated && cts.value !== null ? (
                <span className="text-meta text-ink-3">{t("estimatedPay")}</span>
              ) : null}
              <DefinitionDrawer
                definition={await definitionOf(catalog.cts, cts, currency, { slug, from, to })}
              />
              <ButtonLink href={`/api/v1/costs.csv?${csv}`} kind="quiet" small download>
                <Icon name="download" />
                CSV
              </ButtonLink>
            </span>
          }
        >
          {nothing ? (
            <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
              <ButtonLink href={`/${slug}/data`} kind="primary">
                {t("emptyAction")}
              </ButtonLink>
            </EmptyState>
          ) : (
            <>
              <CostPerOrder slug={slug} tree={costs} currency={currency} days={{ from, to }} />
              <CostTable slug={slug} tree={costs} currency={currency} from={from} to={to} />
              {anyCost(costs) ? (
                <Reconciliation slug={slug} tree={costs} currency={currency} days={{ from, to }} />
              ) : null}
              <TimeKnown slug={slug} time={costs.priced.all.time} days={{ from, to }} />
              <p className="mt-1 text-meta text-ink-3">
                {t("ratesText")}{" "}
                <Link
                  href={`/${slug}/settings#rates`}
                  className="thumb text-accent underline underline-offset-2"
                >
                  {t("rates")}
                </Link>
              </p>
            </>
          )}
        </Section>
        <Section
          title={t("perHeadTitle")}
          aside={
            <DefinitionDrawer
              definition={await definitionOf(catalog[selected], kpis[selected], currency, { slug, from, to })}
            />
          }
        >
          <p className="phrases mb-3 text-verdict font-semibold">
            {short === null || goods === "unknown"
              ? t(short === null ? "short.unknown" : "short.goods")
              : Number(short) > 0
                ? t("short.lacking", { amount: money(short) })
                : t("short.over", { amount: money(new Exact(short).neg().toFixed()) })}
            {(goods === "estimated" || anythingTyped(total)) && short !== null ? (
              <span className="ml-2 text-meta font-normal text-ink-3">
                {t(anythingTyped(total) ? "short.typed" : "short.estimated")}
              </span>
            ) : null}
          </p>
          {goods === "unknown" && total.orders.count > 0 ? (
            <EstimateMargin
              slug={slug}
              settings={settings}
              mayWrite={may(ctx, "settings:write")}
              from={from}
            />
          ) : null}
          <Tabs
            figures
            label={t("perHeadTitle")}
            tabs={perHeadKpis.map((chosen) => ({
              href: tab(chosen),
              label: `${t(`perHead.${chosen}`)} ${figure(chosen)}`,
              current: chosen === selected,
            }))}
          />
          <p className="-mt-2 mb-3 text-meta text-ink-3">
            {t("perMonth")}
            {kpis[selected]?.estimated && kpis[selected].value !== null ? ` · ${t("estimated")}` : null}
            {kpis[selected]?.value == null ? null : (
              <>
                {" "}
                <FigureLink
                  {...openFigure(slug, selected, kpis[selected].value, { from, to })}
                  className="text-accent"
                >
                  {t("made", { figure: figure(selected) })}
                </FigureLink>
              </>
            )}
          </p>
          <Trend
            trend={withOffDays(
              perHeadTrend(selected, course, t(`perHead.${selected}`), today),
              calendar,
              locale,
            )}
            csv={`/api/v1/kpis.csv?${figures}`}
          />
        </Section>
        <Section
          title={t("saved.title")}
          aside={<span className="text-meta text-ink-3">{t("saved.never")}</span>}
        >
          <TimeSavedTiles
            saved={saved}
            known={course.dated.baselines.length > 0}
            begun={settings.roadmapStart !== null && settings.roadmapStart <= from}
            hidden={payrollHidden}
            currency={currency}
            opens={
              hoursFigure?.value == null
                ? null
                : openFigure(slug, "timeSavedHours", hoursFigure.value, { from, to })
            }
          />
          {processes.items.length === 0 ? null : (
            <div className="mt-4">
              <h3 className="mb-1 text-meta font-medium text-ink-3">{t("saved.baselines")}</h3>
              <BaselinesTable slug={slug} processes={processes.items} to={to} today={today} />
            </div>
          )}
        </Section>
        <MissingList missing={missing} />
      </div>
    </Page>
  );
}
