import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/Link";
import { Opened } from "@/app/_components/Opened";
import { resolveRange } from "@/app/_components/range/resolveRange";
import { Section } from "@/app/_components/Section";
import { StateShape } from "@/app/_components/StateShape";
import { formatKpi } from "@/app/[org]/definitions/formatKpi";
import { openValue } from "@/app/[org]/figures/openValue";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { knownValue } from "@/lib/kpi/knownValue";
import { perMonth } from "@/lib/kpi/perMonth";
import { readKpis } from "@/lib/kpi/readKpis";
import { readSettings } from "@/lib/settings/readSettings";
import { lackingKpis } from "@/lib/sources/lacksOf";
import { readLacks } from "@/lib/sources/readLacks";
import { formatDays } from "@/lib/words/formatDay";
import { DataPage } from "../DataPage";
import { serverAddress } from "../serverAddress";
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
  const address = await serverAddress();
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  const { from, to } = resolveRange({ range: "4w" }, today, null);
  const [lacks, answer] = await Promise.all([
    readLacks(ctx, from, to),
    readKpis(ctx, { from, to, interval: "total", process: null }),
  ]);
  const known = (kpi: (typeof lackingKpis)[number]) => knownValue(kpi, answer.total.kpis[kpi]);
  const shown = (kpi: (typeof lackingKpis)[number]) => {
    const { unit } = catalog[kpi];
    const value = known(kpi);
    const perHead = unit === "moneyPerHead" && value !== null;
    const figure = perHead ? perMonth(value, { start: from, end: to }) : value;
    return `${formatKpi(unit, figure, settings.currency, locale)}${perHead ? tCard("perMonth") : ""}`;
  };
  return (
    <DataPage slug={slug} current="lacks">
      <Section title={lacks.length === 0 ? t("complete") : t("title")}>
        <p className="mb-3 max-w-[72ch] text-prose text-ink-2">
          {t("lead", { days: formatDays(from, to, locale, today) })}
        </p>
        <ul>
          {lackingKpis.map((kpi) => {
            const lacking = lacks.filter((lack) => lack.kpi === kpi);
            return (
              <li
                key={kpi}
                className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-1 border-t border-hairline py-2 lg:grid-cols-[320px_minmax(0,1fr)]"
              >
                <p className="flex justify-between gap-4">
                  <span className="min-w-0">
                    <Link
                      href={`/${slug}/definitions#${kpi}`}
                      className="thumb font-medium text-accent hover:underline"
                    >
                      {catalog[kpi].text[locale].name}
                    </Link>
                    {answer.total.kpis[kpi]?.provisional && known(kpi) !== null ? (
                      <span className="text-meta text-ink-3"> · {tCard("provisional")}</span>
                    ) : null}
                  </span>
                  <span className="font-medium whitespace-nowrap">
                    <Opened opens={openValue(slug, kpi, answer.total.kpis[kpi], { from, to })}>
                      {shown(kpi)}
                    </Opened>
                  </span>
                </p>
                {lacking.length === 0 ? (
                  <p className="flex items-center gap-1.5 text-ink-2">
                    <StateShape state="met" /> {t("nothing")}
                  </p>
                ) : (
                  <ul className="space-y-1">
                    {lacking.map((lack) => (
                      <li key={lack.what} className="flex flex-wrap items-center justify-between gap-x-4">
                        <LackName slug={slug} lack={lack} days={{ from, to }} />
                        <Brings slug={slug} lack={lack} address={address} now={ctx.now.toISOString()} />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            );
          })}
        </ul>
      </Section>
    </DataPage>
  );
}
