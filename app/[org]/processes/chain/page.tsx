import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { ChangeLine } from "@/app/_components/ChangeLine";
import { DefinitionDrawer } from "@/app/_components/DefinitionDrawer";
import { EmptyState } from "@/app/_components/EmptyState";
import { Page } from "@/app/_components/Page";
import { type AskedRange, resolveRange } from "@/app/_components/range/resolveRange";
import { Section } from "@/app/_components/Section";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { readChain } from "@/lib/chain/readChain";
import { readChainRate } from "@/lib/chain/readChainRate";
import { pageCtx } from "@/lib/http/pageCtx";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { formatDays } from "@/lib/words/formatDay";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { readCalendar } from "@/lib/workdays/readCalendar";
import { LastYearLine } from "../../LastYearLine";
import { basesOf } from "../[key]/(process)/basesOf";
import { ChainForm } from "./ChainForm";
import { LinksTable } from "./LinksTable";
import { OrdersFigure } from "./OrdersFigure";
import { Payment } from "./Payment";
import { rateChange } from "./rateChange";
import { unlessTooMany } from "./unlessTooMany";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("chain"))("title") };
}

/** How many orders run through the whole chain alone, where the others break, and when they are paid. */
export default async function ChainPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<AskedRange>;
}) {
  const [{ org: slug }, asked] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("chain"), await getLocale()];
  const [settings, processes] = await Promise.all([readSettings(ctx), listProcesses(ctx, {})]);
  const today = dayInZone(ctx.now, settings.timezone);
  const range = resolveRange(asked, today, settings.roadmapStart);
  const { from, to } = range;
  const back = <ButtonLink href={`/${slug}/processes`}>{t("back")}</ButtonLink>;
  const answer = await unlessTooMany(readChain(ctx, { from, to }));
  if (answer === null) {
    return (
      <Page title={t("title")} lead={t("lead")} actions={back}>
        <Card>
          <EmptyState title={t("tooManyTitle")} text={t("tooMany")} />
        </Card>
      </Page>
    );
  }
  const calendar = await readCalendar(ctx);
  const bases = await Promise.all(
    basesOf(range, settings.roadmapStart, today, calendar).map(async ({ base, ...days }) => ({
      base,
      rate: await unlessTooMany(readChainRate(ctx, days)),
    })),
  );
  const mayWrite = may(ctx, "settings:write") && !settings.sample;
  const { rate } = answer;
  return (
    <Page title={t("title")} lead={t("lead")} actions={back}>
      <div className="space-y-4">
        <LastYearLine range={range} calendar={calendar} today={today} />
        <Section
          title={t("rate")}
          aside={
            <DefinitionDrawer
              definition={{
                title: t("rate"),
                formula: t("formula"),
                included: [{ text: t("included") }],
                excluded: [{ text: t("excluded") }],
                counts: [],
                unit: "%",
                direction: "up",
              }}
            />
          }
        >
          {answer.links.length === 0 ? (
            <EmptyState title={t("emptyTitle")} text={t(mayWrite ? "emptyText" : "emptyAsk")} />
          ) : (
            <>
              <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
                <div>
                  <p className="text-display-small font-semibold sm:text-display">
                    {rate.value === null ? (
                      "–"
                    ) : (
                      <OrdersFigure
                        slug={slug}
                        query={{ from, to, of: "unbroken" }}
                        count={rate.numerator ?? 0}
                      >
                        {formatShare(rate.value, locale)}
                      </OrdersFigure>
                    )}
                  </p>
                  <p className="text-meta text-ink-2">
                    {rate.denominator
                      ? t.rich("counted", {
                          unbroken: formatNumber(rate.numerator ?? 0, locale),
                          linked: formatNumber(rate.denominator, locale),
                          alone: (words) => (
                            <OrdersFigure
                              slug={slug}
                              query={{ from, to, of: "unbroken" }}
                              count={rate.numerator ?? 0}
                            >
                              {words}
                            </OrdersFigure>
                          ),
                          list: (words) => (
                            <OrdersFigure
                              slug={slug}
                              query={{ from, to, of: "linked" }}
                              count={rate.denominator ?? 0}
                            >
                              {words}
                            </OrdersFigure>
                          ),
                        })
                      : t("noLinked")}
                    {` · ${formatDays(from, to, locale, today)}`}
                  </p>
                </div>
                <ul className="w-full max-w-60 text-meta">
                  {bases.flatMap(({ base, rate: before }) => {
                    const change = rateChange(base, before?.value ?? null, rate.value);
                    return change ? [<ChangeLine key={base} change={change} />] : [];
                  })}
                </ul>
              </div>
              <LinksTable slug={slug} answer={answer} />
            </>
          )}
        </Section>
        <Payment slug={slug} answer={answer} />
        <section id="settings" className="scroll-mt-16">
          <Section title={t("settingsTitle")}>
            {mayWrite ? (
              <ChainForm
                slug={slug}
                chain={settings.chain}
                processes={processes.items.map(({ key, name }) => ({ key, name }))}
              />
            ) : (
              <p className="text-ink-2">{t(settings.sample ? "sample" : "askAdmin")}</p>
            )}
          </Section>
        </section>
      </div>
    </Page>
  );
}
