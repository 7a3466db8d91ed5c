import { useTranslations } from "next-intl";
import { leftOutReason } from "./leftOutReasons";

/** Why one row is left out, beside it. */
export function LeftOutReason({ why }: { why: string }) {
  const t = useTranslations("imports.leftOut");
  const reason = leftOutReason(why);
  return t("row", { why: reason === null ? why : t(`why.${reason}`) });
}
