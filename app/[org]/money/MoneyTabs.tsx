import { useTranslations } from "next-intl";
import { Tabs } from "@/app/_components/Tabs";

/** The pages of the money, for the same days. */
export function MoneyTabs({
  slug,
  current,
  asked,
}: {
  slug: string;
  current: "money" | "tokens";
  asked: Record<string, string | string[] | null | undefined>;
}) {
  const t = useTranslations("tokens.tabs");
  const days = new URLSearchParams();
  for (const name of ["range", "from", "to", "compare"]) {
    const value = asked[name];
    if (typeof value === "string") days.set(name, value);
  }
  const search = days.size > 0 ? `?${days}` : "";
  return (
    <Tabs
      label={t("label")}
      tabs={[
        { href: `/${slug}/money${search}`, label: t("money"), current: current === "money" },
        { href: `/${slug}/money/tokens${search}`, label: t("tokens"), current: current === "tokens" },
      ]}
    />
  );
}
