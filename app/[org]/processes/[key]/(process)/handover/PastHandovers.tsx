import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_components/Link";
import type { Handover } from "@/lib/handover/handoverSchema";
import { formatTime } from "@/lib/words/formatTime";
import type { Shown } from "./HandoverRecord";
import { Scope } from "./Scope";

/** What was decided before and taken back, the newest first. */
export function PastHandovers({
  handovers,
  next,
  currency,
  timezone,
  today,
}: Shown & {
  handovers: readonly Handover[];
  /** where the older ones are */
  next: string | null;
}) {
  const t = useTranslations("handover");
  const locale = useLocale();
  if (handovers.length === 0) return null;
  const time = (instant: string) => formatTime(instant, timezone, locale, today);
  return (
    <div className="border-t border-hairline pt-3 text-meta text-ink-2">
      <h3 className="font-medium text-ink-3">{t("history")}</h3>
      <ul>
        {handovers.map((handover) => {
          const { id, decidedAt, decidedBy, takenBack } = handover;
          return (
            <li key={id} className="mt-1">
              <Scope handover={handover} currency={currency} />
              {": "}
              {t("span", {
                decided: time(decidedAt),
                by: decidedBy.name ?? decidedBy.kind,
                back: time(takenBack?.at ?? decidedAt),
                backBy: takenBack?.by.name ?? takenBack?.by.kind ?? "",
              })}{" "}
              {takenBack?.for === "stop_rule" ? t("forStopRule") : null}
              {takenBack?.reason ? ` ${t("reason", { reason: takenBack.reason })}` : null}
            </li>
          );
        })}
      </ul>
      {next === null ? null : (
        <Link href={next} className="thumb mt-1 inline-block text-accent hover:underline">
          {t("older")}
        </Link>
      )}
    </div>
  );
}
