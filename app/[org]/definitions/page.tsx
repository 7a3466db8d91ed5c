import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Page } from "@/app/_components/Page";
import { resolveRange } from "@/app/_components/range/resolveRange";
import { Section } from "@/app/_components/Section";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { listDefinitions } from "@/lib/definitions/listDefinitions";
import { pageCtx } from "@/lib/http/pageCtx";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { readKpis } from "@/lib/kpi/readKpis";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { formatDay, formatDays } from "@/lib/words/formatDay";
import { ApproveButton } from "./ApproveButton";
import { DefinitionCard } from "./DefinitionCard";
import { readExcluded } from "./readExcluded";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("definitions"))("title") };
}

/** Every KPI as it is defined, from the one place in which it is also computed. */
export default async function DefinitionsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("definitions"), await getLocale()];
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  const { from, to } = resolveRange({ range: "4w" }, today, null);
  const [answer, processes, definitions] = await Promise.all([
    readKpis(ctx, { from, to, interval: "total", process: null }),
    listProcesses(ctx),
    listDefinitions(ctx),
  ]);
  const mayApprove = may(ctx, "settings:write") && !settings.sample;
  const excluded = await readExcluded(ctx, { from, to }, processes.items);
  const waiting = definitions.filter(({ state }) => state !== "approved");
  const window = Math.max(
    0,
    ...processes.items
      .filter(({ stage }) => stage === "service")
      .map(({ reopenWindowDays }) => reopenWindowDays),
  );
  const rules = ["day", "ratio", "order", "exact"] as const;
  return (
    <Page
      title={t("title")}
      lead={t("lead", { days: formatDays(from, to, locale, today) })}
      actions={
        mayApprove && waiting.length > 0 ? (
          <ApproveButton
            slug={slug}
            versions={Object.fromEntries(waiting.map(({ key, version }) => [key, version]))}
          />
        ) : null
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-[200px_1fr]">
        <nav aria-label={t("contents")} className="lg:sticky lg:top-16">
          <ul className="flex flex-wrap gap-x-4 lg:flex-col">
            {Object.values(catalog).map(({ key, text }) => (
              <li key={key}>
                <a
                  href={`#${key}`}
                  className="inline-block min-w-11 py-3 text-accent sm:py-0.5 hover:underline"
                >
                  {text[locale].name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0 space-y-4">
          {definitions.map((definition) => (
            <DefinitionCard
              key={definition.key}
              slug={slug}
              kpi={catalog[definition.key]}
              definition={definition}
              excluded={leavesOut.has(definition.key) ? excluded : []}
              mayApprove={mayApprove}
              day={(instant) => formatDay(dayInZone(instant, settings.timezone), locale, today)}
              point={answer.total}
              currency={settings.currency}
              window={window || 7}
            />
          ))}
          <Section title={t("rules")}>
            <ul className="list-disc space-y-1 pl-5 text-prose text-ink-2">
              {rules.map((rule) => (
                <li key={rule}>{t(`rule.${rule}`, { timezone: settings.timezone })}</li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </Page>
  );
}

/** The shares whose population is the closed cases of core processes. */
const leavesOut: ReadonlySet<string> = new Set(["aar", "aarSupervised", "aarExecuted", "coverage"]);
