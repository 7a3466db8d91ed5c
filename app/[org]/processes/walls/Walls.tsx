import { useLocale, useTranslations } from "next-intl";
import type { PartGate, ProcessGate } from "@/lib/handover/gateTypes";
import { formatMoney } from "@/lib/words/formatMoney";
import { CostWall } from "./CostWall";
import { type AxisRow, GateAxis } from "./GateAxis";
import { markOf } from "./markOf";

/** The two walls of a process side by side: is it precise enough, and is it cheaper? */
export function Walls({
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
  /** labour is priced by role, not at the firm's mean rate */
  byRole: boolean;
}) {
  const t = useTranslations("walls.axis");
  const locale = useLocale();
  const { process, bands, offered, since, to } = gate;
  const upTo = (amount: string) => t("upTo", { amount: formatMoney(amount, currency, locale, "sentence") });
  const row = (
    of: Pick<PartGate, "state" | "costs"> & Omit<AxisRow, "label" | "upTo" | "state">,
    label: string,
    amount: string | null,
  ): AxisRow => {
    const { precision, required, more, auto, n, k, monthly } = of;
    return { precision, required, state: markOf(of), more, auto, n, k, monthly, label, upTo: amount };
  };
  const rows = [
    row(gate, t("whole"), null),
    ...bands.toReversed().map((band) => row(band, upTo(band.upTo), band.upTo)),
  ];
  return (
    <div className="grid gap-x-8 gap-y-6 border-t border-hairline pt-4 lg:grid-cols-2">
      <GateAxis
        slug={slug}
        process={process}
        currency={currency}
        rows={rows}
        days={{ from: since, to }}
        csv={`/api/v1/gates.csv?${new URLSearchParams({ process, organisation: slug })}`}
        note={
          offered === null || gate.state === "ready"
            ? null
            : t("offered", { amount: formatMoney(offered, currency, locale, "sentence") })
        }
      />
      <CostWall slug={slug} gate={gate} currency={currency} today={today} byRole={byRole} />
    </div>
  );
}
