import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/app/_components/Section";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { SettingsPage } from "../SettingsPage";
import { MarginForm } from "./MarginForm";
import { MarginTable } from "./MarginTable";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("margins"))("title") };
}

/** What is left of an amount after its goods, where the orders do not say it. */
export default async function MarginsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const t = await getTranslations("margins");
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now, settings.timezone);
  const mayWrite = may(ctx, "settings:write") && !settings.sample;
  return (
    <SettingsPage slug={slug} current="margins">
      <Section title={t("title")}>
        <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">
          {t("lead")} {mayWrite ? null : t(settings.sample ? "sample" : "readOnly")}
        </p>
        <MarginTable slug={slug} settings={settings} today={today} mayWrite={mayWrite} />
      </Section>
      {mayWrite ? (
        <Section title={t("new")}>
          <MarginForm
            slug={slug}
            settings={settings}
            firstDay={settings.roadmapStart ? addDays(settings.roadmapStart, -28) : addDays(today, -90)}
          />
        </Section>
      ) : null}
    </SettingsPage>
  );
}
