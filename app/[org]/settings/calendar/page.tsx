import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/Link";
import { Section } from "@/app/_components/Section";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { countries } from "@/lib/workdays/countries";
import { readCalendarAnswer } from "@/lib/workdays/readCalendarAnswer";
import { salesDayKeys, salesDays } from "@/lib/workdays/salesDays";
import { SettingsPage } from "../SettingsPage";
import { AddDay } from "./AddDay";
import { ChooseCalendar } from "./ChooseCalendar";
import { DaysTable } from "./DaysTable";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("firmCalendar"))("title") };
}

/** The firm's calendar: whose holidays it keeps, on which days it sells most, and what it says of single days itself. */
export default async function CalendarPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ year?: string | string[] }>;
}) {
  const [{ org: slug }, { year: asked }] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("firmCalendar"), await getLocale()];
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now, settings.timezone);
  const thisYear = Number(today.slice(0, 4));
  const year = typeof asked === "string" && /^20\d\d$/.test(asked) ? Number(asked) : thisYear;
  const [now, shown] = await Promise.all([
    readCalendarAnswer(ctx, { from: today, to: today }),
    readCalendarAnswer(ctx, { from: `${year}-01-01`, to: `${year}-12-31` }),
  ]);
  // what is chosen first is to be seen in the past, too
  const firstDay = settings.roadmapStart ? addDays(settings.roadmapStart, -28) : `${thisYear}-01-01`;
  const mayWrite = may(ctx, "settings:write") && !settings.sample;
  const names = new Intl.DisplayNames([locale === "zh" ? "zh-Hans" : "en"], { type: "region" });
  const collator = new Intl.Collator(locale === "zh" ? "zh-Hans" : "en");
  const options = countries
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .toSorted((one, other) => collator.compare(one.label, other.label));
  const yearLink = (other: number) => (
    <Link
      href={`/${slug}/settings/calendar?year=${other}`}
      aria-current={other === year ? "page" : undefined}
      className={`thumb ${other === year ? "font-semibold" : "text-accent hover:underline"}`}
    >
      {other}
    </Link>
  );
  return (
    <SettingsPage slug={slug} current="calendar">
      <Section title={t("title")}>
        <p className="phrases mb-4 max-w-[72ch] text-prose text-ink-2">
          {t("lead")} {mayWrite ? null : t(settings.sample ? "sample" : "readOnly")}
        </p>
        <ChooseCalendar
          slug={slug}
          country={now.country}
          countries={[{ value: "", label: t("noCountry") }, ...options]}
          chosen={now.salesDays}
          salesDays={salesDayKeys.map((key) => ({ key, name: salesDays[key].name[locale] }))}
          firstDay={now.since === null ? firstDay : today}
          mayWrite={mayWrite}
        />
      </Section>
      <Section
        title={t("days", { year: String(year) })}
        aside={
          <nav aria-label={t("years")} className="flex gap-4">
            {[year - 1, year, year + 1].map((each) => (
              <span key={each}>{yearLink(each)}</span>
            ))}
          </nav>
        }
      >
        {shown.days.some(({ expected }) => expected) ? (
          <p className="mb-3 max-w-[72ch] text-prose text-worse">{t("expected", { year: String(year) })}</p>
        ) : null}
        <DaysTable slug={slug} days={shown.days} today={today} mayWrite={mayWrite} />
      </Section>
      {mayWrite ? (
        <Section title={t("add")}>
          <AddDay slug={slug} today={today} />
        </Section>
      ) : null}
    </SettingsPage>
  );
}
