import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Facts } from "@/app/_components/Facts";
import { GateMark } from "@/app/_components/GateMark";
import { Link } from "@/app/_components/Link";
import type { ProofPart } from "@/lib/cases/caseQuery";
import type { Candidate } from "@/lib/handover/candidates";
import { formatDay } from "@/lib/words/formatDay";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { segment } from "../segment";
import { ProofLink } from "../walls/ProofLink";
import { Arithmetic } from "./Arithmetic";
import { verdictText } from "./verdictText";
import { workName } from "./workName";

export interface ItemProps {
  slug: string;
  one: Candidate;
  currency: string;
  today: string;
}

/** Work that could be handed over: what is to be done with it, what it saves, and how well it is proved. */
export function CandidateItem({ slug, one, currency, today }: ItemProps) {
  const t = useTranslations("walls.next");
  const locale = useLocale();
  const { process, upTo, state, monthly, verdict } = one;
  const saves = Number(monthly ?? 0) > 0 ? monthly : null;
  const place = verdict === "no_mistake_cost" || verdict === "no_saving_known" ? "settings" : "handover";
  return (
    <li className="border-t border-hairline py-3 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="min-w-0 text-body font-semibold [text-autospace:normal]">
          <Link
            href={`/${slug}/processes/${segment(process)}#${place}`}
            className="thumb text-accent underline-offset-2 hover:underline"
          >
            {upTo === null
              ? workName(one)
              : t("upTo", {
                  work: workName(one),
                  amount: formatMoney(upTo, currency, locale, "sentence"),
                })}
          </Link>
        </h2>
        <p className="whitespace-nowrap" title={formatMoneyInFull(saves, currency, locale)}>
          {saves === null ? (
            <span className="text-meta text-ink-3">{t(monthly === null ? "notKnown" : "nothingSaved")}</span>
          ) : (
            <>
              <span className="font-semibold">{formatMoney(saves, currency, locale, "sentence")}</span>
              <span className="text-meta text-ink-3"> {t("aMonth")}</span>
            </>
          )}
        </p>
      </div>
      <p className="mt-0.5 flex flex-wrap items-baseline gap-x-2 text-prose">
        <GateMark gate={state} more={null} hideWord />
        <span className="min-w-0 flex-1">{verdictText(t, one, { locale, currency })}</span>
      </p>
      <Proof slug={slug} one={one} today={today} />
      <Arithmetic slug={slug} one={one} currency={currency} />
    </li>
  );
}

function Proof({ slug, one, today }: Pick<ItemProps, "slug" | "one" | "today">) {
  const t = useTranslations("walls.next");
  const locale = useLocale();
  const { n, k, auto, precision, required, since, to, step } = one;
  const cases = (proof: ProofPart, count: number, text: string) => (
    <ProofLink slug={slug} work={one} proof={proof} days={{ from: since, to }} count={count}>
      {text}
    </ProofLink>
  );
  const share = (value: number | null) => formatShare(value, locale);
  const facts: ReactNode[] = [
    ...(step === null ? [cases("automated", auto, t("automated", { count: auto }))] : []),
    ...(precision === null
      ? [t("nothingReviewed")]
      : [
          cases("reviewed", n, t("of", { n })),
          cases("accepted", k, t("right", { k })),
          cases("corrected", n - k, t("wrong", { count: n - k })),
          t(required === null ? "intervalOnly" : "interval", {
            value: share(precision.value),
            low: share(precision.low),
            high: share(precision.high),
            required: share(required),
          }),
        ]),
    t("since", { since: formatDay(since, locale, today) }),
    ...(step === null && auto > n
      ? [cases("unreviewed", auto - n, t("unreviewed", { count: auto - n }))]
      : []),
    ...paceOf({ slug, one, today }, t, locale),
  ];
  return (
    <p className="phrases mt-0.5 text-meta text-ink-2">
      <Facts facts={facts} />
    </p>
  );
}

/** How fast it is reviewed, and by when it would be proved. */
function paceOf(
  { slug, one, today }: Pick<ItemProps, "slug" | "one" | "today">,
  t: ReturnType<typeof useTranslations<"walls.next">>,
  locale: ReturnType<typeof useLocale>,
): ReactNode[] {
  const { verdict, pace, by, recent, recentFrom, to, more } = one;
  if (verdict !== "review" && verdict !== "hold") return [];
  const reviewed =
    recent.reviewed === 0 ? (
      t("noPace")
    ) : (
      <ProofLink
        slug={slug}
        work={one}
        proof="reviewed"
        days={{ from: recentFrom, to }}
        count={recent.reviewed}
      >
        {t("pace", { pace: formatNumber(pace, locale, 1) })}
      </ProofLink>
    );
  if (by !== null) return [reviewed, t("by", { day: formatDay(by, locale, today) })];
  return more !== null && pace > 0 ? [reviewed, t("never")] : [reviewed];
}
