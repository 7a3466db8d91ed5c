import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { EmptyState } from "@/app/_components/EmptyState";
import { Page } from "@/app/_components/Page";
import { RoadmapStrip } from "@/app/_components/RoadmapStrip";
import { Section } from "@/app/_components/Section";
import { addDays, earlier, later } from "@/lib/calendar/days";
import { readEffects } from "@/lib/change/readEffects";
import { pageCtx } from "@/lib/http/pageCtx";
import { listConfirmations } from "@/lib/roadmap/listConfirmations";
import { lastDay } from "@/lib/roadmap/phases";
import { readRoadmapAnswer } from "@/lib/roadmap/readRoadmapAnswer";
import { listProcesses } from "@/lib/settings/listProcesses";
import { may } from "@/lib/tenancy/require";
import { formatDay } from "@/lib/words/formatDay";
import { ChangesSection } from "../processes/changes/ChangesSection";
import { AlertsSection } from "./AlertsSection";
import { PhaseSection } from "./PhaseSection";
import { StartForm } from "./StartForm";
import { TakenBack } from "./TakenBack";
import { TargetsSection } from "./TargetsSection";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roadmapPage"))("title") };
}

/** The three phases with what proves them, the targets with their history, and what was changed on the way. */
export default async function RoadmapPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("roadmapPage"), await getLocale()];
  const [roadmap, processes, confirmations] = await Promise.all([
    readRoadmapAnswer(ctx),
    listProcesses(ctx),
    listConfirmations(ctx),
  ]);
  const { start, today, day } = roadmap;
  const mayWrite = may(ctx, "roadmap:write");
  if (start === null) {
    return (
      <Page title={t("title")}>
        <Card>
          <EmptyState title={t("empty.title")} text={t("empty.text")}>
            {may(ctx, "settings:write") ? (
              <StartForm slug={slug} today={today} />
            ) : (
              <p className="text-ink-2">{t("empty.ask")}</p>
            )}
          </EmptyState>
        </Card>
      </Page>
    );
  }
  const shown = (of: string) => formatDay(of, locale, today);
  const end = addDays(start, lastDay);
  const days = { from: later(start, addDays(today, -365)), to: earlier(today, end) };
  const changes =
    days.from <= days.to ? await readEffects(ctx, { kpi: "aar", ...days, process: null, limit: 100 }) : null;
  return (
    <Page
      title={t("title")}
      lead={
        day === null
          ? t("leadBefore", { start: shown(start) })
          : day > lastDay
            ? t("leadOver", { end: shown(end) })
            : t("lead", { day, start: shown(start) })
      }
      actions={
        <ButtonLink href={`/api/v1/roadmap.csv?organisation=${slug}`} download>
          {t("csv")}
        </ButtonLink>
      }
    >
      <div className="space-y-4">
        {day === null ? null : (
          <RoadmapStrip
            href={`/${slug}/roadmap`}
            day={day}
            phases={roadmap.phases.map(({ phase, fromDay: from, toDay: to, state, met, criteria }) => ({
              ...{ phase, from, to, state, met },
              criteria: criteria.length,
            }))}
          />
        )}
        {roadmap.phases.map((phase) => (
          <PhaseSection key={phase.phase} slug={slug} phase={phase} today={today} mayWrite={mayWrite} />
        ))}
        <TakenBack confirmations={confirmations} today={today} />
        <section id="targets" className="scroll-mt-16">
          <Section title={t("targets.title")}>
            <TargetsSection
              ctx={ctx}
              slug={slug}
              roadmap={roadmap}
              processes={processes.items.map(({ key, name }) => ({ key, name }))}
              mayWrite={mayWrite}
            />
          </Section>
        </section>
        {changes ? (
          <ChangesSection
            slug={slug}
            kpi="aar"
            changes={changes.items}
            processes={processes.items}
            process={null}
            today={today}
            mayRecord={may(ctx, "events:write")}
          />
        ) : null}
        <AlertsSection ctx={ctx} currency={roadmap.currency} today={today} />
      </div>
    </Page>
  );
}
