import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "./_components/ButtonLink";
import { EmptyState } from "./_components/EmptyState";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notFound"))("title") };
}

/** Also the answer to what exists but belongs to others: the two are not told apart. */
export default async function NotFound() {
  const t = await getTranslations("notFound");
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <EmptyState title={t("title")} text={t("text")} wholePage>
        <ButtonLink href="/">{t("home")}</ButtonLink>
      </EmptyState>
    </main>
  );
}
