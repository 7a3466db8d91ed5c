import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_components/DataTable";
import { Section } from "@/app/_components/Section";
import { readTouches } from "@/lib/cases/readTouches";
import type { Ctx } from "@/lib/tenancy/ctx";
import { formatPoints } from "@/lib/words/formatPoints";
import { formatShare } from "@/lib/words/formatShare";
import { CasesFigure } from "../CasesFigure";
import { orTooMany } from "../orTooMany";
import { TouchWord } from "../touches/TouchWord";
import { touchQuery } from "../touches/touchQuery";
import type { Days } from "./comparedDays";
import { type ComparedTouch, touchesCompared } from "./touchesCompared";

/** What people had to touch in the period, against the base: how many cases each touch alone kept. */
export async function TouchesSection({
  ctx,
  slug,
  now,
  base,
}: {
  ctx: Ctx;
  slug: string;
  now: Days;
  base: Days;
}) {
  const [t, locale] = [await getTranslations("touches"), await getLocale()];
  const read = (days: Days) => orTooMany(readTouches(ctx, { ...days, process: null, limit: 500 }));
  const [after, before] = await Promise.all([read(now), read(base)]);
  const rows =
    after === "tooMany" || before === "tooMany" ? null : touchesCompared(after, before).slice(0, mostRows);
  const figure = (touch: ComparedTouch, period: "now" | "base") => (
    <span className="whitespace-nowrap">
      {formatShare(touch[`${period}Share`], locale)}
      <span className="block text-meta text-ink-3">
        <CasesFigure
          slug={slug}
          query={touchQuery(touch, null, period === "now" ? now : base)}
          count={touch[period]}
        />
      </span>
    </span>
  );
  return (
    <Section title={t("compared")} className="h-full">
      {rows === null ? (
        <p className="text-ink-2">{t("tooMany")}</p>
      ) : (
        <>
          <DataTable<ComparedTouch>
            caption={t("compared")}
            rows={rows}
            rowKey={({ kind, step, reason }) => JSON.stringify([kind, step, reason])}
            empty={<p className="text-ink-2">{t("none")}</p>}
            columns={[
              { id: "touch", label: t("column.touch"), cell: (touch) => <TouchWord touch={touch} /> },
              {
                id: "base",
                label: t("column.base"),
                align: "right",
                cell: (touch) => figure(touch, "base"),
              },
              { id: "now", label: t("column.now"), align: "right", cell: (touch) => figure(touch, "now") },
              {
                id: "change",
                label: t("column.change"),
                align: "right",
                cell: ({ nowShare, baseShare }) =>
                  formatPoints(nowShare === null || baseShare === null ? null : nowShare - baseShare, locale),
              },
            ]}
          />
          {rows.length > 0 ? <p className="mt-2 text-meta text-ink-3">{t("comparedNote")}</p> : null}
        </>
      )}
    </Section>
  );
}

const mostRows = 10;
