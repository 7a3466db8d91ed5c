import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_components/DataTable";
import { resolveRange } from "@/app/_components/range/resolveRange";
import { Section } from "@/app/_components/Section";
import { StateShape } from "@/app/_components/StateShape";
import { formatKpi } from "@/app/[org]/definitions/formatKpi";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { daysInclusive } from "@/lib/calendar/days";
import { pageCtx } from "@/lib/http/pageCtx";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { readKpis } from "@/lib/kpi/readKpis";
import { readSettings } from "@/lib/settings/readSettings";
import { lackingKpis } from "@/lib/sources/lacksOf";
import { readLacks } from "@/lib/sources/readLacks";
import { formatDays } from "@/lib/words/formatDay";
import { DataPage } from "../DataPage";
import { Brings } from "./Brings";
import { LackName } from "./LackName";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("data.lacks"))("title") };
}

/** What each figure still lacks, and which event or setting brings it. */
export default async function MissingPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("data.lacks"), await getLocale()];
  const tCard = await getTranslations("card");
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  const { from, to } = resolveRange({ range: "4w" }, today, null);
  const [lacks, answer] = await Promise.all([
    readLacks(ctx, from, to),
    readKpis(ctx, { from, to, interval: "total", process: null }),
  ]);
  const rows = lackingKpis.map((kpi) => ({ kpi, lacks: lacks.filter((lack) => lack.kpi === kpi) }));
  return (
    <DataPage slug={slug} current="lacks">
      <Section title={lacks.length === 0 ? t("complete") : t("title")}>
        <p className="mb-3 max-w-[72ch] text-prose text-ink-2">
          {t("lead", { days: formatDays(from, to, locale, today) })}
        </p>
        <DataTable<(typeof rows)[number]>
          caption={t("title")}
          rows={rows}
          rowKey={({ kpi }) => kpi}
          empty={null}
          columns={[
            {
              id: "figure",
              label: t("figure"),
              cell: ({ kpi }) => (
                <Link
                  href={`/${slug}/definitions#${kpi}`}
                  className="font-medium whitespace-nowrap text-accent hover:underline"
                >
                  {catalog[kpi].text[locale].name}
                </Link>
              ),
            },
            {
              id: "now",
              label: t("now"),
              align: "right",
              cell: ({ kpi }) => {
                const { unit } = catalog[kpi];
                const value = answer.total.kpis[kpi]?.value ?? null;
                const perHead = unit === "moneyPerHead" && value !== null;
                const shown = perHead ? (value * 365) / 12 / daysInclusive(from, to) : value;
                return `${formatKpi(unit, shown, settings.currency, locale)}${perHead ? tCard("perMonth") : ""}`;
              },
            },
            {
              id: "missing",
              label: `${t("missing")} → ${t("brings")}`,
              cell: ({ lacks }) =>
                lacks.length === 0 ? (
                  <span className="inline-flex items-center gap-1.5 text-ink-2">
                    <StateShape state="met" /> {t("nothing")}
                  </span>
                ) : (
                  <ul className="max-w-[640px] min-w-72 space-y-1">
                    {lacks.map((lack) => (
                      <li key={lack.what} className="flex flex-wrap justify-between gap-x-4">
                        <LackName lack={lack} />
                        <Brings slug={slug} lack={lack} />
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      </Section>
    </DataPage>
  );
}
