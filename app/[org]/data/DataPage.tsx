import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Page } from "@/app/_components/Page";
import { Tabs } from "@/app/_components/Tabs";

const tabs = [
  ["arrives", ""],
  ["imports", "/imports"],
  ["refused", "/refused"],
  ["lacks", "/missing"],
  ["webhooks", "/webhooks"],
  ["keys", "/keys"],
] as const;

/** The frame of the pages about what comes in. */
export function DataPage({
  slug,
  current,
  children,
}: {
  slug: string;
  current: (typeof tabs)[number][0];
  children: ReactNode;
}) {
  const t = useTranslations("data");
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Tabs
        label={t("tab.label")}
        tabs={tabs.map(([tab, path]) => ({
          href: `/${slug}/data${path}`,
          label: t(`tab.${tab}`),
          current: tab === current,
        }))}
      />
      <div className="space-y-4">{children}</div>
    </Page>
  );
}
