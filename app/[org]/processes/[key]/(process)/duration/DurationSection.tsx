import { getLocale, getTranslations } from "next-intl/server";
import { Trend } from "@/app/_components/charts/Trend";
import { DefinitionDrawer } from "@/app/_components/DefinitionDrawer";
import { Link } from "@/app/_components/Link";
import type { Range } from "@/app/_components/range/resolveRange";
import { Section } from "@/app/_components/Section";
import { daysInclusive } from "@/lib/calendar/days";
import { readDurations } from "@/lib/duration/readDurations";
import type { ProcessSettings } from "@/lib/settings/processSchema";
import type { Ctx } from "@/lib/tenancy/ctx";
import { formatNumber } from "@/lib/words/formatNumber";
import type { FirmCalendar } from "@/lib/workdays/firmCalendar";
import { withOffDays } from "../../../../withOffDays";
import type { BaseDays } from "../basesOf";
import { DurationTable } from "./DurationTable";
import { durationTrend } from "./durationTrend";

/** How long cases of a process were open: agents beside people, within what was promised, out of hours. */
export async function DurationSection({
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
  process: ProcessSettings;
  range: Range;
  /** what it is compared with; null: with nothing */
  base: BaseDays | null;
  today: string;
  calendar: FirmCalendar;
}) {
  const [t, locale] = [await getTranslations("durations"), await getLocale()];
  const { from, to } = range;
  const interval = daysInclusive(from, to) < 35 ? "day" : "week";
  const question = { process: process.key, from, to, interval } as const;
  const [answer, before] = await Promise.all([
    readDurations(ctx, question),
    base && readDurations(ctx, { process: process.key, from: base.from, to: base.to, interval: "total" }),
  ]);
  const { promisedHours } = process;
  const csv = new URLSearchParams({ ...question, organisation: slug });
  return (
    <Section
      title={t("title")}
      aside={
        <DefinitionDrawer
          definition={{
            title: t("title"),
            formula: t("formula"),
            included: [{ text: t("included") }],
            excluded: [{ text: t("excluded") }],
            counts: [],
            unit: t("unit"),
            direction: "down",
            notes: [t("method")],
          }}
        />
      }
    >
      {answer.total.all.cases === 0 ? (
        <p className="text-ink-2">{t("empty")}</p>
      ) : (
        <>
          <DurationTable
            slug={slug}
            process={process.key}
            answer={answer}
            base={base && before && { base: base.base, total: before.total }}
          />
          <p className="mt-3 text-meta text-ink-3">
            {promisedHours === null ? (
              <Link href="#settings" className="thumb text-accent hover:underline">
                {t("noPromise")}
              </Link>
            ) : (
              t("promise", {
                hours: formatNumber(promisedHours, locale, Number.isInteger(Number(promisedHours)) ? 0 : 2),
              })
            )}
            {answer.byHours === null ? ` · ${t("tooMany")}` : null}
          </p>
          <div className="mt-4 border-t border-hairline pt-4">
            <Trend
              trend={withOffDays(
                durationTrend(answer, { agents: t("agents"), people: t("people"), all: t("median") }, today),
                calendar,
                locale,
              )}
              csv={`/api/v1/durations.csv?${csv}`}
            />
          </div>
        </>
      )}
    </Section>
  );
}
