import { useTranslations } from "next-intl";
import type { Effect } from "@/lib/change/storyOf";

/** What moved a figure, in words; a process by its name. */
export function useEffectName(names: Readonly<Record<string, string>>): (effect: Effect) => string {
  const t = useTranslations("moved.effect");
  const stage = useTranslations("processes.stage");
  const kind = useTranslations("money.kind");
  return (effect) => {
    if (effect.as === "cost") return t("cost", { stage: stage(effect.stage), kind: kind(effect.kind) });
    const process = names[effect.process] ?? effect.process;
    if (effect.as === "rate") return t(effect.better ? "better" : "worse", { process });
    return t(effect.more ? "more" : "less", { process });
  };
}
