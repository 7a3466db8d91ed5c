import { getLocale, getTranslations } from "next-intl/server";
import type { Column } from "@/app/_components/DataTable";
import { Facts } from "@/app/_components/Facts";
import { Link } from "@/app/_components/Link";
import { segment } from "@/app/[org]/processes/segment";
import type { CostItem } from "@/lib/economics/listCosts";
import { formatDay, formatDays } from "@/lib/words/formatDay";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatMoneyExactly } from "@/lib/words/formatMoneyExactly";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";

/** What the list of costs shows of each; a step leads to its case. */
export async function costColumns({
  slug,
  currency,
  today,
}: {
  slug: string;
  currency: string;
  today: string;
}): Promise<Column<CostItem>[]> {
  const [t, tMoney, locale] = [
    await getTranslations("money.list"),
    await getTranslations("money"),
    await getLocale(),
  ];
  const what = (item: CostItem) => {
    if (item.of === "entry") return item.title ?? item.note ?? t("entry");
    return item.step ?? t("review");
  };
  const details = (item: CostItem): string[] => {
    if (item.of === "entry") {
      if (item.days_over === 1) return [];
      return [
        formatDays(item.first_day, item.last_day, locale, today),
        t("part", { inside: item.days_inside, over: item.days_over }),
      ];
    }
    if (item.kind === "labour") {
      const time = item.seconds === null ? t("noTime") : formatDuration(Number(item.seconds), locale);
      const typical = item.estimated ? [t("typical")] : [];
      const unpaid = item.amount === null && item.seconds !== null ? [t("noSalary")] : [];
      return [...(item.role ? [t("byRole", { role: item.role })] : []), time, ...typical, ...unpaid];
    }
    if (item.input_tokens === null) return item.model ? [item.model] : [];
    const tokens = formatNumber(Number(item.input_tokens) + Number(item.output_tokens ?? 0), locale);
    return [
      t("tokens", { model: item.model ?? "–", tokens }),
      ...(item.amount === null ? [t("noPrice")] : []),
      ...(item.pricedBy === "list" ? [t("listPrice")] : []),
    ];
  };
  const sent = ({ sent: amount, currency: of }: CostItem) =>
    amount !== null && of !== null ? [formatMoneyInFull(amount, of, locale)] : [];
  return [
    { id: "day", label: t("column.day"), nowrap: true, cell: (item) => formatDay(item.day, locale, today) },
    {
      id: "what",
      label: t("column.what"),
      cell: (item) => (
        <>
          {item.case !== null && item.process !== null ? (
            <Link
              href={`/${slug}/processes/${segment(item.process)}/cases/${segment(item.case)}`}
              className="thumb block max-w-72 break-words text-accent underline-offset-2 hover:underline"
            >
              {what(item)} <span className="text-meta whitespace-nowrap text-ink-3">{item.case}</span>
            </Link>
          ) : (
            <span className="block max-w-72 break-words">{what(item)}</span>
          )}
          <span className="block text-meta text-ink-3 sm:hidden">
            <Facts facts={[...details(item), ...sent(item)]} />
          </span>
        </>
      ),
    },
    {
      id: "kind",
      label: tMoney("column.figure"),
      wideOnly: true,
      cell: (item) => tMoney(`kind.${item.figure.split(".")[1] as "labour"}`),
    },
    { id: "process", label: t("column.process"), wideOnly: true, cell: (item) => item.process_name ?? "–" },
    {
      id: "details",
      label: t("column.detail"),
      wideOnly: true,
      cell: (item) => (
        <span className="block text-ink-2">
          <Facts facts={[...details(item), ...sent(item)]} />
        </span>
      ),
    },
    {
      id: "amount",
      label: t("column.amount"),
      align: "right",
      cell: (item) => formatMoneyExactly(item.amount, currency, locale),
    },
  ];
}
