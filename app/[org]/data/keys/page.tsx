import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { EmptyState } from "@/app/_components/EmptyState";
import { Section } from "@/app/_components/Section";
import { listKeys } from "@/lib/auth/listKeys";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { DataPage } from "../DataPage";
import { AgentSetup } from "./AgentSetup";
import { KeyForm } from "./KeyForm";
import { KeysTable } from "./KeysTable";
import { WithMadeKey } from "./WithMadeKey";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("data.keys"))("title") };
}

/** API keys: make one, see which are in force and used, revoke; and how an agent is connected with one. */
export default async function KeysPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const t = await getTranslations("data.keys");
  if (!may(ctx, "keys:write")) {
    return (
      <DataPage slug={slug} current="keys">
        <Card>
          <EmptyState title={t("askTitle")} text={t("askText")} />
        </Card>
        <AgentSetup />
      </DataPage>
    );
  }
  const [settings, keys] = await Promise.all([readSettings(ctx), listKeys(ctx)]);
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  return (
    <DataPage slug={slug} current="keys">
      <WithMadeKey>
        <Section title={t("make")}>
          <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("lead")}</p>
          <KeyForm slug={slug} tomorrow={addDays(today, 1)} />
        </Section>
        <Section title={t("list")}>
          <KeysTable
            slug={slug}
            keys={keys}
            timezone={settings.timezone}
            today={today}
            now={ctx.now.toISOString()}
          />
        </Section>
        <AgentSetup />
      </WithMadeKey>
    </DataPage>
  );
}
