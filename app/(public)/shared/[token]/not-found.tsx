import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_components/EmptyState";

/** A link that has expired, was ended or never was: these are not told apart. */
export default async function ShareNotFound() {
  const t = await getTranslations("shared");
  return (
    <div className="mx-auto w-full max-w-[480px] px-4 py-6 sm:py-12">
      <EmptyState title={t("goneTitle")} text={t("goneText")} wholePage />
    </div>
  );
}
