import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/words/formatDay";
import { Link } from "../Link";
import { Opened } from "../Opened";
import type { Missing } from "./OverviewProps";

/** What the data lacks, each with the way to where it is entered. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  const t = useTranslations("missing");
  const locale = useLocale();
  if (missing.length === 0) return null;
  const day = (of: string | undefined) => (of === undefined ? "" : formatDay(of, locale));
  return (
    <section aria-label={t("title")} className="mt-4 text-meta sm:flex sm:gap-4">
      <h2 className="shrink-0 font-medium">{t("title")}</h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 max-sm:gap-y-6 max-sm:py-3">
        {missing.map(({ kind, count, href, opens, day: since }) => (
          <li key={kind} className="text-ink-2">
            <Opened opens={opens ?? undefined}>{t(`kind.${kind}`, { count, day: day(since) })}</Opened>{" "}
            <Link
              href={href}
              className="thumb font-medium whitespace-nowrap text-accent underline-offset-4 hover:underline"
            >
              {since ? t("showFrom", { day: day(since) }) : t("enter")}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
