import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { EmptyState } from "@/app/_components/EmptyState";
import { Page } from "@/app/_components/Page";
import { Section } from "@/app/_components/Section";
import { TemplateChoice } from "@/app/[org]/start/TemplateChoice";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { readHourlyRate } from "@/lib/kpi/readHourlyRate";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { templates } from "@/lib/templates/templates";
import { may } from "@/lib/tenancy/require";
import { firstBaselineDay } from "../firstBaselineDay";
import { TemplateForm } from "./TemplateForm";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("title") };
}

/** A process that begins with a template; which one, the address says. */
export default async function NewProcessPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ template?: string }>;
}) {
  const [{ org: slug }, { template: id }] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("templates"), await getLocale()];
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now, settings.timezone);
  const template = templates.find((known) => known.id === id);
  const mayWrite = may(ctx, "processes:write") && !settings.sample;
  const back = <ButtonLink href={`/${slug}/processes`}>{t("back")}</ButtonLink>;
  if (!mayWrite || !template) {
    return (
      <Page title={t("title")} actions={back}>
        {mayWrite ? (
          <TemplateChoice slug={slug} ctx={ctx} />
        ) : (
          <Section title={t("title")}>
            <EmptyState title={t("adminTitle")} text={t("adminText")} />
          </Section>
        )}
      </Page>
    );
  }
  const [{ items }, hourly] = await Promise.all([
    listProcesses(ctx, { limit: 500 }),
    readHourlyRate(ctx, today),
  ]);
  return (
    <Page
      title={t("new", { name: template.name[locale] })}
      lead={template.about[locale]}
      actions={
        <>
          <ButtonLink href={`/${slug}/processes/new`}>{t("other")}</ButtonLink>
          {back}
        </>
      }
    >
      <Section title={t("change")}>
        <TemplateForm
          key={template.id}
          slug={slug}
          start={{
            key: template.name[locale],
            stage: template.stage,
            mistake: template.mistake,
            steps: template.steps.map((step) => ({ ...step, name: step.name[locale] })),
          }}
          currency={settings.currency}
          firstDay={firstBaselineDay(today, settings.roadmapStart)}
          hourly={hourly}
          taken={items.map(({ key }) => key)}
        />
      </Section>
    </Page>
  );
}
