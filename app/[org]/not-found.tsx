"use client";

import { useParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { EmptyState } from "@/app/_components/EmptyState";

/** Nothing of that name in the organisation: the same whether there never was or it belongs to others. */
export default function NotFound() {
  const t = useTranslations("notFound");
  const { org } = useParams<{ org: string }>();
  return (
    <EmptyState title={t("title")} text={t("text")} wholePage>
      <ButtonLink href={`/${org}`}>{t("overview")}</ButtonLink>
    </EmptyState>
  );
}
