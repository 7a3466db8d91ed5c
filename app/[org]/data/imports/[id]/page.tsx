import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { EmptyState } from "@/app/_components/EmptyState";
import { Link } from "@/app/_components/Link";
import { Page } from "@/app/_components/Page";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { Fault } from "@/lib/contract/fault";
import { pageCtx } from "@/lib/http/pageCtx";
import { importExists } from "@/lib/intake/importExists";
import { mayLookInto } from "@/lib/intake/mayLookInto";
import { oneImport } from "@/lib/intake/oneImport";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { type Beginning, readBeginning } from "@/lib/sources/readBeginning";
import { may } from "@/lib/tenancy/require";
import { formatTime } from "@/lib/words/formatTime";
import { AskManager } from "../AskManager";
import { OneImport } from "./OneImport";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("oneTitle") };
}

/** One file on its way to events, or what became of it. */
export default async function ImportPage({ params }: { params: Promise<{ org: string; id: string }> }) {
  const { org: slug, id } = await params;
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("imports"), await getLocale()];
  if (!may(ctx, "events:write")) {
    if (!(await importExists(ctx, id))) notFound();
    return (
      <Page title={t("title")}>
        <AskManager />
      </Page>
    );
  }
  const [settings, processes, beginning, found] = await Promise.all([
    readSettings(ctx),
    listProcesses(ctx),
    readBeginning(ctx),
    oneImport(ctx, id).catch((error: unknown) => {
      if (error instanceof Fault && error.code === "not-found") notFound();
      throw error;
    }),
  ]);
  if (!(await mayLookInto(ctx, id))) {
    return (
      <Page title={found.name}>
        <Card>
          <EmptyState title={t("askAdmin.title")} text={t("askAdmin.text")} />
        </Card>
      </Page>
    );
  }
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  return (
    <Page
      title={found.name}
      lead={
        <>
          <Link href={`/${slug}/data/imports`} className="text-accent underline">
            {t("title")}
          </Link>
          {" · "}
          {t("brought", {
            time: formatTime(found.createdAt, settings.timezone, locale, today),
            name: found.createdBy ?? "–",
          })}
        </>
      }
    >
      <OneImport
        slug={slug}
        first={found}
        timezone={settings.timezone}
        today={today}
        peopleFrom={peopleFrom(beginning)}
        processes={processes.items.map(({ key, name }) => ({ key, name }))}
      />
    </Page>
  );
}

/** What was typed counts before anybody is counted. */
function peopleFrom({ since, typed }: Beginning): string | null {
  return [since.people, typed.people].filter((day) => day !== null).sort()[0] ?? null;
}
