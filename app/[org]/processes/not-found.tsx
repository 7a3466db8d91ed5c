import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_components/EmptyState";

/** No process or case of that key: the same whether there never was one or it belongs to others. */
export default async function NotFound() {
  const t = await getTranslations("notFound");
  return <EmptyState title={t("title")} text={t("text")} />;
}
