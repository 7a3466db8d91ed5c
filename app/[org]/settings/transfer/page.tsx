import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { EmptyState } from "@/app/_components/EmptyState";
import { Section } from "@/app/_components/Section";
import { pageCtx } from "@/lib/http/pageCtx";
import { may } from "@/lib/tenancy/require";
import { SettingsPage } from "../SettingsPage";
import { EraseForm } from "./EraseForm";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("transfer"))("title") };
}

/** Export and erase: what belongs to the firm can be taken along, and taken away. */
export default async function TransferPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const t = await getTranslations("transfer");
  if (!may(ctx, "organisation:export")) {
    return (
      <SettingsPage slug={slug} current="transfer">
        <Card>
          <EmptyState title={t("askTitle")} text={t("askText")} />
        </Card>
      </SettingsPage>
    );
  }
  return (
    <SettingsPage slug={slug} current="transfer">
      <Section title={t("export")}>
        <div className="max-w-[72ch] space-y-2 text-prose text-ink-2">
          <p className="phrases">{t("exportText")}</p>
          <p className="phrases">{t("leftOut")}</p>
          <p className="phrases">
            {t("exportRead")}
            <code className="mt-1 block wrap-anywhere text-ink-1">
              npm run -s handover -- org import {slug}-….ndjson.gz --owner {ctx.person?.email}
            </code>
          </p>
        </div>
        <div className="mt-4">
          <ButtonLink download kind="primary" href={`/api/v1/export?organisation=${slug}`}>
            {t("exportButton")}
          </ButtonLink>
        </div>
      </Section>
      <Section title={t("erase")}>
        <p className="phrases mb-4 max-w-[72ch] text-prose text-ink-2">{t("eraseText")}</p>
        {may(ctx, "organisation:delete") ? (
          <EraseForm slug={slug} />
        ) : (
          <p className="text-prose font-medium">{t("ownerOnly")}</p>
        )}
      </Section>
    </SettingsPage>
  );
}
