import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/app/_components/Section";
import { prefillOfTyped } from "@/app/[org]/start/prefillOfTyped";
import { TypedForm } from "@/app/[org]/start/TypedForm";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { readTyped } from "@/lib/typed/readTyped";
import { formatDay } from "@/lib/words/formatDay";
import { SettingsPage } from "../SettingsPage";
import { TypedTable } from "./TypedTable";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("typed.page"))("title") };
}

/** What was typed of the firm before its data came, and what has taken its place since. */
export default async function TypedPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const [t, tPanel, locale] = [
    await getTranslations("typed.page"),
    await getTranslations("typed.panel"),
    await getLocale(),
  ];
  const [settings, { items, since }] = await Promise.all([readSettings(ctx), readTyped(ctx)]);
  const today = dayInZone(ctx.now, settings.timezone);
  const mayWrite = may(ctx, "settings:write") && !settings.sample;
  const last = items.at(-1);
  const replaced = (["people", "sales", "ads"] as const).flatMap((part) => {
    const day = since[part];
    return day !== null && items.some((row) => row[part] !== null && row.from < day) ? [{ part, day }] : [];
  });
  return (
    <SettingsPage slug={slug} current="typed">
      <Section title={t("title")}>
        <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">{t("lead")}</p>
        <TypedTable
          slug={slug}
          items={items}
          currency={settings.currency}
          today={today}
          mayWrite={mayWrite}
          payHidden={!may(ctx, "salaries:read")}
        />
        {replaced.length === 0 ? null : (
          <ul className="mt-3 space-y-1 text-prose text-ink-2">
            {replaced.map(({ part, day }) => (
              <li key={part}>{tPanel(`replaced.${part}`, { day: formatDay(day, locale, today) })}</li>
            ))}
          </ul>
        )}
      </Section>
      {mayWrite ? (
        <Section title={t("new")}>
          <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">{t("newLead")}</p>
          <TypedForm
            slug={slug}
            currency={settings.currency}
            firstDay={last?.from ?? addDays(today, -90)}
            today={today}
            prefill={{ values: last ? prefillOfTyped(last) : {}, otherCurrency: null }}
            since={since}
            then={`/${slug}/settings/typed`}
          />
        </Section>
      ) : null}
    </SettingsPage>
  );
}
