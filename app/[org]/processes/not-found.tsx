"use client";

import { useParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { EmptyState } from "@/app/_components/EmptyState";

/** No process or case of that key: the same whether there never was one or it belongs to others. */
export default function NotFound() {
  const t = useTranslations("notFound");
  const { org } = useParams<{ org: string }>();
  return (
    <EmptyState title={t("title")} text={t("text")} wholePage>
      <ButtonLink href={`/${org}/processes`}>{t("processes")}</ButtonLink>
    </EmptyState>
  );
}
