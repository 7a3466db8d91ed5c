import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "@/app/_components/charts/ChartFrame";
import { ShareBar } from "@/app/_components/charts/ShareBar";
import { DataTable } from "@/app/_components/DataTable";
import { FigureLink } from "@/app/_components/FigureLink";
import type { Work } from "@/lib/cases/workAnswer";
import { Exact, sum } from "@/lib/kpi/exact";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { useWorkTime } from "./useWorkTime";
import { workHref, workList } from "./workHref";

type Kind = Work["items"][number];

/** People's time by kind, a bar each; the time opens the steps and reviews that it is the sum of. */
export function WorkBars({
  slug,
  work,
  process,
  days,
  csv,
}: {
  slug: string;
  work: Work;
  process: string;
  days: { from: string; to: string };
  csv: string;
}) {
  const t = useTranslations("work");
  const locale = useLocale();
  const workTime = useWorkTime();
  const all = sum(work.items.map(({ seconds }) => new Exact(seconds)));
  const share = ({ seconds }: Kind) => (all.isZero() ? null : new Exact(seconds).div(all).toNumber());
  const query = ({ kind }: Kind) => ({ ...days, process, kind });
  const time = (of: Kind) => (
    <FigureLink
      href={workHref(slug, query(of))}
      list={workList(query(of))}
      figure={{ sum: of.seconds, of: "seconds" }}
      label={t("show", { kind: t(`kind.${of.kind}`), time: workTime(of.seconds) })}
      className="font-medium"
    >
      {workTime(of.seconds)}
    </FigureLink>
  );
  const table = (
    <DataTable<Kind>
      caption={t("title")}
      rows={work.items}
      rowKey={({ kind }) => kind}
      empty={null}
      columns={[
        { id: "kind", label: t("column.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
        { id: "time", label: t("column.time"), align: "right", cell: time },
        {
          id: "share",
          label: t("column.share"),
          align: "right",
          cell: (of) => formatShare(share(of), locale),
        },
        {
          id: "steps",
          label: t("column.steps"),
          align: "right",
          cell: (of) => (
            <FigureLink
              href={workHref(slug, query(of))}
              list={workList(query(of))}
              figure={{ count: of.steps }}
              label={t("showSteps", { kind: t(`kind.${of.kind}`), count: of.steps })}
            >
              {formatNumber(of.steps, locale)}
            </FigureLink>
          ),
        },
      ]}
    />
  );
  const untimed = work.items.some((of) => of.untimed > 0);
  return (
    <ChartFrame title={t("title")} csv={csv} table={table}>
      <ul>
        {work.items.map((of) => (
          <li key={of.kind} className="border-b border-hairline py-1.5 last:border-0">
            <span className="flex justify-between gap-3">
              <span>{t(`kind.${of.kind}`)}</span>
              {time(of)}
            </span>
            <span className="mt-0.5 flex items-center gap-2">
              <ShareBar share={share(of) ?? 0} fill={wanted.has(of.kind) ? "bg-accent" : "bg-part-labour"} />
              <span className="w-16 text-right text-meta text-ink-2">{formatShare(share(of), locale)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-meta text-ink-3">
        {t("note")} {untimed ? t("untimed") : null}
      </p>
    </ChartFrame>
  );
}

/** What is left for people once the work itself is handed over. */
const wanted: ReadonlySet<Kind["kind"]> = new Set(["approval", "decision", "exception"]);
