import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { gateAxis } from "@/app/_components/charts/prepare/gateAxis";
import { Section } from "@/app/_components/Section";
import type { ProofPart } from "@/lib/cases/caseQuery";
import type { ProcessGate } from "@/lib/handover/readGates";
import { formatDay } from "@/lib/words/formatDay";
import { formatShare } from "@/lib/words/formatShare";
import { ProofLink } from "../../../walls/ProofLink";

/** The precision wall: how right the agent was, as sure as the checks make it, and the line that it must be above. */
export function GatePicture({
  slug,
  gate,
  today,
}: {
  slug: string;
  gate: ProcessGate | null;
  today: string;
}) {
  const t = useTranslations("joint");
  const locale = useLocale();
  const space = locale === "zh" ? "" : " ";
  const title = t("wall");
  if (gate === null || gate.precision === null) {
    return (
      <Section title={title} className="h-full">
        <p className="text-ink-2">{t(gate === null ? "noAgent" : "noChecks")}</p>
      </Section>
    );
  }
  const { process, precision, required, since, to, n, k } = gate;
  const axis = gateAxis([precision.low, ...(required === null ? [] : [required])]);
  const percent = (share: number) => `${axis.at(share) * 100}%`;
  const share = (value: number | null) => formatShare(value, locale);
  const counted = (proof: ProofPart, count: number, text: ReactNode) => (
    <ProofLink
      slug={slug}
      work={{ process, step: null, upTo: null }}
      proof={proof}
      days={{ from: since, to }}
      count={count}
    >
      {text}
    </ProofLink>
  );
  const words = [
    t("between", { low: share(precision.low), high: share(precision.high) }),
    required === null ? t("withoutLine") : t("line", { required: share(required) }),
  ];
  return (
    <Section title={title} className="h-full">
      <figure aria-label={title} className="m-0">
        <div className="relative mx-4 mt-6 h-14" aria-hidden="true">
          {axis.ticks.map(({ share, at }) => (
            <span
              key={share}
              className="absolute inset-y-0 border-l border-hairline"
              style={{ left: `${at * 100}%` }}
            />
          ))}
          <span
            className="absolute top-5 h-4 rounded-tremor-small bg-accent/25"
            style={{ left: percent(precision.low), right: `${(1 - axis.at(precision.high)) * 100}%` }}
          />
          <span
            className="absolute top-4 -ml-[1.5px] h-6 w-[3px] bg-accent"
            style={{ left: percent(precision.value) }}
          />
          {required === null ? null : (
            <>
              <span
                className="absolute -top-1 bottom-0 -ml-px border-l-2 border-dashed border-ink-1"
                style={{ left: percent(required) }}
              />
              <span
                className="absolute -top-6 -translate-x-1/2 text-meta whitespace-nowrap text-ink-1"
                style={{ left: `${Math.min(88, Math.max(12, axis.at(required) * 100))}%` }}
              >
                {t("lineAt", { required: share(required) })}
              </span>
            </>
          )}
        </div>
        <div className="relative mx-4 h-5 text-meta text-ink-3" aria-hidden="true">
          {axis.ticks.map(({ share: tick, at }) => (
            <span key={tick} className="absolute -translate-x-1/2" style={{ left: `${at * 100}%` }}>
              {formatShare(tick, locale, 0)}
            </span>
          ))}
        </div>
        <figcaption className="mt-3 text-prose text-ink-2">
          {t.rich("rightOf", {
            precision: share(precision.value),
            right: k,
            reviewed: n,
            accepted: (text) => counted("accepted", k, text),
            all: (text) => counted("reviewed", n, text),
          })}
          {space}
          {words.join(space)}
          {space}
          {t("since", { day: formatDay(since, locale, today) })}
        </figcaption>
      </figure>
    </Section>
  );
}
