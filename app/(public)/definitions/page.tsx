import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { DefinitionText } from "@/app/_components/DefinitionText";
import { Page } from "@/app/_components/Page";
import { catalog } from "@/lib/kpi/catalog/catalog";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("definitions");
  return { title: t("title"), description: t("publicLead") };
}

/** The definitions for whoever was shown a figure: words alone, of no organisation. */
export default async function PublicDefinitionsPage() {
  const [t, locale] = [await getTranslations("definitions"), await getLocale()];
  return (
    <Page title={t("title")} lead={t("publicLead")}>
      <div className="max-w-[960px] space-y-4">
        {Object.values(catalog).map(({ key, text }) => (
          <section key={key} id={key} aria-labelledby={`${key}-name`} className="scroll-mt-4">
            <Card>
              <h2 id={`${key}-name`} className="text-verdict font-semibold">
                {text[locale].name}{" "}
                <span className="font-mono text-meta font-normal text-ink-3" translate="no">
                  {key}
                </span>
              </h2>
              <DefinitionText text={text[locale]} />
            </Card>
          </section>
        ))}
      </div>
    </Page>
  );
}
