import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { DefinitionDrawer } from "@/app/_components/DefinitionDrawer";
import { Page } from "@/app/_components/Page";
import { definitionOf } from "@/app/[org]/definitions/definitionOf";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { readDrivers } from "@/lib/change/readDrivers";
import { readEffects } from "@/lib/change/readEffects";
import { readCosts } from "@/lib/economics/readCosts";
import { pageCtx } from "@/lib/http/pageCtx";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { settledTo } from "@/lib/kpi/settled";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { ChangesSection } from "../changes/ChangesSection";
import { CostDrivers } from "./CostDrivers";
import { changeDays } from "./changeDays";
import { type AskedDays, comparedDays } from "./comparedDays";
import { MovedFilters } from "./MovedFilters";
import { movedKpis } from "./movedKpis";
import { NoChange } from "./NoChange";
import { PeriodFigure } from "./PeriodFigure";
import { ShareDrivers } from "./ShareDrivers";
import { Story } from "./Story";
import { TouchesSection } from "./TouchesSection";
import { WaterfallChart } from "./WaterfallChart";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("moved"))("title") };
}

/** Why a figure is another than it was: what moved it, in words, as a picture and down to the cases. */
export default async function MovedPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ org: slug }, search] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const t = await getTranslations("moved");
  const [settings, processes] = await Promise.all([readSettings(ctx), listProcesses(ctx)]);
  const today = dayInZone(ctx.now, settings.timezone);
  const asked = (name: keyof AskedDays | "kpi") => [search[name]].flat()[0];
  const kpi = movedKpis.find((known) => known === asked("kpi")) ?? "aar";
  const windows = processes.items.map(({ key, stage, core, reopenWindowDays }) => ({
    ...{ process: key, stage, core },
    window: reopenWindowDays,
  }));
  const yesterday = addDays(today, -1);
  const settled =
    catalog[kpi].settles === "withWindow" ? settledTo({ processes: windows }, today) : yesterday;
  const { now, base } = comparedDays(
    {
      from: asked("from"),
      to: asked("to"),
      baseFrom: asked("baseFrom"),
      baseTo: asked("baseTo"),
    },
    settled,
  );
  const query = { kpi, from: now.from, to: now.to, baseFrom: base.from, baseTo: base.to };
  const effectOn = kpi === "cts" ? "aar" : kpi;
  const [answer, costs, effects] = await Promise.all([
    readDrivers(ctx, query),
    kpi === "cts" ? Promise.all([readCosts(ctx, base), readCosts(ctx, now)]) : null,
    readEffects(ctx, {
      kpi: effectOn,
      ...changeDays(now, base, { settled, today }),
      process: null,
      limit: 500,
    }),
  ]);
  const names = Object.fromEntries(processes.items.map(({ key, name }) => [key, name]));
  const begun = settings.roadmapStart !== null && settings.roadmapStart < today;
  const csv = new URLSearchParams({ ...query, organisation: slug });
  const figure = { slug, answer, today };
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className="space-y-4">
        <Card>
          <MovedFilters
            slug={slug}
            kpi={kpi}
            now={now}
            base={base}
            settled={settled}
            start={begun ? settings.roadmapStart : null}
          />
        </Card>
        <Card>
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <div className="min-w-0 flex-1">
              {answer.change === null ? (
                <NoChange slug={slug} answer={answer} settled={settled} today={today} />
              ) : (
                <Story answer={answer} names={names} />
              )}
            </div>
            <DefinitionDrawer
              definition={
                await definitionOf(catalog[kpi], answer.after, answer.currency, {
                  slug,
                  from: now.from,
                  to: now.to,
                })
              }
            />
          </div>
          <div className="mt-4 flex flex-wrap gap-x-12 gap-y-3 border-t border-hairline pt-3">
            <PeriodFigure {...figure} period="before" allocated={costs?.[0].cells.allocated.amount ?? null} />
            <PeriodFigure {...figure} period="after" allocated={costs?.[1].cells.allocated.amount ?? null} />
          </div>
        </Card>
        {answer.change === null || answer.drivers.length === 0 ? null : (
          <Card>
            <WaterfallChart
              {...figure}
              names={names}
              csv={`/api/v1/drivers.csv?${csv}`}
              table={
                kpi === "cts" ? (
                  costs && <CostDrivers slug={slug} answer={answer} before={costs[0]} after={costs[1]} />
                ) : (
                  <ShareDrivers slug={slug} kpi={kpi} answer={answer} names={names} />
                )
              }
            />
          </Card>
        )}
        <TouchesSection ctx={ctx} slug={slug} now={now} base={base} />
        <ChangesSection
          slug={slug}
          kpi={effectOn}
          changes={effects.items}
          processes={processes.items}
          process={null}
          today={today}
          mayRecord={may(ctx, "events:write")}
        />
      </div>
    </Page>
  );
}
