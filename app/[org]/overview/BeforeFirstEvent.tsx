import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Page } from "@/app/_components/Page";
import { Section } from "@/app/_components/Section";
import type { PageCtx } from "@/lib/http/pageCtx";
import { may } from "@/lib/tenancy/require";
import { StartSending } from "../data/StartSending";
import { serverAddress } from "../data/serverAddress";

/** The overview before anything has arrived: what will be here, and the one next step with its field right there. */
export async function BeforeFirstEvent({ slug, ctx }: { slug: string; ctx: PageCtx }) {
  const t = await getTranslations("overview");
  const address = await serverAddress();
  return (
    <Page
      title={t("empty.title")}
      lead={t("empty.text")}
      actions={
        <>
          <ButtonLink kind="primary" href={`/${slug}/data/imports`}>
            {t("empty.toImports")}
          </ButtonLink>
          <ButtonLink href={`/${slug}/data`}>{t("empty.toData")}</ButtonLink>
        </>
      }
    >
      <Section title={t("empty.key")}>
        <StartSending
          slug={slug}
          address={address}
          now={ctx.now.toISOString()}
          mayMakeKey={may(ctx, "keys:write")}
        />
      </Section>
    </Page>
  );
}
