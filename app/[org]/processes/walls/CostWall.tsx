import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureLink } from "@/app/_components/FigureLink";
import { openCosts } from "@/app/[org]/money/openCosts";
import type { ProcessGate } from "@/lib/handover/gateTypes";
import { formatDay } from "@/lib/words/formatDay";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatShare } from "@/lib/words/formatShare";
import { ProofLink } from "./ProofLink";

/** What an automated case that was resolved costs, beside doing it by hand, and what that saves a month. */
export function CostWall({
  slug,
  gate,
  currency,
  today,
  byRole,
}: {
  slug: string;
  gate: ProcessGate;
  currency: string;
  today: string;
  byRole: boolean;
}) {
  const t = useTranslations("walls.cost");
  const locale = useLocale();
  const { process, wall, since, to, recentFrom } = gate;
  const money = (amount: string | null) => formatMoney(amount, currency, locale, "sentence");
  const work = { process, step: null, upTo: null };
  // of the ledger only what names a case would belong to a case: the wall counts steps and reviews
  const spent = { process, from: since, to, of: "work" } as const;
  const resolved = (count: number, from: string, text: ReactNode) => (
    <ProofLink
      slug={slug}
      work={work}
      proof="automated"
      resolution="resolved"
      days={{ from, to }}
      count={count}
    >
      {text}
    </ProofLink>
  );
  const saves = Number(wall.monthly ?? 0) >= 0;
  return (
    <section aria-label={t("title")}>
      <h3 className="mb-2 text-body font-semibold">{t("title")}</h3>
      <p className="text-prose">{sentence()}</p>
      {wall.perResolved !== null && wall.byHand !== null ? (
        <ul className="mt-3 space-y-2">
          {bar(t("automated"), wall.perResolved, "bg-accent")}
          {bar(t("byHand"), wall.byHand, "bg-level-manual")}
        </ul>
      ) : null}
      {wall.resolved > 0 && wall.labour !== null ? (
        <p className="mt-3 text-meta text-ink-2">
          {t.rich("parts", {
            machine: money(wall.machine),
            costs: (text) => (
              <FigureLink {...openCosts(slug, { ...spent, figure: "machine" }, { sum: wall.machine })}>
                {text}
              </FigureLink>
            ),
            labour: money(wall.labour),
            count: wall.resolved,
            since: formatDay(since, locale, today),
            cases: (text) => resolved(wall.resolved, since, text),
          })}{" "}
          {wall.monthly === null
            ? null
            : t.rich(saves ? "saves" : "loses", {
                count: wall.recent,
                amount: money(wall.monthly.replace("-", "")),
                cases: (text) => resolved(wall.recent, recentFrom, text),
              })}
        </p>
      ) : null}
      <p className="mt-1 text-meta text-ink-3">
        {wall.untimed > 0
          ? t.rich("untimed", {
              count: wall.untimed,
              steps: (text) => (
                <FigureLink {...openCosts(slug, { ...spent, time: "unmeasured" }, { count: wall.untimed })}>
                  {text}
                </FigureLink>
              ),
            })
          : null}{" "}
        {byRole ? null : t("firmRate")}
      </p>
    </section>
  );

  function sentence(): string {
    const { perResolved, byHand, ratio, labour, resolved: count } = wall;
    if (count === 0) return t("noneResolved", { since: formatDay(since, locale, today) });
    if (labour === null || perResolved === null) return t("noPay");
    if (byHand === null || ratio === null) return t("noHand", { cost: money(perResolved) });
    return t(ratio < 1 ? "cheaper" : "dearer", {
      cost: money(perResolved),
      hand: money(byHand),
      ratio: formatShare(ratio, locale, 0),
    });
  }

  function bar(label: string, amount: string, fill: string) {
    const most = Math.max(Number(wall.perResolved), Number(wall.byHand), Number.MIN_VALUE);
    return (
      <li>
        <p className="flex justify-between gap-3 text-meta text-ink-2">
          <span>{label}</span>
          <span className="font-semibold text-ink-1" title={formatMoneyInFull(amount, currency, locale)}>
            {money(amount)}
          </span>
        </p>
        <div aria-hidden="true" className="mt-1 h-2 rounded-full bg-band">
          <div
            className={`h-2 rounded-full ${fill}`}
            style={{ width: `${Math.round((Number(amount) / most) * 1000) / 10}%` }}
          />
        </div>
      </li>
    );
  }
}
