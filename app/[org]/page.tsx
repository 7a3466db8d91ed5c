import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/app/_components/ClientWords";
import { OverviewView } from "@/app/_components/overview/OverviewView";
import { type AskedRange, resolveRange } from "@/app/_components/range/resolveRange";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { readTrouble } from "@/lib/delivery/readTrouble";
import { pageCtx } from "@/lib/http/pageCtx";
import { readOverview } from "@/lib/overview/readOverview";
import { readSettings } from "@/lib/settings/readSettings";
import { readBeginning } from "@/lib/sources/readBeginning";
import { readTyped } from "@/lib/typed/readTyped";
import { cardKpi } from "./overview/cardKpis";
import { onlyToday } from "./overview/onlyToday";
import { overviewProps } from "./overview/overviewProps";
import { TypedPanel } from "./overview/TypedPanel";
import { typedCounts } from "./overview/typedPartsOf";
import { Checklist } from "./start/Checklist";
import { FirstRun, type StartQuery } from "./start/FirstRun";

export const dynamic = "force-dynamic";

/** Whole: what the layout beside it puts after a title is for the pages below. */
export async function generateMetadata({ params }: { params: Promise<{ org: string }> }): Promise<Metadata> {
  const t = await getTranslations();
  const firm = await pageCtx((await params).org).then(
    ({ membership }) => ` · ${membership.name}`,
    () => "",
  );
  return { title: { absolute: `${t("overview.title")}${firm} · ${t("shell.brand")}` } };
}

/** Where are we, does it pay, what next; then the four figures. The address holds the whole view. */
export default async function OverviewPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ kpi?: string } & AskedRange & StartQuery>;
}) {
  const [{ org: slug }, query] = await Promise.all([params, searchParams]);
  const { kpi } = query;
  const asked = { range: query.range, from: query.from, to: query.to, compare: query.compare };
  const ctx = await pageCtx(slug);
  const settings = await readSettings(ctx);
  const range = resolveRange(asked, dayInZone(ctx.now, settings.timezone), settings.roadmapStart);
  const named = Boolean(asked.range ?? (asked.from && asked.to));
  const [overview, undelivered, typed, beginning] = await Promise.all([
    readOverview(ctx, settings, {
      range,
      asked: named,
      year: range.compare === "year",
      kpi: cardKpi(kpi),
    }),
    readTrouble(ctx),
    readTyped(ctx),
    readBeginning(ctx),
  ]);
  if (overview.dataTo === null && typed.items.length === 0) {
    return (
      <ClientWords room="[org]/page">
        <FirstRun slug={slug} ctx={ctx} query={query} />
      </ClientWords>
    );
  }
  if (!named && (await onlyToday(ctx, overview))) redirect(`/${slug}?range=wtd`);
  const { compare } = range;
  return (
    <OverviewView
      {...(await overviewProps(overview, { slug, kpi, compare, asked, undelivered, beginning }))}
      beginning={
        <>
          {typedCounts(typed, range.from) ? (
            <TypedPanel slug={slug} overview={overview} typed={typed} />
          ) : null}
          {beginning.firstClosed === null ? (
            <Checklist slug={slug} beginning={beginning} today={overview.today} />
          ) : null}
        </>
      }
    />
  );
}
