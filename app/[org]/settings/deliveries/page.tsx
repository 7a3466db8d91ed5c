import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { EmptyState } from "@/app/_components/EmptyState";
import { Link } from "@/app/_components/Link";
import { Pager } from "@/app/_components/Pager";
import { Section } from "@/app/_components/Section";
import { fromStart } from "@/app/[org]/fromStart";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { listChannels } from "@/lib/delivery/listChannels";
import { listDeliveries } from "@/lib/delivery/listDeliveries";
import { env } from "@/lib/env";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { SettingsPage } from "../SettingsPage";
import { ChannelForm } from "./ChannelForm";
import { ChannelsTable } from "./ChannelsTable";
import { DeliveryLog } from "./DeliveryLog";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deliveries"))("title") };
}

/** Deliveries: where reports are sent, and what became of each. */
export default async function DeliveriesPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ cursor?: string; show?: string }>;
}) {
  const [{ org: slug }, { cursor, show }] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const t = await getTranslations("deliveries");
  if (!may(ctx, "deliveries:write")) {
    return (
      <SettingsPage slug={slug} current="deliveries">
        <Card>
          <EmptyState title={t("askTitle")} text={t("askText")} />
        </Card>
      </SettingsPage>
    );
  }
  const trouble = show === "trouble";
  const state = trouble ? { state: "failed,unknown" } : {};
  const [settings, channels, page] = await Promise.all([
    readSettings(ctx),
    listChannels(ctx),
    fromStart(cursor, (after) => listDeliveries(ctx, { limit: 30, ...state, ...after })),
  ]);
  const today = dayInZone(ctx.now, settings.timezone);
  const here = `/${slug}/settings/deliveries`;
  const asked = trouble ? "?show=trouble" : "";
  return (
    <SettingsPage slug={slug} current="deliveries">
      <Section title={t("channels")}>
        <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">{t("lead")}</p>
        <ChannelsTable slug={slug} channels={channels} timezone={settings.timezone} today={today} />
      </Section>
      {settings.sample ? null : (
        <Section title={t("form.title")}>
          <ChannelForm slug={slug} mail={env().SMTP_URL !== undefined} />
        </Section>
      )}
      <section id="log">
        <Section
          title={t("log")}
          aside={
            !trouble && page.items.length === 0 ? null : (
              <Link
                href={trouble ? `${here}#log` : `${here}?show=trouble#log`}
                className="thumb text-body font-medium text-accent hover:underline"
              >
                {trouble ? t("showAll") : t("showTrouble")}
              </Link>
            )
          }
        >
          <DeliveryLog slug={slug} deliveries={page.items} timezone={settings.timezone} today={today} />
          <Pager
            shown={page.items.length}
            first={cursor ? `${here}${asked}` : null}
            next={page.next ? `${here}?${trouble ? "show=trouble&" : ""}cursor=${page.next}` : null}
          />
        </Section>
      </section>
    </SettingsPage>
  );
}
