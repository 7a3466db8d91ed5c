import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { EmptyState } from "@/app/_components/EmptyState";
import { Link } from "@/app/_components/Link";
import { Section } from "@/app/_components/Section";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { listDeliveries } from "@/lib/delivery/listDeliveries";
import { pageCtx } from "@/lib/http/pageCtx";
import { listImports } from "@/lib/intake/listImports";
import { type ListedJob, listJobs } from "@/lib/jobs/listJobs";
import { listRecounts } from "@/lib/recount/listRecounts";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { formatTime } from "@/lib/words/formatTime";
import { StateWord as ImportState } from "../../data/imports/StateWord";
import { DeliveryLog } from "../deliveries/DeliveryLog";
import { SettingsPage } from "../SettingsPage";
import { RecountSection } from "./RecountSection";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("jobs"))("title") };
}

/** Jobs: what the server does by itself, what waits and when it is due, and what ran and failed. */
export default async function JobsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("jobs"), await getLocale()];
  if (!may(ctx, "audit:read")) {
    return (
      <SettingsPage slug={slug} current="jobs">
        <Card>
          <EmptyState title={t("askTitle")} text={t("askText")} />
        </Card>
      </SettingsPage>
    );
  }
  const [{ timezone, rebuilding }, jobs, imports, deliveries, recounts] = await Promise.all([
    readSettings(ctx),
    listJobs(ctx),
    listImports(ctx, { limit: 10 }),
    listDeliveries(ctx, { limit: 10 }),
    listRecounts(ctx),
  ]);
  const today = dayInZone(ctx.now, timezone);
  const time = (instant: string | Date) => formatTime(instant, timezone, locale, today);
  return (
    <SettingsPage slug={slug} current="jobs">
      <Section title={t("now")}>
        <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">{t("lead")}</p>
        {rebuilding ? <p className="mb-3 font-medium">{t("rebuild")}</p> : null}
        <DataTable<ListedJob>
          caption={t("now")}
          rows={jobs}
          rowKey={({ id }) => id}
          empty={<p className="text-prose text-ink-2">{t("nowEmpty")}</p>}
          columns={[
            { id: "work", label: t("work"), cell: ({ kind }) => t(`kind.${kinds[kind] ?? "other"}`) },
            {
              id: "state",
              label: t("stateLabel"),
              nowrap: true,
              cell: ({ running }) => (running ? t("running") : t("waiting")),
            },
            {
              id: "when",
              label: t("when"),
              nowrap: true,
              cell: ({ dueAt }) =>
                dueAt > ctx.now ? t("dueAt", { time: time(dueAt) }) : t("overdue", { time: time(dueAt) }),
            },
          ]}
        />
      </Section>
      <RecountSection slug={slug} recounts={recounts} timezone={timezone} today={today} />
      <Section title={t("imports")}>
        <DataTable<(typeof imports.items)[number]>
          caption={t("imports")}
          rows={imports.items}
          rowKey={({ id }) => id}
          empty={<p className="text-prose text-ink-2">{t("importsEmpty")}</p>}
          columns={[
            {
              id: "name",
              label: t("name"),
              cell: ({ id, name }) => (
                <Link
                  href={`/${slug}/data/imports/${id}`}
                  className="font-medium break-words text-accent hover:underline"
                >
                  {name}
                </Link>
              ),
            },
            { id: "state", label: t("stateLabel"), cell: ({ state }) => <ImportState state={state} /> },
            { id: "when", label: t("when"), nowrap: true, cell: ({ createdAt }) => time(createdAt) },
          ]}
        />
      </Section>
      <Section title={t("deliveries")}>
        <DeliveryLog slug={slug} deliveries={deliveries.items} timezone={timezone} today={today} />
      </Section>
    </SettingsPage>
  );
}

const kinds: Record<
  string,
  "import" | "importCheck" | "importUndo" | "handoverWatch" | "delivery" | "alerts"
> = {
  import: "import",
  "import-check": "importCheck",
  "import-undo": "importUndo",
  "handover-watch": "handoverWatch",
  delivery: "delivery",
  alerts: "alerts",
};
