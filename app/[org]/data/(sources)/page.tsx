import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/Link";
import { Section } from "@/app/_components/Section";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { DataPage } from "../DataPage";
import { readArrivals } from "../readArrivals";
import { SourcesAndFeed } from "../SourcesAndFeed";
import { StartSending } from "../StartSending";
import { serverAddress } from "../serverAddress";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("data"))("title") };
}

/** What arrives: sources with their freshness, the last events as they come, and the line that sends some. */
export default async function ArrivalsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const t = await getTranslations("data.start");
  const tTemplates = await getTranslations("tables");
  const [settings, first] = await Promise.all([readSettings(ctx), readArrivals(ctx)]);
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  const address = await serverAddress();
  const empty = first.items.length === 0;
  const sending = settings.sample ? null : (
    <Section title={empty ? t("title") : t("again")}>
      <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("text")}</p>
      <StartSending
        slug={slug}
        address={address}
        now={ctx.now.toISOString()}
        mayMakeKey={may(ctx, "keys:write")}
      />
      <p className="mt-3">
        <Link href={`/${slug}/data/imports#templates`} className="text-accent hover:underline">
          {tTemplates("instead")}
        </Link>
      </p>
    </Section>
  );
  return (
    <DataPage slug={slug} current="arrives">
      {empty ? sending : null}
      <SourcesAndFeed slug={slug} first={first} timezone={settings.timezone} today={today} />
      {empty ? null : sending}
    </DataPage>
  );
}
