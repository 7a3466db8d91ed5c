import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/Link";
import type { Chapter } from "@/lib/guide/chapter";
import { readGuide } from "@/lib/guide/readGuide";
import { ChapterLinks } from "../ChapterLinks";
import { GuideSearch } from "../GuideSearch";
import { GuideText } from "../GuideText";

interface Asked {
  params: Promise<{ page: string }>;
}

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { chapter } = await read((await params).page);
  return chapter ? { title: chapter.title, description: chapter.lead } : {};
}

/** One chapter of the guide, in the reader's language. */
export default async function ChapterPage({ params }: Asked) {
  const [t, { chapters, chapter, next }] = [await getTranslations("guide"), await read((await params).page)];
  if (!chapter) notFound();
  const headings = chapter.sections.filter(({ depth, anchor }) => anchor && depth === 2);
  return (
    <div className="mx-auto grid w-full max-w-[1280px] gap-x-12 gap-y-4 px-4 pt-4 pb-16 sm:px-6 lg:grid-cols-[240px_1fr]">
      <div className="space-y-4 lg:sticky lg:top-4 lg:self-start">
        <Link href="/docs" className="thumb inline-block font-semibold hover:underline print:hidden">
          {t("title")}
        </Link>
        <div className="print:hidden">
          <GuideSearch />
        </div>
        <ChapterLinks chapters={chapters} current={chapter.page} />
      </div>
      <article className="min-w-0 max-w-[760px] text-prose [overflow-wrap:anywhere]">
        <h1 className="text-display-small font-semibold">{chapter.title}</h1>
        <p className="mt-2 text-verdict text-ink-2">{chapter.lead}</p>
        {headings.length > 2 ? (
          <nav aria-label={t("onThisPage")} className="mt-4 border-y border-hairline py-3 print:hidden">
            <ul className="grid gap-x-6 sm:grid-cols-2">
              {headings.map(({ heading, anchor }) => (
                <li key={anchor}>
                  <a
                    href={`#${encodeURIComponent(anchor)}`}
                    className="flex min-h-11 items-center text-accent hover:underline sm:min-h-7"
                  >
                    {heading}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {chapter.sections.map(({ heading, anchor, depth, tokens }) => {
          const Heading = depth === 2 ? "h2" : "h3";
          return (
            <section key={anchor}>
              {anchor ? (
                <Heading
                  id={anchor}
                  className={`scroll-mt-4 font-semibold ${depth === 2 ? "mt-8 text-verdict" : "mt-5"}`}
                >
                  <a href={`#${encodeURIComponent(anchor)}`} className="hover:underline">
                    {heading}
                  </a>
                </Heading>
              ) : null}
              <GuideText tokens={tokens} />
            </section>
          );
        })}
        {next ? (
          <p className="mt-10 border-t border-hairline pt-3 print:hidden">
            {t("next")}{" "}
            <Link
              href={`/docs/${next.page}`}
              className="thumb font-medium text-accent underline underline-offset-2"
            >
              {next.title}
            </Link>
          </p>
        ) : null}
      </article>
    </div>
  );
}

async function read(page: string): Promise<{ chapters: Chapter[]; chapter?: Chapter; next?: Chapter }> {
  const chapters = await readGuide(await getLocale());
  const at = chapters.findIndex((chapter) => chapter.page === page);
  return { chapters, chapter: chapters[at], next: at < 0 ? undefined : chapters[at + 1] };
}
