import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProofLink } from "@/app/[org]/processes/walls/ProofLink";
import type { ProofPart } from "@/lib/cases/caseQuery";
import type { ProcessGate } from "@/lib/handover/readGates";
import type { ProcessSettings } from "@/lib/settings/processSchema";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatShare } from "@/lib/words/formatShare";

/** What a decision would stand on: one joint sentence of both walls, the precision beside its line, and the red line. */
export function Evidence({
  slug,
  gate,
  process,
  currency,
  showCosts,
}: {
  slug: string;
  gate: ProcessGate | null;
  process: ProcessSettings;
  currency: string;
  /** a pay could be told from them */
  showCosts: boolean;
}) {
  const t = useTranslations("handover");
  const locale = useLocale();
  const money = (amount: string | null) => formatMoney(amount, currency, locale, "sentence");
  const redLine = process.neverAlone
    ? t("redLine.never")
    : process.aloneUpTo === null
      ? null
      : t("redLine.above", { amount: money(process.aloneUpTo) });
  return (
    <div className="space-y-1 text-prose">
      <p>{sentence()}</p>
      {gate?.precision ? (
        <p className="text-meta text-ink-2">
          {t.rich("evidence.reviewed", {
            ...{ n: gate.n, auto: gate.auto, k: gate.k },
            reviewed: behind("reviewed", gate, gate.n),
            automated: behind("automated", gate, gate.auto),
            accepted: behind("accepted", gate, gate.k),
          })}{" "}
          {t("evidence.interval", {
            low: formatShare(gate.precision.low, locale),
            high: formatShare(gate.precision.high, locale),
          })}{" "}
          {gate.mistakeFrom === null
            ? null
            : t(`evidence.mistakeFrom.${gate.mistakeFrom}`, { amount: money(gate.costs.mistake) })}
        </p>
      ) : null}
      {gate && gate.auto > gate.n ? (
        <p className="text-meta text-ink-2">
          {t.rich("evidence.unreviewed", {
            count: gate.auto - gate.n,
            unreviewed: behind("unreviewed", gate, gate.auto - gate.n),
          })}
        </p>
      ) : null}
      {gate && showCosts ? (
        <p className="text-meta text-ink-2">
          {t("evidence.ways", {
            people: money(gate.ways.people),
            withReview: money(gate.ways.withReview),
            alone: money(gate.ways.alone),
          })}
        </p>
      ) : null}
      {redLine === null ? null : <p className="font-medium text-worse">{redLine}</p>}
    </div>
  );

  function behind(proof: ProofPart, { since, to }: ProcessGate, count: number) {
    const work = { process: process.key, step: null, upTo: null };
    const shown = { slug, work, proof, count, days: { from: since, to } };
    return (text: ReactNode) => <ProofLink {...shown}>{text}</ProofLink>;
  }

  function sentence(): string {
    if (gate === null) return t("sentence.none");
    const { precision, required, monthly } = gate;
    if (required === null) return t(gate.costs.mistake === null ? "sentence.noCost" : "sentence.noLine");
    if (precision === null) return t("sentence.noReview", { required: formatShare(required, locale) });
    const values = {
      precision: formatShare(precision.value, locale),
      required: formatShare(required, locale),
    };
    return Number(monthly ?? 0) > 0
      ? t("sentence.pays", { ...values, monthly: money(monthly) })
      : t("sentence.plain", values);
  }
}
