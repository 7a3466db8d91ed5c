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
  before,
}: {
  slug: string;
  /** of the list, after the slug */
  path: string;
  /** what the address asks for */
  search: Record<string, unknown>;
  title: string;
  text: string;
  /** what is said where nothing was asked for, if not the words for all lists */
  before?: { title: string; text: string; action: string };
}) {
  const [t, tForm] = [useTranslations("emptyList"), useTranslations("form")];
  if (Object.keys(search).length > 0) {
    return (
      <EmptyState title={title} text={text}>
        <ButtonLink href={`/${slug}${path}`}>{tForm("clearFilters")}</ButtonLink>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={before?.title ?? t("title")} text={before?.text ?? t("text")}>
      <ButtonLink href={`/${slug}/data`} kind="primary">
        {before?.action ?? t("action")}
      </ButtonLink>
    </EmptyState>
  );
}
