import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

/** Which group's steps or cases a list is of, with its amount if it has one: “Service: ¥12.40”; `listed` marks that. */
export async function listTitle(
  { ofProcess, ofAgent, ofModel }: { ofProcess?: string; ofAgent?: string; ofModel?: string },
  processes: readonly { key: string; name: string }[],
  amount: string | null,
  listed: (amount: ReactNode) => ReactNode = (text) => text,
): Promise<ReactNode> {
  const t = await getTranslations("tokens");
  const names = [
    ofModel === undefined ? null : ofModel || t("noModel"),
    ofAgent === undefined ? null : ofAgent || t("noAgent"),
    ofProcess === undefined ? null : (processes.find(({ key }) => key === ofProcess)?.name ?? ofProcess),
  ].filter((name) => name !== null);
  const group = names.length === 0 ? t("list.everything") : names.join(" · ");
  return amount === null ? group : t.rich("list.heading", { group, amount, sum: listed });
}
