import type { useTranslations } from "next-intl";
import type { Touches } from "@/lib/cases/touchesAnswer";

/** A touch in words: the reason where there is one, and the step; a review, and of what. */
export function touchName(
  { kind, step, reason }: Pick<Touches["items"][number], "kind" | "step" | "reason">,
  t: ReturnType<typeof useTranslations<"touches">>,
): string {
  const done =
    kind === "review" ? (step === null ? t("review") : t("reviewOf", { step })) : (step ?? t("someStep"));
  return reason === null ? done : t("because", { reason, done });
}
