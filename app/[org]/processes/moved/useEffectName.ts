import { useTranslations } from "next-intl";
import type { Effect } from "@/lib/change/storyOf";
import { effectName } from "@/lib/change/storyWords";

/** What moved a figure, in words; a process by its name. */
export function useEffectName(names: Readonly<Record<string, string>>): (effect: Effect) => string {
  const translators = {
    effect: useTranslations("moved.effect"),
    stage: useTranslations("processes.stage"),
    kind: useTranslations("money.kind"),
  };
  return (effect) => effectName(effect, names, translators);
}
