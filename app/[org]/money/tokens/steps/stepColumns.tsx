import { getLocale, getTranslations } from "next-intl/server";
import type { Column } from "@/app/_components/DataTable";
import { Facts } from "@/app/_components/Facts";
import { Link } from "@/app/_components/Link";
import { resolutionName } from "@/app/[org]/processes/cases/resolutionName";
import { segment } from "@/app/[org]/processes/segment";
import type { StepItem } from "@/lib/tokens/listSteps";
import { formatDay } from "@/lib/words/formatDay";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatMoneyExactly } from "@/lib/words/formatMoneyExactly";
import { formatNumber } from "@/lib/words/formatNumber";

/** What the list of steps shows of each; it leads to the step's case. */
export async function stepColumns({
  slug,
  currency,
  today,
}: {
  slug: string;
  currency: string;
  today: string;
}): Promise<Column<StepItem>[]> {
  const [t, tCases, locale] = [
    await getTranslations("tokens.list"),
    await getTranslations("cases"),
    await getLocale(),
  ];
  const count = (text: string | null) => formatNumber(text, locale);
  const usage = (item: StepItem): string[] => [
    ...(item.model ? [item.model] : []),
    ...(item.input_tokens === null
      ? []
      : [
          t("usage", {
            input: count(item.input_tokens),
            cached: count(item.cached_tokens ?? "0"),
            output: count(item.output_tokens),
          }),
        ]),
  ];
  const result = (item: StepItem): string => {
    if (item.outcome === "failed" || item.outcome === "escalated") return t(`outcome.${item.outcome}`);
    const resolution = resolutionName(item.closed_day === null ? null : item.resolution);
    return resolution ? tCases(`resolution.${resolution}`) : tCases("openNow");
  };
  return [
    { id: "day", label: t("column.day"), nowrap: true, cell: (item) => formatDay(item.day, locale, today) },
    {
      id: "step",
      label: t("column.step"),
      cell: (item) => (
        <>
          <Link
            href={`/${slug}/processes/${segment(item.process)}/cases/${segment(item.case)}`}
            className="thumb block max-w-72 break-words text-accent underline-offset-2 hover:underline"
          >
            {item.step} <span className="text-meta text-ink-3">{item.case}</span>
          </Link>
          <span className="block text-meta text-ink-3 sm:hidden">
            <Facts facts={usage(item)} />
          </span>
        </>
      ),
    },
    {
      id: "process",
      label: t("column.process"),
      wideOnly: true,
      cell: (item) => item.process_name ?? item.process,
    },
    { id: "agent", label: t("column.agent"), wideOnly: true, cell: (item) => item.agent || "–" },
    {
      id: "usage",
      label: t("column.usage"),
      wideOnly: true,
      cell: (item) => (
        <span className="block text-ink-2">
          <Facts facts={usage(item)} />
        </span>
      ),
    },
    {
      id: "time",
      label: t("column.time"),
      align: "right",
      wideOnly: true,
      cell: (item) => (item.seconds === null ? "–" : formatDuration(Number(item.seconds), locale)),
    },
    {
      id: "result",
      label: t("column.result"),
      cell: (item) => (
        <span className={`whitespace-nowrap ${item.wasted ? "text-worse" : ""}`}>{result(item)}</span>
      ),
    },
    {
      id: "amount",
      label: t("column.amount"),
      align: "right",
      cell: (item) => (
        <>
          {formatMoneyExactly(item.amount, currency, locale)}
          {item.pricedBy === "list" ? (
            <span className="block text-meta text-ink-3">{t("listPrice")}</span>
          ) : null}
        </>
      ),
    },
  ];
}
