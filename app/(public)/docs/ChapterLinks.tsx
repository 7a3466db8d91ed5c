import { useTranslations } from "next-intl";
import { Link } from "@/app/_components/Link";
import type { Chapter } from "@/lib/guide/chapter";

/** The chapters beside the one that is read; on a phone they are folded away. */
export function ChapterLinks({ chapters, current }: { chapters: readonly Chapter[]; current: string }) {
  const t = useTranslations("guide");
  const list = (
    <ul>
      {chapters.map(({ page, title }) => (
        <li key={page}>
          <Link
            href={`/docs/${page}`}
            aria-current={page === current ? "page" : undefined}
            className="flex min-h-11 items-center rounded-tremor-small px-2 hover:bg-band aria-[current=page]:bg-band aria-[current=page]:font-medium lg:min-h-8"
          >
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <details className="rounded-tremor-default border border-hairline bg-card lg:hidden print:hidden">
        <summary className="flex min-h-11 items-center px-3 font-medium">{t("chapters")}</summary>
        <nav aria-label={t("chapters")} className="px-1 pb-2">
          {list}
        </nav>
      </details>
      <nav aria-label={t("chapters")} className="max-lg:hidden print:hidden">
        {list}
      </nav>
    </>
  );
}
