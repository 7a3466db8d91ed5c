import { useLocale, useTranslations } from "next-intl";
import { formatMonth } from "@/lib/words/formatDay";

/** How occasions and answers are told, which the log keeps as codes. */
export function useDeliveryWords() {
  const t = useTranslations("deliveries");
  const locale = useLocale();
  return {
    /** `2026-W47`, `2026-10`, `alert:…` */
    occasion(occasion: string): string {
      const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(occasion) ?? [];
      if (year !== undefined && week !== undefined) return t("week", { year, week: Number(week) });
      return /^\d{4}-\d\d$/.test(occasion) ? formatMonth(occasion, locale) : occasion.replace(/^alert:/, "");
    },
    /** null: there is nothing to say yet */
    answer(answer: string | null, instead: string | null): string | null {
      if (answer === null) return null;
      const [code = "", number = ""] = answer.split(":");
      if (answer === "ok" && instead !== null) return t("answer.instead");
      return t(`answer.${signatures.has(answer) ? "signature" : knownCode(code)}`, { number });
    },
  };
}

/** The vendors' codes for a wrong signature: the one failure that a person here can mend. */
const signatures = new Set(["vendor:19021", "vendor:310000"]);

const codes = [
  "ok",
  "missed",
  "interrupted",
  "compose",
  "sealed",
  "ended",
  "broken",
  "private",
  "address",
  "name",
  "refused",
  "tls",
  "timeout",
  "unreachable",
  "cutTimeout",
  "cutReset",
  "unreadable",
  "noMailServer",
  "mailServer",
  "http",
  "vendor",
  "smtp",
] as const;

function knownCode(code: string): (typeof codes)[number] {
  return codes.find((known) => known === code) ?? "broken";
}
