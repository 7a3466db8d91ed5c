import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "@/app/_components/charts/ChartFrame";
import { ShareBar } from "@/app/_components/charts/ShareBar";
import { DataTable } from "@/app/_components/DataTable";
import type { Touches } from "@/lib/cases/touchesAnswer";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatPoints } from "@/lib/words/formatPoints";
import { formatShare } from "@/lib/words/formatShare";
import { CasesFigure } from "../CasesFigure";
import { touchQuery } from "./touchQuery";
import { useTouchName } from "./useTouchName";

type Touch = Touches["items"][number];

/**
 * What keeps cases from running untouched, the most frequent first: how many each touch alone keeps, and what AAR would
 * be if it were gone. Each count opens its cases.
 */
export function TouchBars({
  slug,
  touches,
  process,
  days,
  csv,
}: {
  slug: string;
  touches: Touches;
  process: string | null;
  days: { from: string; to: string };
  csv: string;
}) {
  const t = useTranslations("touches");
  const locale = useLocale();
  const name = useTouchName();
  const now = touches.aar.value ?? 0;
  const shown = touches.items.slice(0, mostBars);
  const most = Math.max(1, ...shown.map(({ cases }) => cases));
  const freed = ({ aar }: Touch) =>
    t("freed", {
      from: formatNumber(now * 100, locale, 1),
      to: formatShare(aar.value, locale),
    });
  const figure = (touch: Touch) => (
    <CasesFigure
      slug={slug}
      query={touchQuery(touch, process, days)}
      count={touch.cases}
      label={t("show", { touch: name(touch), count: touch.cases })}
      className="font-medium"
    />
  );
  const table = (
    <DataTable<Touch>
      caption={t("title")}
      rows={touches.items}
      rowKey={keyOf}
      empty={null}
      columns={[
        { id: "touch", label: t("column.touch"), cell: name },
        { id: "cases", label: t("column.cases"), align: "right", cell: figure },
        { id: "freed", label: t("column.freed"), align: "right", cell: freed },
        {
          id: "gain",
          label: t("column.gain"),
          align: "right",
          cell: ({ aar }) => formatPoints((aar.value ?? 0) - now, locale),
        },
      ]}
    />
  );
  return (
    <ChartFrame title={t("title")} csv={csv} table={table}>
      <ol>
        {shown.map((touch) => (
          <li key={keyOf(touch)} className="border-b border-hairline py-1.5 last:border-0">
            <span className="flex justify-between gap-3">
              <span className="min-w-0 break-words">{name(touch)}</span>
              <span className="whitespace-nowrap">{freed(touch)}</span>
            </span>
            <span className="mt-0.5 flex items-center gap-2">
              <ShareBar share={touch.cases / most} fill="bg-accent" />
              <span className="w-16 text-right text-meta text-ink-2">{figure(touch)}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-meta text-ink-3">{t("note")}</p>
    </ChartFrame>
  );
}

const mostBars = 7;

function keyOf({ kind, step, reason }: Touch): string {
  return JSON.stringify([kind, step, reason]);
}
