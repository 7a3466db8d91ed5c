import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Page } from "@/app/_components/Page";
import { Tabs } from "@/app/_components/Tabs";

const tabs = [
  ["organisation", ""],
  ["calendar", "/calendar"],
  ["people", "/people"],
  ["peopleCost", "/people-cost"],
  ["prices", "/prices"],
  ["margins", "/margins"],
  ["ledger", "/ledger"],
  ["typed", "/typed"],
  ["deliveries", "/deliveries"],
  ["restatements", "/restatements"],
  ["audit", "/audit"],
  ["jobs", "/jobs"],
  ["transfer", "/transfer"],
  ["account", "/account"],
] as const;

/** The frame of the settings. */
export function SettingsPage({
  slug,
  current,
  children,
}: {
  slug: string;
  current: (typeof tabs)[number][0];
  children: ReactNode;
}) {
  const t = useTranslations("settings");
  return (
    <Page title={t("title")}>
      <Tabs
        label={t("tab.label")}
        tabs={tabs.map(([tab, path]) => ({
          href: `/${slug}/settings${path}`,
          label: t(`tab.${tab}`),
          current: tab === current,
        }))}
      />
      <div className="space-y-4">{children}</div>
    </Page>
  );
}
