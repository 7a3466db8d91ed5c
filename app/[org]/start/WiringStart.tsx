import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Section } from "@/app/_components/Section";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";
import { readArrivals } from "../data/readArrivals";
import { SourcesAndFeed } from "../data/SourcesAndFeed";
import { StartSending } from "../data/StartSending";
import { serverAddress } from "../data/serverAddress";
import { Invite } from "./Invite";

/** The way of the one who wires it up: a key and a line that works, what has come of it, a file, traces. */
export async function WiringStart({
  slug,
  ctx,
  timezone,
  today,
}: {
  slug: string;
  ctx: Ctx;
  timezone: string;
  today: string;
}) {
  const t = await getTranslations("firstRun.wiring");
  return (
    <>
      <Section title={t("keyTitle")}>
        <StartSending
          slug={slug}
          address={await serverAddress()}
          now={ctx.now.toISOString()}
          mayMakeKey={may(ctx, "keys:write")}
        />
      </Section>
      <SourcesAndFeed slug={slug} first={await readArrivals(ctx)} timezone={timezone} today={today} />
      <div className="grid gap-4 lg:grid-cols-2">
        <Section title={t("fileTitle")}>
          <p className="phrases mb-3 text-prose text-ink-2">{t("fileText")}</p>
          <ButtonLink href={`/${slug}/data/imports`} kind="primary">
            {t("file")}
          </ButtonLink>
        </Section>
        <Section title={t("otelTitle")}>
          <p className="phrases mb-3 text-prose text-ink-2">{t("otelText")}</p>
          <ButtonLink href={`/${slug}/data`}>{t("otel")}</ButtonLink>
        </Section>
      </div>
      <Invite slug={slug} ctx={ctx} />
    </>
  );
}
