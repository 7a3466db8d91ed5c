import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { EmptyState } from "@/app/_components/EmptyState";

/** A list without a row: what was asked for can be taken back; where nothing was, something has to come first. */
export function EmptyList({
  slug,
  path,
  search,
  title,
  text,
  clear,
}: {
  slug: string;
  /** of the list, after the slug */
  path: string;
  /** what the address asks for */
  search: Record<string, unknown>;
  title: string;
  text: string;
  clear: string;
}) {
  const t = useTranslations("emptyList");
  if (Object.keys(search).length > 0) {
    return (
      <EmptyState title={title} text={text}>
        <ButtonLink href={`/${slug}${path}`}>{clear}</ButtonLink>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t("title")} text={t("text")}>
      <ButtonLink href={`/${slug}/data`} kind="primary">
        {t("action")}
      </ButtonLink>
    </EmptyState>
  );
}
