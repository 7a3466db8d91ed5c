import { useTranslations } from "next-intl";
import { ButtonLink } from "./ButtonLink";

/** Lists page by cursor, so there is a first page and a next one; the browser's way back does the rest. */
export function Pager({
  shown,
  total,
  first,
  next,
}: {
  shown: number;
  total?: number | null;
  first: string | null;
  next: string | null;
}) {
  const t = useTranslations("pager");
  if (!first && !next) return null;
  return (
    <nav
      aria-label={t("label")}
      className="mt-3 flex items-center justify-between gap-3 text-meta text-ink-3"
    >
      <span>
        {total === undefined || total === null
          ? t("shown", { count: shown })
          : t("shownOf", { count: shown, total })}
      </span>
      <span className="flex gap-2">
        {first ? (
          <ButtonLink href={first} small>
            {t("first")}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink href={next} small>
            {t("next")}
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  );
}
