import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/Link";
import { Page } from "@/app/_components/Page";
import { readGuide } from "@/lib/guide/readGuide";
import { searchGuide } from "@/lib/guide/searchGuide";
import { longestQuestion } from "@/lib/guide/wordsOf";
import { GuideHits } from "./GuideHits";
import { GuideSearch } from "./GuideSearch";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("guide");
  return { title: t("title"), description: t("lead") };
}

/** The chapters of the guide, and what was found where something is looked for. */
export default async function GuideContentsPage({
  searchParams,
}: {
  searchParams: Promise<{ q?: string | string[] }>;
}) {
  const [t, locale, { q }] = [await getTranslations("guide"), await getLocale(), await searchParams];
  const question = [q].flat()[0]?.trim().slice(0, longestQuestion) ?? "";
  const chapters = await readGuide(locale);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className="max-w-[960px]">
        <div className="mb-6 max-w-[480px]">
          <GuideSearch question={question} />
        </div>
        {question ? <GuideHits question={question} hits={searchGuide(chapters, question)} /> : null}
        {question ? <h2 className="mb-3 text-verdict font-semibold">{t("chapters")}</h2> : null}
        <ol className="grid gap-x-8 sm:grid-cols-2">
          {chapters.map(({ page, title, lead }) => (
            <li key={page} className="border-t border-hairline py-3">
              <Link
                href={`/docs/${page}`}
                className="thumb font-medium text-accent underline underline-offset-2"
              >
                {title}
              </Link>
              <p className="mt-1 text-prose text-ink-2">{lead}</p>
            </li>
          ))}
        </ol>
      </div>
    </Page>
  );
}
