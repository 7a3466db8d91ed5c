import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { Page } from "@/app/_components/Page";
import { Section } from "@/app/_components/Section";
import { Fault } from "@/lib/contract/fault";
import { pageCtx } from "@/lib/http/pageCtx";
import { type Shape, shapes } from "@/lib/picture/picture";
import { parsePeriod } from "@/lib/report/period";
import { reportCard } from "@/lib/report/render/card/reportCard";
import type { Version } from "@/lib/report/reportSchema";
import { shownReport } from "@/lib/report/shownReport";
import type { Locale } from "@/lib/words/locale";
import { reportHref } from "../../reportHref";
import { CardWords } from "./CardWords";
import { Choice } from "./Choice";

interface Asked {
  params: Promise<{ org: string; period: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { period } = await params;
  return { title: (await getTranslations("reports.card"))("title", { period: decodeURIComponent(period) }) };
}

/** A report as one picture to be shown to others: how it is to look is in the address, and it begins without money. */
export default async function CardPage({ params, searchParams }: Asked) {
  const [{ org: slug, period: id }, search] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const period = parsePeriod(decodeURIComponent(id));
  if (period === null) notFound();
  const [t, reader] = [await getTranslations("reports.card"), await getLocale()];
  const chosen = {
    version: (search.version === "owner" ? "owner" : "team") satisfies Version as Version,
    shape: (search.shape === "wide" ? "wide" : "tall") satisfies Shape as Shape,
    locale: (search.locale === "en" || search.locale === "zh"
      ? search.locale
      : reader) satisfies Locale as Locale,
  };
  const shown = await shownReport(ctx, period.id, chosen).catch((error) => {
    // before its first day is over the report's own page says so
    if (error instanceof Fault && error.code === "not-found") redirect(reportHref(slug, period.id));
    throw error;
  });
  const picture = reportCard(shown, chosen.locale, "");
  const file = `/api/v1/reports/${period.id}/card?${new URLSearchParams({ organisation: slug, ...chosen })}`;
  const href = (change: Partial<typeof chosen>) =>
    `/${slug}/reports/${period.id}/card?${new URLSearchParams({ ...chosen, ...change })}`;
  return (
    <Page
      title={t("title", { period: period.id })}
      lead={t("lead")}
      actions={
        <ButtonLink href={reportHref(slug, period.id)} small>
          {t("back")}
        </ButtonLink>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_320px]">
        <Card>
          {/* biome-ignore lint/performance/noImgElement: it is drawn by the server for this reader alone */}
          <img
            src={file}
            alt={t("alt")}
            {...shapes[chosen.shape]}
            className={`mx-auto h-auto w-full border border-hairline ${chosen.shape === "tall" ? "max-w-[480px]" : "max-w-[800px]"}`}
          />
        </Card>
        <div className="space-y-4">
          <Section title={t("choices")}>
            <div className="space-y-3">
              <Choice
                label={t("money.label")}
                options={(["team", "owner"] as const).map((version) => ({
                  ...{ label: t(`money.${version}`), href: href({ version }) },
                  current: version === chosen.version,
                }))}
              />
              {chosen.version === "owner" ? (
                <p className="border-l-2 border-state-at-risk pl-3 text-prose text-ink-2">{t("warning")}</p>
              ) : null}
              <Choice
                label={t("shape.label")}
                options={(["tall", "wide"] as const).map((shape) => ({
                  ...{ label: t(`shape.${shape}`), href: href({ shape }) },
                  current: shape === chosen.shape,
                }))}
              />
              <Choice
                label={t("language.label")}
                options={(["en", "zh"] as const).map((locale) => ({
                  ...{ label: t(`language.${locale}`), href: href({ locale }) },
                  current: locale === chosen.locale,
                }))}
              />
              <ButtonLink href={file} kind="primary" download>
                {t("download")}
              </ButtonLink>
            </div>
          </Section>
          <Section title={t("words")}>
            <CardWords picture={picture} locale={chosen.locale} />
            <p className="mt-3 text-meta text-ink-3">{t("code")}</p>
          </Section>
        </div>
      </div>
    </Page>
  );
}
