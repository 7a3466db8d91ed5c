import { useLocale, useTranslations } from "next-intl";
import { Facts } from "@/app/_components/Facts";
import { FigureLink, type OpenFigure } from "@/app/_components/FigureLink";
import type { TimeSaved } from "@/lib/economics/timeSaved";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";

/**
 * Freed capacity, cash realised, avoided hires: side by side and never added. The hours open their cases. The amounts are
 * derived: hours × the firm's mean rate, and differences of payrolls, which are heads × salary; none is the sum of a list.
 */
export function TimeSavedTiles({
  saved,
  known,
  begun,
  hidden,
  currency,
  opens,
}: {
  saved: TimeSaved;
  /** a process has typical minutes */
  known: boolean;
  /** the days are those of the roadmap */
  begun: boolean;
  hidden: boolean;
  currency: string;
  /** what the hours are made of */
  opens: OpenFigure | null;
}) {
  const t = useTranslations("money.saved");
  const locale = useLocale();
  const why = hidden ? t("hidden") : begun ? t("noPayroll") : t("noStart");
  const told = t("hours", { hours: formatNumber(saved.hours, locale, 0) });
  const hours = opens ? (
    <FigureLink key="hours" {...opens}>
      {told}
    </FigureLink>
  ) : (
    told
  );
  const people = t("people", { people: formatNumber(saved.people, locale, 1) });
  const tiles = [
    {
      kind: "freed",
      amount: known ? saved.freed : null,
      line: known ? [hours, people] : [t("noBaseline")],
    },
    { kind: "realised", amount: saved.realised, line: [saved.realised === null ? why : t("sinceStart")] },
    { kind: "avoided", amount: saved.avoided, line: [saved.avoided === null ? why : t("perOrder")] },
  ] as const;
  return (
    <dl className="grid gap-4 sm:grid-cols-3">
      {tiles.map(({ kind, amount, line }) => (
        <div key={kind} className="border-l-2 border-hairline pl-3">
          <dt className="font-medium">{t(kind)}</dt>
          <dd
            className="text-display-small font-semibold"
            title={formatMoneyInFull(amount, currency, locale)}
          >
            {formatMoney(amount, currency, locale)}
          </dd>
          <dd className="phrases text-meta text-ink-2">
            <Facts facts={line} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
