import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { EmptyState } from "@/app/_components/EmptyState";
import { Section } from "@/app/_components/Section";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { listHooks } from "@/lib/hooks/listHooks";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { DataPage } from "../DataPage";
import { serverAddress } from "../serverAddress";
import { HookForm } from "./HookForm";
import { HooksTable } from "./HooksTable";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("data.hooks"))("title") };
}

/** Webhooks: make an address that another system sends to, see what is used, change secrets, revoke. */
export default async function WebhooksPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const t = await getTranslations("data.hooks");
  if (!may(ctx, "hooks:write")) {
    return (
      <DataPage slug={slug} current="webhooks">
        <Card>
          <EmptyState title={t("askTitle")} text={t("askText")} />
        </Card>
      </DataPage>
    );
  }
  const [settings, hooks, address] = await Promise.all([readSettings(ctx), listHooks(ctx), serverAddress()]);
  return (
    <DataPage slug={slug} current="webhooks">
      <Section title={t("make")}>
        <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("lead")}</p>
        <HookForm slug={slug} address={address} now={ctx.now.toISOString()} />
      </Section>
      <Section title={t("list")}>
        <HooksTable
          slug={slug}
          hooks={hooks}
          address={address}
          timezone={settings.timezone}
          today={dayInZone(ctx.now.toISOString(), settings.timezone)}
        />
      </Section>
    </DataPage>
  );
}
