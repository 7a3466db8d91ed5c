import { useLocale, useTranslations } from "next-intl";
import { GateMark } from "@/app/_components/GateMark";
import { Link } from "@/app/_components/Link";
import type { ProcessGate } from "@/lib/handover/readGates";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatShare } from "@/lib/words/formatShare";
import { markOf } from "../../../walls/markOf";
import { proofList } from "../../../walls/proofList";
import { wallsOf } from "./wallsOf";

/** Dare we leave it to the agent, and does it pay? One sentence of both walls, which leads to the decision. */
export function JointSentence({
  gate,
  currency,
  showCosts,
  slug,
  hasMinutes,
}: {
  slug: string;
  /** typical minutes by hand are known */
  hasMinutes: boolean;
  gate: ProcessGate | null;
  currency: string;
  /** a pay could be told from them */
  showCosts: boolean;
}) {
  const t = useTranslations("joint");
  const locale = useLocale();
  const space = locale === "zh" ? "" : " ";
  const money = (amount: string) => formatMoney(amount, currency, locale, "sentence");
  const share = (value: number | null | undefined) => formatShare(value ?? null, locale);
  const { precision, cost } = wallsOf(gate);
  const { people, alone } = gate?.ways ?? { people: null, alone: null };
  const noLine = hasMinutes
    ? { href: `/${slug}/settings/people-cost`, label: t("enter.noLine") }
    : { href: "#settings", label: t("enter.minutes") };
  const missing = {
    noCost: { href: "#settings", label: t("enter.noCost") },
    noLine,
    noReview: { href: gate === null ? "#handover" : unreviewed(gate), label: t("enter.noReview") },
  };
  const said = [
    t(`precision.${precision}`, {
      precision: share(gate?.precision?.value),
      required: share(gate?.required),
      more: gate?.more ?? 0,
    }),
    cost === null ? null : t(`cost.${cost}`, { monthly: money((gate?.monthly ?? "0").replace("-", "")) }),
    showCosts && people !== null && alone !== null && cost !== null
      ? t("ways", { alone: money(alone), people: money(people) })
      : null,
  ];
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <a href="#handover" className="phrases min-w-0 text-verdict font-semibold hover:underline">
        {said.filter((part) => part !== null).join(space)}
      </a>
      {gate ? <GateMark gate={markOf(gate)} more={gate.more} /> : null}
      {precision === "noCost" || precision === "noLine" || precision === "noReview" ? (
        <Link href={missing[precision].href} className="thumb text-meta text-accent hover:underline">
          {missing[precision].label}
        </Link>
      ) : null}
    </p>
  );

  function unreviewed({ process, since, to }: ProcessGate): string {
    return proofList(slug, { process, step: null, upTo: null }, "unreviewed", { from: since, to }).href;
  }
}
