import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Page } from "@/app/_components/Page";
import { Tabs } from "@/app/_components/Tabs";
import { pageCtx } from "@/lib/http/pageCtx";
import { MembersOnly } from "../MembersOnly";

const tabs = [
  ["arrives", ""],
  ["imports", "/imports"],
  ["refused", "/refused"],
  ["lacks", "/missing"],
  ["webhooks", "/webhooks"],
  ["keys", "/keys"],
] as const;

/** What visitors of the sample firm are not shown. */
const membersOnly = new Set<(typeof tabs)[number][0]>(["imports", "webhooks", "keys"]);

/** The frame of the pages about what comes in. */
export async function DataPage({
  slug,
  current,
  children,
}: {
  slug: string;
  current: (typeof tabs)[number][0];
  children: ReactNode;
}) {
  const t = await getTranslations("data");
  const visited = (await pageCtx(slug)).actor.kind === "visitor";
  const shown = tabs.filter(([tab]) => !visited || !membersOnly.has(tab));
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Tabs
        label={t("tab.label")}
        tabs={shown.map(([tab, path]) => ({
          href: `/${slug}/data${path}`,
          label: t(`tab.${tab}`),
          current: tab === current,
        }))}
      />
      <div className="space-y-4">{shown.some(([tab]) => tab === current) ? children : <MembersOnly />}</div>
    </Page>
  );
}
