import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { Link } from "@/app/_components/Link";
import { Section } from "@/app/_components/Section";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { ExchangeRates } from "./ExchangeRates";
import { OrganisationForm } from "./OrganisationForm";
import { SettingsPage } from "./SettingsPage";
import { WorkingHoursForm } from "./WorkingHoursForm";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

/** What every figure of the organisation is computed with. */
export default async function OrganisationPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const [t, tHours] = [await getTranslations("settings"), await getTranslations("workingHours")];
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  const mayWrite = may(ctx, "settings:write") && !settings.sample;
  const elsewhere = [
    ["processes", "processes"],
    ["definitions", "definitions"],
    ["keys", "data/keys"],
  ] as const;
  return (
    <SettingsPage slug={slug} current="organisation">
      {settings.rebuilding ? (
        <Card>
          <p role="status">{t("rebuilding")}</p>
        </Card>
      ) : null}
      <Section title={t("organisation")}>
        {mayWrite ? null : <p className="mb-3 text-ink-2">{settings.sample ? t("sample") : t("readOnly")}</p>}
        <OrganisationForm slug={slug} settings={settings} mayWrite={mayWrite} />
      </Section>
      <section id="hours" className="scroll-mt-16">
        <Section title={tHours("title")}>
          <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">{tHours("text")}</p>
          <WorkingHoursForm slug={slug} hours={settings.workingHours} mayWrite={mayWrite} />
        </Section>
      </section>
      <section id="rates" className="scroll-mt-16">
        <Section title={t("rates.title")}>
          <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">
            {t("rates.text", { currency: settings.currency })}
          </p>
          <ExchangeRates slug={slug} settings={settings} today={today} mayWrite={mayWrite} />
        </Section>
      </section>
      <Section title={t("more.title")}>
        <ul className="max-sm:-my-2 sm:space-y-1">
          {elsewhere.map(([name, path]) => (
            <li key={name}>
              <Link
                href={`/${slug}/${path}`}
                className="inline-block max-sm:py-3 text-accent hover:underline"
              >
                {t(`more.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </SettingsPage>
  );
}
