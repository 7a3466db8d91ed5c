import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/app/_components/Icon";
import { Link } from "@/app/_components/Link";
import { casesHref } from "@/app/[org]/processes/casesHref";
import type { Handover } from "@/lib/handover/handoverSchema";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatShare } from "@/lib/words/formatShare";
import { formatTime } from "@/lib/words/formatTime";
import { Firing } from "./Firing";
import { Scope } from "./Scope";
import { TakeBack } from "./TakeBack";

export interface Shown {
  slug: string;
  currency: string;
  timezone: string;
  today: string;
}

/** A handover that stands: what was left to whom, what it is watched by, and taking it back. */
export function HandoverRecord({
  handover,
  mayTakeBack,
  slug,
  currency,
  timezone,
  today,
}: Shown & { handover: Handover; mayTakeBack: boolean }) {
  const t = useTranslations("handover");
  const locale = useLocale();
  const { decidedAt, decidedBy, evidence, stopRule, watch, fired, process, step, channel, amountUpTo } =
    handover;
  const when = formatTime(decidedAt, timezone, locale, today);
  return (
    <article className="space-y-2 rounded-tremor-default border border-hairline p-3">
      {fired ? <Firing fired={fired} currency={currency} timezone={timezone} today={today} /> : null}
      {handover.crossesRedLine ? (
        <p className="flex items-start gap-2 font-medium text-worse">
          <span className="mt-0.5">
            <Icon name="warning" />
          </span>
          {t("crosses")}
        </p>
      ) : null}
      <h3 className="font-medium">
        <Scope handover={handover} currency={currency} />
      </h3>
      <p className="text-meta text-ink-2">
        {t("decided", { when, who: decidedBy.name ?? t(`by.${kindOf(decidedBy.kind)}`) })}{" "}
        {evidence.n > 0
          ? t("frozen", {
              n: evidence.n,
              k: evidence.k,
              low: formatShare(evidence.low, locale),
              required: evidence.required === null ? "none" : formatShare(evidence.required, locale),
            })
          : t("frozenNothing")}{" "}
        {handover.reason === null ? null : t("reason", { reason: handover.reason })}
      </p>
      <ul className="text-body">
        {watch && stopRule.checks !== null && stopRule.borne !== null ? (
          <li>
            {t("watch.precision", {
              checks: stopRule.checks,
              borne: stopRule.borne,
              seen: watch.checks,
              mistakes: watch.mistakes,
            })}
          </li>
        ) : null}
        {stopRule.weeklyCost === null ? null : (
          <li>
            {t("watch.mistakes", { amount: formatMoney(stopRule.weeklyCost, currency, locale, "sentence") })}
          </li>
        )}
        {watch ? (
          <li>
            {t("watch.pace", {
              perDay: watch.checksPerDay,
              recent: watch.recentChecks,
              share: watch.sampleNeeded === null ? "none" : formatShare(watch.sampleNeeded, locale, 0),
            })}{" "}
            {/* cases are not listed by their channel */}
            {channel === null ? (
              <Link
                href={casesHref(slug, {
                  process,
                  proof: "unreviewed",
                  ...(step === null ? {} : { reviewedStep: step }),
                  ...(amountUpTo === null ? {} : { amountUpTo }),
                })}
                className="thumb text-accent underline underline-offset-2"
              >
                {t("watch.look")}
              </Link>
            ) : null}
          </li>
        ) : null}
      </ul>
      {mayTakeBack ? <TakeBack slug={slug} id={handover.id} stress={fired !== null} /> : null}
    </article>
  );
}

function kindOf(kind: string): "person" | "key" | "command" {
  return kind === "person" || kind === "key" ? kind : "command";
}
