import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Page } from "@/app/_components/Page";
import { Tabs } from "@/app/_components/Tabs";
import { pageCtx } from "@/lib/http/pageCtx";
import { MembersOnly } from "../MembersOnly";

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

/** What visitors of the sample firm are not shown. */
const membersOnly = new Set<(typeof tabs)[number][0]>([
  "people",
  "deliveries",
  "restatements",
  "audit",
  "jobs",
  "transfer",
  "account",
]);

/** The frame of the settings. */
export async function SettingsPage({
  slug,
  current,
  children,
}: {
  slug: string;
  current: (typeof tabs)[number][0];
  children: ReactNode;
}) {
  const t = await getTranslations("settings");
  const visited = (await pageCtx(slug)).actor.kind === "visitor";
  const shown = tabs.filter(([tab]) => !visited || !membersOnly.has(tab));
  return (
    <Page title={t("title")}>
      <Tabs
        label={t("tab.label")}
        tabs={shown.map(([tab, path]) => ({
          href: `/${slug}/settings${path}`,
          label: t(`tab.${tab}`),
          current: tab === current,
        }))}
      />
      <div className="space-y-4">{shown.some(([tab]) => tab === current) ? children : <MembersOnly />}</div>
    </Page>
  );
}
