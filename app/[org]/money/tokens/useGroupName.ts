import { useTranslations } from "next-intl";
import type { TokenItem } from "@/lib/tokens/tokensAnswer";

/** The words for a group: a process, an agent, a model, or “model · process”. */
export function useGroupName(): (item: Pick<TokenItem, "processName" | "agent" | "model">) => string {
  const t = useTranslations("tokens");
  return ({ processName, agent, model }) =>
    [
      model === null ? null : model || t("noModel"),
      agent === null ? null : agent || t("noAgent"),
      processName,
    ]
      .filter((name) => name !== null)
      .join(" · ");
}
