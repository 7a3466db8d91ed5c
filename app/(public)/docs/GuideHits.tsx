import { useTranslations } from "next-intl";
import { createElement, Fragment, type ReactNode } from "react";
import { Link } from "@/app/_components/Link";
import type { Hit } from "@/lib/guide/searchGuide";
import type { Part } from "@/lib/guide/sentenceAround";

/** What was found in the guide, best first; or what to do when nothing was. */
export function GuideHits({ question, hits }: { question: string; hits: readonly Hit[] }) {
  const t = useTranslations("guide.search");
  if (hits.length === 0) {
    return (
      <section aria-label={t("results")} className="mb-8">
        <h2 className="text-verdict font-semibold">{t("none", { question })}</h2>
        <p className="mt-1 text-prose text-ink-2">{t("noneText")}</p>
      </section>
    );
  }
  const shown = hits.slice(0, 20);
  return (
    <section aria-label={t("results")} className="mb-8">
      <h2 className="text-verdict font-semibold">{t("found", { question, count: hits.length })}</h2>
      {hits.length > shown.length ? (
        <p className="mt-1 text-meta text-ink-3">{t("first", { count: shown.length })}</p>
      ) : null}
      <ol className="mt-3">
        {shown.map(({ page, title, heading, anchor, parts }) => (
          <li key={`${page}#${anchor}`} className="border-t border-hairline py-3">
            <Link
              href={`/docs/${page}${anchor ? `#${encodeURIComponent(anchor)}` : ""}`}
              className="thumb font-medium text-accent underline underline-offset-2"
            >
              {heading ? `${title} · ${heading}` : title}
            </Link>
            <p className="mt-1 text-prose text-ink-2 [overflow-wrap:anywhere]">{marked(parts)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A sentence with what was found in it marked. */
function marked(parts: readonly Part[]): ReactNode {
  const look =
    "bg-transparent font-semibold text-ink-1 underline decoration-accent decoration-2 underline-offset-2";
  return createElement(
    Fragment,
    null,
    ...parts.map((part) => (part.marked ? createElement("mark", { className: look }, part.text) : part.text)),
  );
}
