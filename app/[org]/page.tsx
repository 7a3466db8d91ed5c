import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OverviewView } from "@/app/_components/overview/OverviewView";
import { type AskedRange, resolveRange } from "@/app/_components/range/resolveRange";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { readTrouble } from "@/lib/delivery/readTrouble";
import { pageCtx } from "@/lib/http/pageCtx";
import { readOverview } from "@/lib/overview/readOverview";
import { readSettings } from "@/lib/settings/readSettings";
import { BeforeFirstEvent } from "./overview/BeforeFirstEvent";
import { cardKpi } from "./overview/cardKpis";
import { onlyToday } from "./overview/onlyToday";
import { overviewProps } from "./overview/overviewProps";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("overview"))("title") };
}

/** Where are we, does it pay, what next; then the four figures. The address holds the whole view. */
export default async function OverviewPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ kpi?: string } & AskedRange>;
}) {
  const [{ org: slug }, { kpi, ...asked }] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const settings = await readSettings(ctx);
  const range = resolveRange(asked, dayInZone(ctx.now, settings.timezone), settings.roadmapStart);
  const named = Boolean(asked.range ?? (asked.from && asked.to));
  const [overview, undelivered] = await Promise.all([
    readOverview(ctx, settings, {
      range,
      asked: named,
      year: range.compare === "year",
      kpi: cardKpi(kpi),
    }),
    readTrouble(ctx),
  ]);
  if (overview.dataTo === null) return <BeforeFirstEvent slug={slug} ctx={ctx} />;
  if (!named && (await onlyToday(ctx, overview))) redirect(`/${slug}?range=wtd`);
  const { compare } = range;
  return <OverviewView {...(await overviewProps(overview, { slug, kpi, compare, asked, undelivered }))} />;
}
