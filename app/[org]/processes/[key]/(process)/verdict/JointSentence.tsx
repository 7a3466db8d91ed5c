import { useLocale, useTranslations } from "next-intl";
import { GateMark } from "@/app/_components/GateMark";
import type { ProcessGate } from "@/lib/handover/readGates";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatShare } from "@/lib/words/formatShare";
import { wallsOf } from "./wallsOf";

/** Dare we leave it to the agent, and does it pay? One sentence of both walls, which leads to the decision. */
export function JointSentence({
  gate,
  currency,
  showCosts,
}: {
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
      {gate ? <GateMark gate={gate.state} more={gate.more} /> : null}
    </p>
  );
}
