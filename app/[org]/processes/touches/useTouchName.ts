import { useTranslations } from "next-intl";
import type { Touches } from "@/lib/cases/touchesAnswer";
import { touchName } from "@/lib/cases/touchName";

/** A touch in words. */
export function useTouchName(): (
  touch: Pick<Touches["items"][number], "kind" | "step" | "reason">,
) => string {
  const t = useTranslations("touches");
  return (touch) => touchName(touch, t);
}
