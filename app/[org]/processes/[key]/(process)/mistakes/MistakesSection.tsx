import { getLocale, getTranslations } from "next-intl/server";
import { Trend } from "@/app/_components/charts/Trend";
import { DefinitionDrawer } from "@/app/_components/DefinitionDrawer";
import type { Range } from "@/app/_components/range/resolveRange";
import { Section } from "@/app/_components/Section";
import { daysInclusive } from "@/lib/calendar/days";
import { listMistakes } from "@/lib/mistakes/listMistakes";
import { mistakeListQuery } from "@/lib/mistakes/mistakeListQuery";
import { readMistakes } from "@/lib/mistakes/readMistakes";
import { readUnreviewed } from "@/lib/mistakes/readUnreviewed";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { FirmCalendar } from "@/lib/workdays/firmCalendar";
import { withOffDays } from "../../../../withOffDays";
import type { BaseDays } from "../basesOf";
import { DearestMistakes } from "./DearestMistakes";
import { MistakesTable } from "./MistakesTable";
import { mistakesTrend } from "./mistakesTrend";

/** What the mistakes of a process cost: agents beside people, per 1,000 cases, the dearest first. */
export async function MistakesSection({
  ctx,
  slug,
  process,
  range,
  base,
  today,
  calendar,
}: {
  ctx: Ctx;
  slug: string;
  process: string;
  range: Range;
  /** what it is compared with; null: with nothing */
  base: BaseDays | null;
  today: string;
  calendar: FirmCalendar;
}) {
  const [t, locale] = [await getTranslations("mistakes"), await getLocale()];
  const { from, to } = range;
  const interval = daysInclusive(from, to) < 35 ? "day" : "week";
  const [answer, before, dearest] = await Promise.all([
    readMistakes(ctx, { process, from, to, interval }),
    base && readMistakes(ctx, { process, from: base.from, to: base.to, interval: "total" }),
    listMistakes(ctx, mistakeListQuery.parse({ process, from, to, limit: 5 })),
  ]);
  const { timezone, total } = answer;
  const unreviewed =
    total.all.mistakes > 0 ? null : await readUnreviewed(ctx, { timezone, from, to, process });
  const csv = new URLSearchParams({ process, from, to, interval, organisation: slug });
  return (
    <section id="mistakes" className="scroll-mt-16">
      <Section
        title={t("title")}
        aside={
          <DefinitionDrawer
            definition={{
              title: t("title"),
              formula: t("formula"),
              included: [{ text: t("included") }, { text: t("whoseWork") }],
              excluded: [{ text: t("excluded") }],
              counts: [],
              unit: answer.currency,
              direction: "down",
            }}
          />
        }
      >
        {total.all.mistakes === 0 ? (
          <p className="mb-3 text-ink-2">
            {unreviewed === null ? t("none") : t("unreviewed", { count: unreviewed })}
          </p>
        ) : null}
        {unreviewed === null ? (
          <MistakesTable
            slug={slug}
            process={process}
            answer={answer}
            base={base && before && { base: base.base, total: before.total }}
          />
        ) : null}
        {dearest.items.length > 0 ? (
          <DearestMistakes slug={slug} list={dearest} days={{ process, from, to }} today={today} />
        ) : null}
        {total.all.mistakes > 0 ? (
          <div className="mt-4 border-t border-hairline pt-4">
            <Trend
              trend={withOffDays(
                mistakesTrend(
                  answer,
                  { agents: t("who.agents"), people: t("who.people"), all: t("costPerThousand") },
                  today,
                ),
                calendar,
                locale,
              )}
              csv={`/api/v1/mistakes.csv?${csv}`}
            />
          </div>
        ) : null}
      </Section>
    </section>
  );
}
